package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.world.time.Hours;

/** What is measured of sites, from land to chips that stand still, and where they draw power. */
final class SiteMeasures extends Measure {
  private final int sitesLandMegawatts =
      ofWorld(
          "world.sites_land_mw",
          "MW",
          "Sites granted power whose shell is not begun: land, permits, works of the connection"
              + " or plant on site to wait for; facility MW.");

  private final int sitesShellMegawatts =
      ofWorld(
          "world.sites_shell_mw",
          "MW",
          "Halls under construction: those that take chips within the months of a shell.");

  private final int sitesLiveMegawatts =
      ofWorld("world.sites_live_mw", "MW", "Halls with power, facility MW.");

  private final int sitesUsedMegawatts =
      ofWorld("world.sites_used_mw", "MW", "Rated facility power of the chips that are installed.");

  private final int sitesPermitsMegawatts =
      ofWorld(
          "world.sites_permits_mw",
          "MW",
          "Requests for a firm connection whose land and permits are still being sought; facility"
              + " MW, part of the queue.");

  private final int landDelayMonths =
      ofWorld(
          "world.land_delay_months",
          "months",
          "Months by which land, permits and shell hold halls back that have power granted; mean"
              + " of all begun since January 2023, by facility MW.");

  private final int curtailedHours =
      ofOperator(
          "operator.curtailed_hours",
          "hours/month",
          "Hours of the month in which its machines stand still because their power is curtailed;"
              + " mean by rated power.");

  private final int largestCampusMegawatts =
      ofWorld(
          "world.largest_campus_mw",
          "MW",
          "Largest training campus with power: one operator's in one grid area, facility MW.");

  private final int datacenterWorldShare =
      ofState(
          "state.datacenter_world_share",
          "0-1",
          "Share of the electricity of the world's data centres that is used in the state.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    Capacity capacity = model.capacity();
    readStages(model, row, first);
    row[first[sitesPermitsMegawatts]] = permitsMegawatts(model);
    row[first[landDelayMonths]] =
        share(capacity.hallsHeldMegawattMonths, capacity.hallsBegunMegawatts);
    row[first[largestCampusMegawatts]] = largestCampus(model);
    for (int o = 0; o < model.operators().length; o++) {
      row[first[curtailedHours] + o] = Hours.A_MONTH * model.curtailedShare(o);
    }
    readShares(model, row, first[datacenterWorldShare]);
  }

  private void readStages(FrontierModel model, double[] row, int[] first) {
    int shellMonths = (int) Math.round(model.stages().shellMonths());
    double land = 0;
    double shells = 0;
    double live = 0;
    double used = 0;
    for (Operator operator : model.operators()) {
      SitePower power = operator.power();
      double shell = power.completingWithin(model.month(), shellMonths);
      land += power.buildingTotal() - shell;
      shells += shell;
      live += power.poweredTotal();
      used += power.usedTotal();
    }
    row[first[sitesLandMegawatts]] = land;
    row[first[sitesShellMegawatts]] = shells;
    row[first[sitesLiveMegawatts]] = live;
    row[first[sitesUsedMegawatts]] = used;
  }

  private static double permitsMegawatts(FrontierModel model) {
    double sum = 0;
    for (Utility utility : model.utilities()) {
      double landMonths = model.stages().landMonths(utility.permittingSpeed);
      sum += utility.queue().waitingSince(model.month() - landMonths);
    }
    return sum;
  }

  private static double largestCampus(FrontierModel model) {
    double largest = 0;
    for (Operator operator : model.operators()) {
      largest = Math.max(largest, operator.power().largestCampus());
    }
    return largest;
  }

  private static void readShares(FrontierModel model, double[] row, int firstState) {
    Utility[] utilities = model.utilities();
    double world = 0;
    for (Utility utility : utilities) {
      world += utility.load().datacenterMegawatts();
    }
    for (int s = 0; s < model.states().length; s++) {
      double here = 0;
      for (int area : model.index().areasOfState(s)) {
        here += utilities[area].load().datacenterMegawatts();
      }
      row[firstState + s] = share(here, world);
    }
  }
}
