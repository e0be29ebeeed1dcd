package org.inferencefrontier.model.economy;

import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Vendor;

/** Turns vendors' margins into prices of their chips. */
public final class PriceLevels {
  /** Weight of a chip that ships nothing yet, units, so that a vendor always has a mix. */
  private static final double SMALLEST_WEIGHT = 1e-3;

  /** Chips older than this no longer count in a vendor's mix. Judgement: two generations. */
  private static final int MIX_MONTHS = 36;

  /** Months before its release from which a chip counts. Judgement: buyers have its price then. */
  private static final int MIX_MONTHS_AHEAD = 6;

  private PriceLevels() {}

  /**
   * Puts a chip that comes out on the table at its vendor's present level: buyers may order it
   * before prices are set again.
   */
  public static void offer(Economy economy, Chip chip) {
    economy.chips.add(chip);
    economy.chips.priceUsd[chip.index()] =
        economy.vendors[chip.vendor()].priceUsd(chip, economy.settings.vendor());
  }

  /** Sets every vendor's level on last month's mix of shipments and prices all chips. */
  public static void set(Economy economy) {
    for (Vendor vendor : economy.vendors) {
      double cost = 0;
      double list = 0;
      for (int i = 0; i < economy.chips.countOf(vendor.index()); i++) {
        int c = economy.chips.chipOf(vendor.index(), i);
        int age = economy.month - economy.chips.releaseMonth(c);
        if (age < -MIX_MONTHS_AHEAD || age > MIX_MONTHS) {
          continue;
        }
        double weight = Math.max(SMALLEST_WEIGHT, economy.chips.shipments().units(c));
        cost += weight * economy.chips.get(c).systemCostUsd();
        list += weight * economy.chips.listPriceUsd(c);
      }
      if (list > 0) {
        vendor.setPriceLevel(cost, list);
      }
      for (int i = 0; i < economy.chips.countOf(vendor.index()); i++) {
        int c = economy.chips.chipOf(vendor.index(), i);
        economy.chips.priceUsd[c] =
            vendor.priceUsd(economy.chips.listPriceUsd(c), economy.settings.vendor());
      }
    }
  }
}
