package org.inferencefrontier.indicator;

import java.util.Arrays;
import java.util.Locale;
import org.inferencefrontier.agent.utility.GenerationGroup;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.FrontierModel;

/**
 * What is measured of what areas make their electricity from. Groups of technologies: each area's
 * series is stored every month of every run.
 */
final class GenerationMeasures extends Measure {
  private static final GenerationGroup[] GROUPS = GenerationGroup.values();

  private final int[] shares = Arrays.stream(GROUPS).mapToInt(this::share).toArray();

  private int share(GenerationGroup group) {
    return ofArea(
        "area.generation_" + group.name().toLowerCase(Locale.ROOT) + "_share",
        "0-1",
        "Share of the electricity that the area's plants make from "
            + words(group)
            + ", each at its mean output: the area's own of 2023-25, the catalogue's for new"
            + " plant; without storage, plant on site and trade.");
  }

  private static String words(GenerationGroup group) {
    return switch (group) {
      case FOSSIL -> "gas, coal and oil";
      case NUCLEAR -> "nuclear energy";
      case WIND_AND_SUN -> "wind and sun";
      case HYDRO_AND_OTHER -> "water, the ground's heat, biomass and all else";
    };
  }

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    Utility[] utilities = model.utilities();
    for (int a = 0; a < utilities.length; a++) {
      for (int g = 0; g < GROUPS.length; g++) {
        row[first[shares[g]] + a] = utilities[a].generationShare(GROUPS[g]);
      }
    }
  }
}
