package org.inferencefrontier.indicator;

import java.util.List;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;

/**
 * Whose chips operators hold, counted as the published record of owners does: what was bought of
 * the leading vendor, wherever it is on its way into service. And what their running fleets are
 * made of. All in one walk over what operators hold, as it is the longest of any measure.
 */
final class HoldingMeasures implements Measure {
  private static final double MONTHS_A_YEAR = 12;

  // Positions of the definitions.
  private static final int LEADER_AT_OPERATOR = 0;
  private static final int LEADER_IN_STATE = 1;
  private static final int DOMESTIC_SHARE = 2;
  private static final int OWN_SILICON = 3;
  private static final int LEADING_VENDOR = 4;
  private static final int VINTAGE = 5;

  private static final List<IndicatorDefinition> DEFINITIONS =
      List.of(
          definition(
              "operator.leading_vendor_h100e",
              "H100e",
              EntityKind.OPERATOR,
              "Chips of the merchant vendor with the largest installed base that the operator holds,"
                  + " running, waiting for power or on their way, by dense 8-bit peak; own silicon"
                  + " and other vendors' chips do not count. Comparable with cumulative sales."),
          definition(
              "state.leading_vendor_h100e",
              "H100e",
              EntityKind.STATE,
              "The chips of operator.leading_vendor_h100e held by the operators whose home the state"
                  + " is, wherever the chips stand."),
          definition(
              "state.domestic_chip_share",
              "0-1",
              EntityKind.STATE,
              "Share of the H100-equivalents held by operators whose home the state is that its own"
                  + " vendors made; empty where they hold none."),
          definition(
              "operator.own_silicon_fleet_share",
              "0-1",
              EntityKind.OPERATOR,
              "Share of the H100-equivalents it runs, by dense 8-bit peak, that is own silicon; empty"
                  + " when nothing runs."),
          definition(
              "operator.leading_vendor_fleet_share",
              "0-1",
              EntityKind.OPERATOR,
              "Share of the H100-equivalents it runs, by dense 8-bit peak, that the merchant vendor"
                  + " with the largest installed base made; empty when nothing runs."),
          definition(
              "operator.fleet_vintage",
              "years",
              EntityKind.OPERATOR,
              "Years since the chips that it runs came out, mean by dense 8-bit peak; empty when"
                  + " nothing runs."));

  private static IndicatorDefinition definition(
      String name, String unit, EntityKind kind, String text) {
    return new IndicatorDefinition(name, unit, kind, false, text);
  }

  @Override
  public List<IndicatorDefinition> definitions() {
    return DEFINITIONS;
  }

  /** Every operator has one home, so that a walk over states meets each once. */
  @Override
  public void read(FrontierModel model, double[] row, int[] first, int[] count) {
    int leader = Installed.leader(model);
    for (int s = 0; s < count[LEADER_IN_STATE]; s++) {
      readState(model, s, leader, row, first);
    }
  }

  private static void readState(
      FrontierModel model, int state, int leader, double[] row, int[] first) {
    row[first[LEADER_IN_STATE] + state] = 0;
    row[first[DOMESTIC_SHARE] + state] = 0;
    double all = 0;
    for (Operator operator : model.operators()) {
      if (operator.home() == state) {
        all += readFleet(model, operator, leader, row, first);
        all += readWaiting(model, operator, leader, row, first);
        row[first[LEADER_IN_STATE] + state] += row[first[LEADER_AT_OPERATOR] + operator.index()];
      }
    }
    double domestic = row[first[DOMESTIC_SHARE] + state];
    row[first[DOMESTIC_SHARE] + state] = MarketMeasures.ratio(domestic, all);
  }

  /**
   * Reads what an operator's running fleet is made of, and adds what of it is domestic.
   *
   * @return what runs, H100e
   */
  private static double readFleet(
      FrontierModel model, Operator operator, int leader, double[] row, int[] first) {
    ChipTable chips = model.chips();
    double all = 0;
    double own = 0;
    double leaders = 0;
    double domestic = 0;
    double months = 0;
    for (int c = 0; c < chips.count(); c++) {
      double running = operator.running(c);
      if (running > 0) {
        Chip chip = chips.get(c);
        double h100e = running * chip.peakH100e();
        all += h100e;
        months += h100e * (model.month() - chip.releaseMonth());
        own += chip.customer() >= 0 ? h100e : 0;
        leaders += isOf(chip, leader) ? h100e : 0;
        domestic += model.index().homeOfVendor(chip.vendor()) == operator.home() ? h100e : 0;
      }
    }
    int o = operator.index();
    row[first[LEADER_AT_OPERATOR] + o] = leaders;
    row[first[OWN_SILICON] + o] = MarketMeasures.ratio(own, all);
    row[first[LEADING_VENDOR] + o] = MarketMeasures.ratio(leaders, all);
    row[first[VINTAGE] + o] = MarketMeasures.ratio(months / MONTHS_A_YEAR, all);
    row[first[DOMESTIC_SHARE] + operator.home()] += domestic;
    return all;
  }

  /** Adds what waits or is on its way: of chips that the operator deals with. */
  private static double readWaiting(
      FrontierModel model, Operator operator, int leader, double[] row, int[] first) {
    double all = 0;
    for (int i = 0; i < operator.dealtCount(); i++) {
      int c = operator.dealt(i);
      Chip chip = model.chips().get(c);
      double h100e = (operator.inventory(c) + operator.inTransit(c)) * chip.peakH100e();
      boolean domestic = model.index().homeOfVendor(chip.vendor()) == operator.home();
      all += h100e;
      row[first[DOMESTIC_SHARE] + operator.home()] += domestic ? h100e : 0;
      row[first[LEADER_AT_OPERATOR] + operator.index()] += isOf(chip, leader) ? h100e : 0;
    }
    return all;
  }

  /** Whether a chip is a vendor's own, not a customer's. */
  private static boolean isOf(Chip chip, int vendor) {
    return chip.vendor() == vendor && chip.customer() < 0;
  }
}
