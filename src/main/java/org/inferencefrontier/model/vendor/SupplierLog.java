package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import java.util.Locale;
import org.inferencefrontier.agent.foundry.Foundry;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.WrittenName;

/**
 * Tells the decision log why vendors set prices and plan generations as they do, and why foundries
 * build. Callers ask whether the log is kept.
 */
public final class SupplierLog implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A margin that moves by less, share of price, is told as held. A limit. */
  private static final double SMALLEST_MOVE = 1e-4;

  /** Smaller parts of a foundry that are booked are not told, share. */
  private static final double SMALLEST_BOOKING = 0.001;

  private final Economy economy;

  /**
   * @param economy the run's state, with its log
   */
  public SupplierLog(Economy economy) {
    this.economy = economy;
  }

  /** A vendor's margin of a month: raise, hold or cut; with the import ban of its market, 0-1. */
  void price(Vendor vendor, double before, double parity, double ceiling, double importBan) {
    double move = vendor.margin() - before;
    String reason =
        String.format(
            Locale.ROOT,
            "%s: wants a gross margin of %.3f, had %.3f; backlog %.1f months; share %.3f,"
                + " remembered %.3f; booked packaging left idle %.2f; margin at parity with the"
                + " alternative %.3f, ceiling %.3f, floor %.3f",
            name(vendor.profile().pricing().strategy()),
            vendor.wantedMargin(),
            before,
            vendor.backlogMonths(),
            vendor.smoothedShare(),
            vendor.rememberedShare(),
            vendor.idleShare(),
            parity,
            ceiling,
            vendor.profile().pricing().floorGrossMargin());
    if (importBan > 0) {
      reason +=
          String.format(
              Locale.ROOT,
              "; import bans keep %.2f of the other market's chips out of its own",
              importBan);
    }
    boolean holds = Math.abs(move) <= SMALLEST_MOVE;
    // How far the margin would have gone the other way nobody works out.
    if (!holds) {
      String what = move > 0 ? "raise the margin" : "cut the margin";
      record(vendor, "price", what, vendor.margin(), true, reason);
    }
    record(vendor, "price", "hold the margin", before, holds, reason);
  }

  /** A generation that a vendor fixes. */
  void generation(Vendor vendor, Chip last, Chip next, double researchUsd, boolean hastened) {
    record(
        vendor,
        "roadmap",
        next.id(),
        next.releaseMonth() - last.releaseMonth(),
        true,
        String.format(
            Locale.ROOT,
            "score: months after %s, %s; research since then %.2f bn USD; training x %.2f,"
                + " inference x %.2f, watts x %.2f, cost x %.2f",
            last.id(),
            hastened ? "hastened because a rival at home leads" : "by its cadence",
            researchUsd / 1e9,
            next.trainingH100e() / Math.max(1e-9, last.trainingH100e()),
            next.inferenceH100e() / last.inferenceH100e(),
            next.kilowatts() / last.kilowatts(),
            next.systemCostUsd() / last.systemCostUsd()));
  }

  /** What vendors have booked at a foundry; rights follow what they claim. */
  public void bookings(Foundry foundry) {
    for (Vendor vendor : economy.vendors()) {
      double share = foundry.bookedShare(vendor.index());
      if (share >= SMALLEST_BOOKING) {
        record(
            vendor,
            "booking",
            foundry.profile().id(),
            share,
            true,
            String.format(
                Locale.ROOT,
                "score: share of %.0f wafers a month; moves to the share of what all claim;"
                    + " backlog %.1f months; left idle %.2f of it",
                foundry.wafersPerMonth(),
                vendor.backlogMonths(),
                vendor.idleShare()));
      }
    }
  }

  /** Packaging that a foundry begins in a month, or does not. */
  public void expansion(Foundry foundry, double backlogWafers, double support) {
    double added = foundry.addedWafers();
    String limit =
        added <= 0
            ? "what stands and is under way is enough"
            : added < foundry.ceilingWafers() * (1 - 1e-9) ? "the backlog" : "the growth ceiling";
    String reason =
        String.format(
            Locale.ROOT,
            "score: wafers a month; set by %s; target %.0f for %.0f wafers of orders, has %.0f and"
                + " %.0f under way; most in a month %.0f, public money x %.2f",
            limit,
            foundry.targetWafers(),
            backlogWafers,
            foundry.wafersPerMonth(),
            foundry.pipelineWafers(),
            foundry.ceilingWafers(),
            support);
    String id = foundry.profile().id();
    economy.log().record(economy.month(), id, "expansion", "build", added, added > 0, reason);
    economy.log().record(economy.month(), id, "expansion", "wait", 0, added <= 0, reason);
  }

  private void record(
      Vendor vendor, String decision, String what, double score, boolean chosen, String reason) {
    economy
        .log()
        .record(economy.month(), vendor.profile().id(), decision, what, score, chosen, reason);
  }

  private static String name(Enum<?> strategy) {
    return "strategy " + WrittenName.of(strategy);
  }
}
