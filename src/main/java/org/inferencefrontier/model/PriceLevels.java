package org.inferencefrontier.model;

import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Vendor;

/** Turns vendors' margins into prices of their chips. */
final class PriceLevels {
  /** Weight of a chip that ships nothing yet, units, so that a vendor always has a mix. */
  private static final double SMALLEST_WEIGHT = 1e-3;

  /** Chips older than this no longer count in a vendor's mix. */
  private static final int MIX_MONTHS = 36;

  private PriceLevels() {}

  /**
   * Puts a chip that comes out on the table at its vendor's present level: buyers may order it
   * before prices are set again.
   */
  static void offer(FrontierModel model, Chip chip) {
    model.chips.add(chip);
    model.chips.priceUsd[chip.index()] =
        model.vendors[chip.vendor()].priceUsd(chip, model.settings.vendor());
  }

  /** Sets every vendor's level on last month's mix of shipments and prices all chips. */
  static void set(FrontierModel model) {
    for (Vendor vendor : model.vendors) {
      double cost = 0;
      double list = 0;
      for (int i = 0; i < model.chips.countOf(vendor.index()); i++) {
        int c = model.chips.chipOf(vendor.index(), i);
        int age = model.month - model.chips.releaseMonth(c);
        if (age < -6 || age > MIX_MONTHS) {
          continue;
        }
        double weight = Math.max(SMALLEST_WEIGHT, model.chips.shippedLastMonth[c]);
        cost += weight * model.chips.get(c).systemCostUsd();
        list += weight * model.chips.listPriceUsd(c);
      }
      if (list > 0) {
        vendor.setPriceLevel(cost, list);
      }
      for (int i = 0; i < model.chips.countOf(vendor.index()); i++) {
        int c = model.chips.chipOf(vendor.index(), i);
        model.chips.priceUsd[c] =
            vendor.priceUsd(model.chips.listPriceUsd(c), model.settings.vendor());
      }
    }
  }
}
