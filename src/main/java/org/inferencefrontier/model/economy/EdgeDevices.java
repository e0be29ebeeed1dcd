package org.inferencefrontier.model.economy;

import java.io.Serializable;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.world.profile.VendorKind;

/**
 * What people's own devices can do: the installed base takes up the edge vendors' newest silicon as
 * devices are replaced.
 */
public final class EdgeDevices implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Months after release in which a chip is in the devices that people buy. */
  private static final int MARKET_MONTHS = 6;

  /** The base in January 2023 over the chips then new: devices of several years stand in it. */
  private static final double INITIAL_BASE_SHARE = 0.6;

  private final Economy economy;
  private double base;
  private double initial;

  /** Power of the installed base's mean chip, kilowatts, and what it does in serving, H100e. */
  private double kilowatts;

  private double serves;

  // Of the chips now in the shops: peak, power and serving, mean over edge vendors.
  private double newPeak;
  private double newKilowatts;
  private double newServes;

  EdgeDevices(Economy economy) {
    this.economy = economy;
    lookInTheShops(0);
    this.base = INITIAL_BASE_SHARE * newPeak;
    this.kilowatts = newKilowatts;
    this.serves = INITIAL_BASE_SHARE * newServes;
    this.initial = base;
  }

  /**
   * Replaces a month's devices.
   *
   * @param lifeMonths mean life of a device
   */
  public void replace(int month, double lifeMonths) {
    lookInTheShops(month);
    base += (newPeak - base) / lifeMonths;
    kilowatts += (newKilowatts - kilowatts) / lifeMonths;
    serves += (newServes - serves) / lifeMonths;
  }

  /** Log of the installed base's mean 8-bit throughput over January 2023's. */
  double capabilityLog() {
    return initial > 0 ? StrictMath.log(base / initial) : 0;
  }

  /** Power of a chip at work over what it does in serving, kW per useful H100e. */
  public double kilowattsPerH100e() {
    return serves > 0 ? kilowatts / serves : 1;
  }

  /** Means over the edge vendors of their newest chips in the shops. */
  private void lookInTheShops(int month) {
    newPeak = 0;
    newKilowatts = 0;
    newServes = 0;
    int vendors = 0;
    for (Vendor vendor : economy.vendors) {
      int newest = vendor.profile().kind() == VendorKind.EDGE ? newest(vendor, month) : -1;
      if (newest >= 0) {
        Chip chip = economy.chips.get(newest);
        newPeak += chip.peakH100e();
        // A device's chip has no share of a server.
        newKilowatts += chip.kilowatts() / economy.settings.vendor().serverPowerMultiple();
        newServes += chip.inferenceH100e();
        vendors++;
      }
    }
    if (vendors > 0) {
      newPeak /= vendors;
      newKilowatts /= vendors;
      newServes /= vendors;
    }
  }

  /** Fastest device chip that a vendor has in the shops, -1 if none. */
  private int newest(Vendor vendor, int month) {
    int best = -1;
    for (int i = 0; i < economy.chips.deviceCountOf(vendor.index()); i++) {
      int c = economy.chips.deviceOf(vendor.index(), i);
      Chip chip = economy.chips.get(c);
      if (chip.releaseMonth() + MARKET_MONTHS <= month
          && (best < 0 || chip.peakH100e() > economy.chips.get(best).peakH100e())) {
        best = c;
      }
    }
    return best;
  }

  /** Counts a month's devices with a vendor's silicon; their number is data, their chip is not. */
  public void sell(Vendor vendor, int month) {
    int chip = newest(vendor, month);
    vendor.deviceUnits = chip < 0 ? 0 : vendor.profile().devicesMillionsPerYear() * 1e6 / 12;
    vendor.deviceRevenueUsd =
        chip < 0 ? 0 : vendor.deviceUnits * economy.chips.get(chip).listPriceUsd();
  }
}
