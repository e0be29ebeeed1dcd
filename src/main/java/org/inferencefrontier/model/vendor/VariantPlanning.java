package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.operator.ChipsOnSale;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipDraft;
import org.inferencefrontier.agent.vendor.VariantCase;
import org.inferencefrontier.agent.vendor.VariantSettings;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.market.Roofline;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.PriceLevels;
import org.inferencefrontier.world.technology.Orientation;

/**
 * Variants of a vendor's flagship, made when they pay: chips that pass an export rule, and smaller
 * chips for serving. What would be sold comes from the buyers' own rule of choice ({@link
 * SalesForecast}); only what the vendor would not sell without the variant counts.
 */
final class VariantPlanning implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Months between two looks at export variants: export rules are reviewed half-yearly. */
  private static final int EXPORT_REVIEW_MONTHS = 6;

  /** Months between two looks at serving variants. Judgement: a year, a cadence of the roadmap. */
  private static final int SERVING_REVIEW_MONTHS = 12;

  /**
   * Months from decision to volume of a fused part. Judgement: the die is there, packages and
   * boards are laid out anew; A800 and H20 came within months of their rules (policy calendar).
   */
  private static final int EXPORT_LEAD_MONTHS = 6;

  /** The same of a chip of its own. Judgement: its blocks are those of the flagship. */
  private static final int SERVING_LEAD_MONTHS = 12;

  /** Arithmetic of a variant over the threshold, factor: kept with a small margin. */
  private static final double UNDER_THRESHOLD = 0.99;

  /**
   * Chips older than this, months since release, are not made anew as variants. Judgement: their
   * node and packages are given to others before buyers can order them no longer.
   */
  private static final int PARENT_MONTHS = 48;

  private final Economy economy;
  private final SalesForecast forecast;

  // Of the review in hand: the vendor's share of the spend and its profit without a variant.
  private double salesBefore;
  private double profitBefore;

  // The best variant drawn so far, and the one in hand.
  private Offer best = new Offer();
  private Offer next = new Offer();

  VariantPlanning(Economy economy) {
    this.economy = economy;
    this.forecast = new SalesForecast(economy);
  }

  /** Lets vendors whose turn it is look at both kinds of variant; before that all is data. */
  void review() {
    if (economy.month() < economy.firstDecidedMonth()) {
      return;
    }
    forecast.open();
    for (Vendor vendor : economy.vendors()) {
      if (!vendor.isMerchant()) {
        continue;
      }
      if (vendor.profile().roadmap().exportVariants()
          && economy.turns().isTurn(vendor, economy.month(), EXPORT_REVIEW_MONTHS)) {
        reviewExport(vendor);
      }
      if (economy.turns().isTurn(vendor, economy.month(), SERVING_REVIEW_MONTHS)) {
        reviewServing(vendor);
      }
    }
  }

  /** The best of the vendor's chips to cut: the newest may lose too much to the threshold. */
  private void reviewExport(Vendor vendor) {
    int rival = economy.index().rival();
    int last = economy.chips().last(vendor.index(), -1, true);
    if (rival < 0
        || economy.policy().exportTier(rival) != PolicyBook.VARIANTS_ONLY
        || (last >= 0 && economy.chips().get(last).releaseMonth() > economy.month())) {
      return;
    }
    int market = economy.index().marketOfState(rival);
    double spend =
        economy.merchantSpend().usdPerYear(market) * (1 - economy.policy().importBan(rival));
    VariantSettings settings = economy.settings().vendor().variant();
    double allowed =
        economy.policy().exportThresholdTeraflops(rival)
            * UNDER_THRESHOLD
            / Roofline.H100_EIGHT_BIT_TERAFLOPS;
    int release = economy.month() + EXPORT_LEAD_MONTHS;
    openReview(vendor, market, true, release);
    for (int i = 0; i < economy.chips().countOf(vendor.index()); i++) {
      Chip parent = economy.chips().get(economy.chips().chipOf(vendor.index(), i));
      if (allowed > 0 && canBeCut(parent)) {
        double share = Math.min(1, allowed / parent.peakH100e());
        next.parent = parent;
        next.variant.cutForExport(parent, release, share);
        weigh(vendor, market, true, spend, settings.exportCostUsd(), settings.ruleRiskPerYear());
        keepBetter();
      }
    }
    if (best.parent != null) {
      decide(vendor, "export");
    }
  }

  private boolean canBeCut(Chip parent) {
    return parent.customer() < 0
        && !parent.exportVariant()
        && !parent.servingVariant()
        && parent.orientation() != Orientation.EDGE
        && parent.releaseMonth() <= economy.month()
        && parent.releaseMonth() >= economy.month() - PARENT_MONTHS
        && economy.exportRule().isControlled(parent.index());
  }

  private void reviewServing(Vendor vendor) {
    int flagship = economy.chips().flagship(vendor.index(), economy.month());
    if (flagship < 0
        || economy
            .chips()
            .hasServingVariant(vendor.index(), economy.month() - SERVING_REVIEW_MONTHS)) {
      return;
    }
    VariantSettings settings = economy.settings().vendor().variant();
    int market = economy.index().marketOfVendor(vendor.index());
    int release = economy.month() + SERVING_LEAD_MONTHS;
    double gain = settings.servingGain(vendor.profile().roadmap().inferenceEmphasis());
    double spend = economy.merchantSpend().usdPerYear(market);
    // In the Chinese market a chip competes with what law lets in.
    boolean barred = economy.index().rivalIn(market) >= 0;
    openReview(vendor, market, barred, release);
    next.parent = economy.chips().get(flagship);
    next.variant.makeForServing(next.parent, release, gain);
    weigh(vendor, market, barred, spend, settings.servingCostUsd(), 0);
    keepBetter();
    decide(vendor, "serving");
  }

  /** Begins with nothing drawn: what the vendor would sell is the same whatever chip it cuts. */
  private void openReview(Vendor vendor, int market, boolean barred, int release) {
    best.parent = null;
    forecast.forecast(vendor.index(), market, barred, release, null);
    salesBefore = forecast.salesShare;
    profitBefore = forecast.grossProfitShare;
  }

  /** Works out what the variant in hand is worth to its vendor. */
  private void weigh(
      Vendor vendor, int market, boolean barred, double spend, double costUsd, double riskPerYear) {
    forecast.forecast(vendor.index(), market, barred, next.variant.releaseMonth(), next.variant);
    next.value.weigh(
        spend * Math.max(0, forecast.salesShare - salesBefore),
        spend * (forecast.grossProfitShare - profitBefore),
        (vendor.profile().roadmap().cadenceMonths() + ChipsOnSale.LAST_ORDERS_MONTHS) / 12.0,
        costUsd,
        riskPerYear,
        economy.settings().vendor().variant().writeOffShare());
    next.spendUsdPerYear = spend;
    next.shareAfter = forecast.salesShare;
  }

  private void keepBetter() {
    if (best.parent == null || next.value.netUsd() > best.value.netUsd()) {
      Offer worse = best;
      best = next;
      next = worse;
    }
  }

  private void decide(Vendor vendor, String kind) {
    boolean made = best.value.pays() && !economy.chips().isFull();
    if (made || economy.log().isKept()) {
      String id = best.parent.id() + "-" + kind;
      if (made) {
        PriceLevels.offer(economy, best.variant.make(economy.chips().count(), id));
      }
      if (economy.log().isKept()) {
        log(vendor, kind + " variant", (made ? "make " : "refuse ") + id, made);
      }
    }
  }

  private void log(Vendor vendor, String decision, String alternative, boolean made) {
    VariantCase value = best.value;
    economy.decided(
        vendor.profile().id(),
        decision,
        alternative,
        value.netUsd(),
        made,
        Reason.of(
            ReasonTerm.SPEND.is(best.spendUsdPerYear, 1e9, "spend %.2f bn USD a year"),
            ReasonTerm.SHARE_WITH.is(best.shareAfter, "; share of it %.3f"),
            ReasonTerm.SHARE_WITHOUT.is(salesBefore, " instead of %.3f"),
            ReasonTerm.PROFIT_ADDED.is(
                value.grossProfitUsdPerYear(), 1e9, "; gross profit %.3f bn USD more a year"),
            ReasonTerm.EXPECTED_YEARS.is(value.expectedYears(), " for %.1f years"),
            ReasonTerm.DEVELOPMENT.is(value.costUsd(), 1e9, "; development %.3f bn"),
            ReasonTerm.WRITE_OFF.is(value.writeOffUsd(), 1e9, "; expected write-off %.3f bn")));
  }

  /** A variant that could be made, and what the vendor expects of it. */
  private static final class Offer implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The chip that it is a variant of; null if the vendor has nothing to offer. */
    private Chip parent;

    private final ChipDraft variant = new ChipDraft();
    private final VariantCase value = new VariantCase();

    /** Spend of the buyers it is for. */
    private double spendUsdPerYear;

    /** The vendor's share of that with the variant. */
    private double shareAfter;
  }
}
