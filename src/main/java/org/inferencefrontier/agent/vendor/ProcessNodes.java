package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.Route;

/**
 * Process nodes as they reach accelerators: a step each so many months, each with its gain.
 *
 * @param firstMonth tick at which the first node counted reaches accelerators, on both routes
 * @param monthsWest months between nodes of the western route
 * @param monthsChina months between nodes of the Chinese route
 * @param density throughput that a step gives at equal area, log
 * @param efficiency throughput per watt that a step gives, log
 */
record ProcessNodes(
    double firstMonth, double monthsWest, double monthsChina, double density, double efficiency)
    implements Serializable {
  static ProcessNodes from(ParameterValues values) {
    return new ProcessNodes(
        values.get("foundry.node-first-month"),
        values.get("foundry.node-months"),
        values.get("foundry.node-months-china"),
        values.get("foundry.node-density"),
        values.get("foundry.node-efficiency"));
  }

  /** Nodes that came between two months, after the first and up to the second. */
  public int steps(Route route, int from, int to) {
    return index(route, to) - index(route, from);
  }

  private int index(Route route, int month) {
    double months = route == Route.CHINA ? monthsChina : monthsWest;
    return (int) Math.floor((month - firstMonth) / months);
  }

  /** Mean gain of the western route, log a year. */
  double densityPerYear() {
    return density * 12 / monthsWest;
  }

  /** The same of throughput per watt. */
  double efficiencyPerYear() {
    return efficiency * 12 / monthsWest;
  }
}
