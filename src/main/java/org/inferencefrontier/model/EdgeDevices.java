package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.world.Orientation;
import org.inferencefrontier.world.VendorKind;

/**
 * What people's own devices can do: the installed base takes up the edge vendors' newest silicon as
 * devices are replaced.
 */
final class EdgeDevices implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Months after release in which a chip is in the devices that people buy. */
  private static final int MARKET_MONTHS = 6;

  /** The base in January 2023 over the chips then new: devices of several years stand in it. */
  private static final double INITIAL_BASE_SHARE = 0.6;

  private final FrontierModel model;
  private double base;
  private double initial;

  EdgeDevices(FrontierModel model) {
    this.model = model;
    this.base = INITIAL_BASE_SHARE * newDevices(0);
    this.initial = base;
  }

  /**
   * Replaces a month's devices.
   *
   * @param lifeMonths mean life of a device
   */
  void replace(int month, double lifeMonths) {
    base += (newDevices(month) - base) / lifeMonths;
  }

  /** Log of the installed base's mean 8-bit throughput over January 2023's. */
  double capabilityLog() {
    return initial > 0 ? StrictMath.log(base / initial) : 0;
  }

  /** Mean 8-bit throughput of the edge vendors' newest chips in the shops, peak H100e. */
  private double newDevices(int month) {
    double sum = 0;
    int vendors = 0;
    for (Vendor vendor : model.vendors) {
      if (vendor.profile().kind() != VendorKind.EDGE) {
        continue;
      }
      int newest = newestChip(vendor.index(), month);
      double best = newest < 0 ? 0 : model.chips.get(newest).peakH100e();
      if (best > 0) {
        sum += best;
        vendors++;
      }
    }
    return vendors > 0 ? sum / vendors : 0;
  }

  /** Counts a month's devices with a vendor's silicon; their number is data, their chip is not. */
  void sell(Vendor vendor, int month) {
    int chip = newestChip(vendor.index(), month);
    vendor.deviceUnits = chip < 0 ? 0 : vendor.profile().devicesMillionsPerYear() * 1e6 / 12;
    vendor.deviceRevenueUsd =
        chip < 0 ? 0 : vendor.deviceUnits * model.chips.get(chip).listPriceUsd();
  }

  /** The best chip in the devices of a vendor's customers, -1 if there is none. */
  private int newestChip(int vendor, int month) {
    int best = -1;
    for (int c = 0; c < model.chips.count(); c++) {
      Chip chip = model.chips.get(c);
      if (chip.vendor() == vendor
          && chip.orientation() == Orientation.EDGE
          && chip.releaseMonth() + MARKET_MONTHS <= month
          && (best < 0 || chip.peakH100e() > model.chips.get(best).peakH100e())) {
        best = c;
      }
    }
    return best;
  }
}
