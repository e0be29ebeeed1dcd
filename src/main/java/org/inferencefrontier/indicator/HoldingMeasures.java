package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;

import java.util.List;
import org.inferencefrontier.world.EntityKind;

/**
 * Whose chips operators hold, counted as the published record of owners does: what was bought of
 * the leading vendor, wherever it is on its way into service.
 */
final class HoldingMeasures {
  private HoldingMeasures() {}

  static List<Measure> all() {
    return List.of(
        monthly(
            "operator.leading_vendor_h100e",
            "H100e",
            EntityKind.OPERATOR,
            "Chips of the merchant vendor with the largest installed base that the operator holds,"
                + " running, waiting for power or on their way, by dense 8-bit peak; own silicon"
                + " and other vendors' chips do not count. Comparable with cumulative sales.",
            Installed::leader,
            Installed::ofLeaderAt),
        monthly(
            "state.leading_vendor_h100e",
            "H100e",
            EntityKind.STATE,
            "The chips of operator.leading_vendor_h100e held by the operators whose home the state"
                + " is, wherever the chips stand.",
            Installed::leader,
            Installed::ofLeaderIn),
        monthly(
            "state.domestic_chip_share",
            "0-1",
            EntityKind.STATE,
            "Share of the H100-equivalents held by operators whose home the state is that its own"
                + " vendors made; empty where they hold none.",
            Installed::domesticShare),
        monthly(
            "operator.own_silicon_fleet_share",
            "0-1",
            EntityKind.OPERATOR,
            "Share of the H100-equivalents it runs, by dense 8-bit peak, that is own silicon; empty"
                + " when nothing runs.",
            FleetShares::ownSilicon),
        monthly(
            "operator.leading_vendor_fleet_share",
            "0-1",
            EntityKind.OPERATOR,
            "Share of the H100-equivalents it runs, by dense 8-bit peak, that the merchant vendor"
                + " with the largest installed base made; empty when nothing runs.",
            FleetShares::leadingVendor),
        monthly(
            "operator.fleet_vintage",
            "years",
            EntityKind.OPERATOR,
            "Years since the chips that it runs came out, mean by dense 8-bit peak; empty when"
                + " nothing runs.",
            FleetShares::vintageYears));
  }
}
