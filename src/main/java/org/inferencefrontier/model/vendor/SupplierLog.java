package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.Clause;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
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
    List<Clause> clauses = new ArrayList<>();
    clauses.add(
        ReasonTerm.STRATEGY.named(
            WrittenName.of(vendor.profile().pricing().strategy()), "strategy %s"));
    clauses.add(
        ReasonTerm.WANTED_MARGIN.is(vendor.wantedMargin(), ": wants a gross margin of %.3f"));
    clauses.add(ReasonTerm.MARGIN_BEFORE.is(before, ", had %.3f"));
    clauses.add(ReasonTerm.BACKLOG.is(vendor.backlogMonths(), "; backlog %.1f months"));
    clauses.add(ReasonTerm.SHIPMENT_SHARE.is(vendor.smoothedShare(), "; share %.3f"));
    clauses.add(ReasonTerm.REMEMBERED_SHARE.is(vendor.rememberedShare(), ", remembered %.3f"));
    clauses.add(
        ReasonTerm.IDLE_PACKAGING.is(vendor.idleShare(), "; booked packaging left idle %.2f"));
    clauses.add(ReasonTerm.PARITY.is(parity, "; margin at parity with the alternative %.3f"));
    clauses.add(ReasonTerm.CEILING.is(ceiling, ", ceiling %.3f"));
    clauses.add(ReasonTerm.FLOOR.is(vendor.profile().pricing().floorGrossMargin(), ", floor %.3f"));
    if (importBan > 0) {
      clauses.add(
          ReasonTerm.IMPORT_BAN.is(
              importBan, "; import bans keep %.2f of the other market's chips out of its own"));
    }
    Reason reason = new Reason(clauses);
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
        Reason.of(
            ReasonTerm.PREDECESSOR.named(last.id(), "score: months after %s"),
            ReasonTerm.PACE.named(
                hastened ? "hastened because a rival at home leads" : "by its cadence", ", %s"),
            ReasonTerm.RESEARCH.is(researchUsd, 1e9, "; research since then %.2f bn USD"),
            ReasonTerm.TRAINING_GAIN.is(
                next.trainingH100e() / Math.max(1e-9, last.trainingH100e()), "; training x %.2f"),
            ReasonTerm.INFERENCE_GAIN.is(
                next.inferenceH100e() / last.inferenceH100e(), ", inference x %.2f"),
            ReasonTerm.POWER_CHANGE.is(next.kilowatts() / last.kilowatts(), ", watts x %.2f"),
            ReasonTerm.COST_CHANGE.is(
                next.systemCostUsd() / last.systemCostUsd(), ", cost x %.2f")));
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
            Reason.of(
                ReasonTerm.PACKAGING.is(
                    foundry.wafersPerMonth(), "score: share of %.0f wafers a month"),
                ReasonTerm.BACKLOG.is(
                    vendor.backlogMonths(),
                    "; moves to the share of what all claim; backlog %.1f months"),
                ReasonTerm.IDLE_PACKAGING.is(vendor.idleShare(), "; left idle %.2f of it")));
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
    Reason reason =
        Reason.of(
            ReasonTerm.SET_BY.named(limit, "score: wafers a month; set by %s"),
            ReasonTerm.TARGET.is(foundry.targetWafers(), "; target %.0f"),
            ReasonTerm.ORDERS.is(backlogWafers, " for %.0f wafers of orders"),
            ReasonTerm.PACKAGING.is(foundry.wafersPerMonth(), ", has %.0f"),
            ReasonTerm.UNDER_WAY.is(foundry.pipelineWafers(), " and %.0f under way"),
            ReasonTerm.MOST_ADDED.is(foundry.ceilingWafers(), "; most in a month %.0f"),
            ReasonTerm.PUBLIC_MONEY.is(support, ", public money x %.2f"));
    String id = foundry.profile().id();
    economy.decided(id, "expansion", "build", added, added > 0, reason);
    economy.decided(id, "expansion", "wait", 0, added <= 0, reason);
  }

  private void record(
      Vendor vendor, String decision, String what, double score, boolean chosen, Reason reason) {
    economy.decided(vendor.profile().id(), decision, what, score, chosen, reason);
  }
}
