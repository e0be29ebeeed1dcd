package org.inferencefrontier.model.economy;

import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.world.technology.Accelerator;
import org.inferencefrontier.world.time.Timeline;

/** Chips of the inputs: those on sale, and the plans of operators for their own silicon. */
public final class ChipCatalogue {
  private ChipCatalogue() {}

  /** A chip of the catalogue. */
  public static Chip chip(Economy economy, int position, Accelerator accelerator) {
    WorldIndex index = economy.index;
    int vendor = index.vendor(accelerator.vendor());
    return Chip.of(
        position,
        accelerator,
        vendor,
        index.findOperator(accelerator.customer()),
        index.foundry(accelerator.foundry()),
        index.world().vendors().get(vendor).systemRevenueMultiple(),
        economy.settings.vendor());
  }

  /** Whether a chip of the catalogue is a plan rather than a fact. */
  public static boolean isPlan(Economy economy, Accelerator accelerator) {
    return accelerator.customer() != null
        && !accelerator.customer().isBlank()
        && Timeline.indexOf(accelerator.releaseMonth()) >= economy.firstDecidedMonth;
  }
}
