package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.util.List;
import org.inferencefrontier.world.technology.GenerationTechnology;

/**
 * Room for the plants of all areas, area after area: the month completes what is due in them in
 * this order, and so walks memory in a row.
 */
public final class PlantRegister implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * What was under way in January 2023 completes within so many months. Judgement: five years, the
   * horizon of planners and the usual time to build.
   */
  static final int UNDERWAY_MONTHS = 60;

  /**
   * Longest time from order to operation, months. Room for the rings of what is due: over the
   * longest lead of generation.csv.
   */
  static final int LONGEST_LEAD_MONTHS = 159;

  final PlantCatalogue catalogue;
  final int areas;

  /** Months of the ring of what is under construction. */
  final int slots;

  /** Megawatts running, at {@code area * technologies + technology}. */
  final double[] megawatts;

  /** Their mean output over rating: the area's own in 2023-25, the catalogue's for new plant. */
  final double[] factor;

  /** Megawatts by month due, at {@code (slot * areas + area) * technologies + technology}. */
  final double[] due;

  /** Whether there are any, at {@code slot * areas + area}. */
  final boolean[] isDue;

  /**
   * @param technologies in the order in which plants are counted
   * @param areas number of grid areas
   */
  public PlantRegister(List<GenerationTechnology> technologies, int areas) {
    this.catalogue = new PlantCatalogue(technologies);
    this.areas = areas;
    int longest = UNDERWAY_MONTHS;
    for (int months : catalogue.leadMonths) {
      longest = Math.max(longest, Math.min(LONGEST_LEAD_MONTHS, months));
    }
    this.slots = longest + 1;
    int count = catalogue.count();
    this.megawatts = new double[areas * count];
    this.factor = new double[areas * count];
    this.due = new double[slots * areas * count];
    this.isDue = new boolean[slots * areas];
  }
}
