package org.inferencefrontier.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;

/** The registry of everything that is measured. */
public final class Indicators {
  private static final List<Measure> MEASURES = new ArrayList<>();

  static {
    MEASURES.addAll(MarketMeasures.all());
    MEASURES.addAll(ProgrammeMeasures.all());
    MEASURES.add(new HoldingMeasures());
    MEASURES.addAll(RoadmapMeasures.all());
    MEASURES.addAll(PlaceMeasures.all());
    MEASURES.addAll(PolicyMeasures.all());
    MEASURES.addAll(PowerMeasures.all());
    MEASURES.addAll(ServingMeasures.all());
    MEASURES.addAll(FlowMeasures.all());
    MEASURES.addAll(ClaimMeasures.all());
    MEASURES.addAll(ChipClaimMeasures.all());
    MEASURES.addAll(WorldMeasures.all());
  }

  private Indicators() {}

  /** Every indicator in the order in which it is recorded. */
  public static List<IndicatorDefinition> definitions() {
    return MEASURES.stream().flatMap(measure -> measure.definitions().stream()).toList();
  }

  static List<Measure> measures() {
    return List.copyOf(MEASURES);
  }

  static Measure monthly(
      String name, String unit, EntityKind kind, String definition, Measure.Reading reading) {
    return new Measure.Single(
        new IndicatorDefinition(name, unit, kind, false, definition), reading);
  }

  /** As above, with a part that is the same for all entities. */
  static Measure monthly(
      String name,
      String unit,
      EntityKind kind,
      String definition,
      ToDoubleFunction<FrontierModel> common,
      Measure.SharedReading reading) {
    return new Measure.Shared(
        new IndicatorDefinition(name, unit, kind, false, definition), common, reading);
  }
}
