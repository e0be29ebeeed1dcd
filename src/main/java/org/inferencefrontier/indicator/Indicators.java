package org.inferencefrontier.indicator;

import java.util.List;

/** The registry of everything that is measured. */
public final class Indicators {
  private static final List<Measure> MEASURES =
      List.of(
          new VendorMeasures(),
          new OperatorMeasures(),
          new LabMeasures(),
          new ProgrammeMeasures(),
          new HoldingMeasures(),
          new RoadmapMeasures(),
          new StateMeasures(),
          new AreaMeasures(),
          new PolicyMeasures(),
          new PowerMeasures(),
          new GenerationMeasures(),
          new SiteMeasures(),
          new ServingMeasures(),
          new FlowMeasures(),
          new ValueMeasures(),
          new ClaimMeasures(),
          new ChipClaimMeasures(),
          new WorldMeasures(),
          new SupplyMeasures(),
          new CrossoverMeasures());

  private Indicators() {}

  /** Every indicator in the order in which it is recorded. */
  public static List<IndicatorDefinition> definitions() {
    return MEASURES.stream().flatMap(measure -> measure.definitions().stream()).toList();
  }

  static List<Measure> measures() {
    return MEASURES;
  }
}
