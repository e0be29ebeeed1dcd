package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How long the stages of a site take. Land and its permits are sought with the request for power,
 * so that they run beside the connection queue; the works of the connection begin with the grant;
 * the shell needs the land, and is begun so as to be ready with the power. Chips go in when shell
 * and power both stand.
 *
 * @param landMonths months to control land and get its permits where the state permits as fast as
 *     in January 2023
 * @param shellMonths months to build the shell
 * @param worksMonths months from a grant to power in the halls: substation, lines, commissioning
 */
public record BuildStages(double landMonths, double shellMonths, int worksMonths)
    implements Serializable {

  /** However slow a state's permits, an operator finds land in five years or has given up. */
  private static final double LONGEST_LAND_MONTHS = 60;

  static BuildStages from(ParameterValues values) {
    return new BuildStages(
        values.get("power.land-months"),
        values.get("power.shell-months"),
        (int) Math.round(values.get("power.build-months")));
  }

  /**
   * Months to control land and get its permits.
   *
   * @param permitting speed of the state's permits, 1 as in January 2023, not negative
   */
  public double landMonths(double permitting) {
    return Math.min(LONGEST_LAND_MONTHS, landMonths / Math.max(1e-9, permitting));
  }

  /** Months from a decision to a shell that stands. */
  public double monthsToShell(double permitting) {
    return landMonths(permitting) + shellMonths;
  }

  /**
   * Months from a request for power to halls that take chips.
   *
   * @param queueMonths months until the request is granted
   */
  public double monthsToHalls(double queueMonths, double permitting) {
    return Math.max(queueMonths + worksMonths, monthsToShell(permitting));
  }

  /**
   * Whole months from a grant to halls that take chips.
   *
   * @param waitedMonths months since the request
   * @param permitting speed of the permits in force; those that are still sought follow it
   */
  public int monthsFromGrant(int waitedMonths, double permitting) {
    double shell = monthsToShell(permitting) - waitedMonths;
    return Math.max(worksMonths, (int) Math.ceil(shell - 1e-9));
  }
}
