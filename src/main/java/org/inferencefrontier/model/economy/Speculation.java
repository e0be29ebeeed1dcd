package org.inferencefrontier.model.economy;

import java.util.Arrays;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.UtilityProfile;

/**
 * How much speculation each area draws: its published queue of large loads over what it could
 * connect in a year, against the median of the areas that publish one; the median where none is
 * published.
 */
final class Speculation {
  private Speculation() {}

  static void spread(World world, Utility[] utilities) {
    double[] years = new double[utilities.length];
    for (int a = 0; a < years.length; a++) {
      years[a] = queueYears(world.areas().get(a), world.utilities().get(a));
    }
    double[] published = Arrays.stream(years).filter(y -> y > 0).sorted().toArray();
    for (int a = 0; a < years.length; a++) {
      utilities[a].connections().setSpeculation(years[a] > 0 ? years[a] / median(published) : 1);
    }
  }

  /** Years that the grid of January 2023 would take for the published queue; 0 if unknown. */
  private static double queueYears(GridArea area, UtilityProfile utility) {
    double rate = utility.connectionMegawattsPerYear();
    Double published = area.largeLoadQueueMegawatts();
    return published != null && rate > 0 ? published / rate : 0;
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
