package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.operator.Holdings;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.time.Timeline;

/**
 * Whose chips operators hold, counted as the published record of owners does: what was bought of
 * the leading vendor, wherever it is on its way into service. And what their running fleets are
 * made of. All in one walk over what operators hold, as it is the longest of any measure.
 */
final class HoldingMeasures extends Measure {
  private final int leaderAtOperator =
      ofOperator(
          "operator.leading_vendor_h100e",
          "H100e",
          "Chips of the merchant vendor with the largest installed base that the operator holds,"
              + " running, waiting for power or on their way, by dense 8-bit peak; own silicon"
              + " and other vendors' chips do not count. Comparable with cumulative sales.");

  private final int leaderInState =
      ofState(
          "state.leading_vendor_h100e",
          "H100e",
          "The chips of operator.leading_vendor_h100e held by the operators whose home the state"
              + " is, wherever the chips stand.");

  private final int domesticShare =
      ofState(
          "state.domestic_chip_share",
          "0-1",
          "Share of the H100-equivalents held by operators whose home the state is that its own"
              + " vendors made; empty where they hold none.");

  private final int ownSiliconShare =
      ofOperator(
          "operator.own_silicon_fleet_share",
          "0-1",
          "Share of the H100-equivalents it runs, by dense 8-bit peak, that is own silicon; empty"
              + " when nothing runs.");

  private final int leaderShare =
      ofOperator(
          "operator.leading_vendor_fleet_share",
          "0-1",
          "Share of the H100-equivalents it runs, by dense 8-bit peak, that the merchant vendor"
              + " with the largest installed base made; empty when nothing runs.");

  private final int vintage =
      ofOperator(
          "operator.fleet_vintage",
          "years",
          "Years since the chips that it runs came out, mean by dense 8-bit peak; empty when"
              + " nothing runs.");

  /** Every operator has one home, so that a walk over states meets each once. */
  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    int leader = Installed.leader(model);
    for (int s = 0; s < model.states().length; s++) {
      readState(model, s, leader, row, first);
    }
  }

  private void readState(FrontierModel model, int state, int leader, double[] row, int[] first) {
    row[first[leaderInState] + state] = 0;
    row[first[domesticShare] + state] = 0;
    double all = 0;
    for (int o : model.index().operatorsOfState(state)) {
      Operator operator = model.operators()[o];
      all += readFleet(model, operator, leader, row, first);
      all += readWaiting(model, operator, leader, row, first);
      row[first[leaderInState] + state] += row[first[leaderAtOperator] + o];
    }
    double domestic = row[first[domesticShare] + state];
    row[first[domesticShare] + state] = ratio(domestic, all);
  }

  /**
   * Reads what an operator's running fleet is made of, and adds what of it is domestic.
   *
   * @return what runs, H100e
   */
  private double readFleet(
      FrontierModel model, Operator operator, int leader, double[] row, int[] first) {
    ChipTable chips = model.chips();
    WorldIndex index = model.index();
    int month = model.month();
    int home = operator.home();
    double all = 0;
    double own = 0;
    double leaders = 0;
    double domestic = 0;
    double months = 0;
    double[] running = operator.running();
    int count = chips.count();
    for (int c = 0; c < count; c++) {
      if (running[c] <= 0) {
        continue;
      }
      double h100e = running[c] * chips.peakH100e[c];
      int vendor = chips.vendorOf(c);
      all += h100e;
      months += h100e * (month - chips.releaseMonth(c));
      if (chips.customerOf(c) >= 0) {
        own += h100e;
      } else if (vendor == leader) {
        leaders += h100e;
      }
      if (index.homeOfVendor(vendor) == home) {
        domestic += h100e;
      }
    }
    int o = operator.index();
    row[first[leaderAtOperator] + o] = leaders;
    row[first[ownSiliconShare] + o] = ratio(own, all);
    row[first[leaderShare] + o] = ratio(leaders, all);
    row[first[vintage] + o] = ratio(months / Timeline.MONTHS_A_YEAR, all);
    row[first[domesticShare] + operator.home()] += domestic;
    return all;
  }

  /** Adds what waits or is on its way: of chips that the operator deals with. */
  private double readWaiting(
      FrontierModel model, Operator operator, int leader, double[] row, int[] first) {
    ChipTable chips = model.chips();
    WorldIndex index = model.index();
    int home = operator.home();
    double all = 0;
    double domestic = row[first[domesticShare] + home];
    double leaders = row[first[leaderAtOperator] + operator.index()];
    Holdings held = operator.holdings();
    int count = held.count();
    for (int i = 0; i < count; i++) {
      int c = held.chip(i);
      double h100e = (held.waiting(i) + held.inTransit(i)) * chips.peakH100e[c];
      int vendor = chips.vendorOf(c);
      all += h100e;
      if (index.homeOfVendor(vendor) == home) {
        domestic += h100e;
      }
      if (vendor == leader && chips.customerOf(c) < 0) {
        leaders += h100e;
      }
    }
    row[first[domesticShare] + home] = domestic;
    row[first[leaderAtOperator] + operator.index()] = leaders;
    return all;
  }
}
