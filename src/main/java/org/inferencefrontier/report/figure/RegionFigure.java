package org.inferencefrontier.report.figure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.report.figure.GroupFigure.Group;
import org.inferencefrontier.report.figure.GroupFigure.Words;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.visual.Region;
import org.inferencefrontier.world.World;

/** Inference capacity by region. */
final class RegionFigure {
  private static final String INDICATOR = "state.inference_capacity_h100e";

  private static final Words WORDS =
      new Words(
          Anchors.REGIONS,
          "Inference capacity by region",
          "Sums of the states' medians; bands cannot be added, so none are shown.",
          "Region",
          "the world");

  private RegionFigure() {}

  /** The figure; empty without the indicator. */
  static Optional<Figure> make(World world, Ensemble ensemble, Horizon horizon, String source) {
    return new GroupFigure(WORDS, horizon, capacity(world, ensemble)).make(source);
  }

  /** Sums of the states' medians, regions without capacity left out. */
  private static Map<Group, double[]> capacity(World world, Ensemble ensemble) {
    Map<Region, double[]> capacity = new EnumMap<>(Region.class);
    for (String state : ensemble.entities(INDICATOR)) {
      double[] sum =
          capacity.computeIfAbsent(
              Region.of(world, state), region -> new double[ensemble.months()]);
      GroupFigure.add(ensemble.fan(INDICATOR, state), sum);
    }
    Map<Group, double[]> groups = new LinkedHashMap<>();
    capacity.forEach(
        (region, path) ->
            groups.put(
                new Group(
                    region.group().id(), region.title(), region.shortTitle(), region.colour()),
                path));
    return groups;
  }
}
