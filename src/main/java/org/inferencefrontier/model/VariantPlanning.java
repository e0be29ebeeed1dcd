package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.VariantCase;
import org.inferencefrontier.agent.vendor.VariantSettings;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.world.Orientation;

/**
 * Variants of a vendor's flagship, made when they pay: chips that pass an export rule, and smaller
 * chips for serving. What would be sold comes from the buyers' own rule of choice ({@link
 * SalesForecast}); only what the vendor would not sell without the variant counts.
 */
final class VariantPlanning implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Months between two looks at export variants, and at serving variants. */
  private static final int EXPORT_REVIEW_MONTHS = 6;

  private static final int SERVING_REVIEW_MONTHS = 12;

  /** Months from decision to volume: a fused part, and a chip of its own. */
  private static final int EXPORT_LEAD_MONTHS = 6;

  private static final int SERVING_LEAD_MONTHS = 12;

  /** Buyers may still order so long after a better chip of the line. */
  private static final int LAST_ORDERS_MONTHS = 8;

  /** The threshold is kept with a small margin. */
  private static final double UNDER_THRESHOLD = 0.99;

  /** Chips older than this are no longer made. */
  private static final int PARENT_MONTHS = 48;

  private static final Offer NO_OFFER =
      new Offer(List.of(), new VariantCase(0, 0, 0, 0, 0, 0), 0, 0, 0);

  private static final double H100_EIGHT_BIT_TERAFLOPS = 1979;

  private final FrontierModel model;
  private final SalesForecast forecast;

  // Of the review in hand: the vendor's share of the spend and its profit without a variant.
  private double salesBefore;
  private double profitBefore;

  VariantPlanning(FrontierModel model) {
    this.model = model;
    this.forecast = new SalesForecast(model);
  }

  /** Lets vendors whose turn it is look at both kinds of variant; before that all is data. */
  void review() {
    if (model.month < PolicyCalendar.ENDOGENOUS_FROM) {
      return;
    }
    forecast.open();
    for (Vendor vendor : model.vendors) {
      if (!vendor.isMerchant()) {
        continue;
      }
      if (vendor.profile().roadmap().exportVariants() && isTurn(vendor, EXPORT_REVIEW_MONTHS)) {
        reviewExport(vendor);
      }
      if (isTurn(vendor, SERVING_REVIEW_MONTHS)) {
        reviewServing(vendor);
      }
    }
  }

  private boolean isTurn(Vendor vendor, int months) {
    return model.month % months == vendor.index() % months;
  }

  /** The best of the vendor's chips to cut: the newest may lose too much to the threshold. */
  private void reviewExport(Vendor vendor) {
    int rival = model.index.rival();
    int last = model.chips.last(vendor.index(), -1, true);
    if (rival < 0
        || model.policy.exportTier(rival) != PolicyBook.VARIANTS_ONLY
        || (last >= 0 && model.chips.get(last).releaseMonth() > model.month)) {
      return;
    }
    int market = model.index.marketOfState(rival);
    double spend = model.merchantSpend.usdPerYear(market) * (1 - model.policy.importBan(rival));
    VariantSettings settings = model.settings.vendor().variant();
    double allowed =
        model.policy.exportThresholdTeraflops(rival) * UNDER_THRESHOLD / H100_EIGHT_BIT_TERAFLOPS;
    Offer best = NO_OFFER;
    int release = model.month + EXPORT_LEAD_MONTHS;
    forecastBefore(vendor, market, true, release);
    for (int i = 0; i < model.chips.countOf(vendor.index()); i++) {
      int c = model.chips.chipOf(vendor.index(), i);
      Chip parent = model.chips.get(c);
      if (allowed > 0 && canBeCut(parent)) {
        double share = Math.min(1, allowed / parent.peakH100e());
        Chip variant = parent.cutForExport(model.chips.count(), release, share);
        Offer offer =
            offer(
                vendor,
                variant,
                market,
                true,
                spend,
                settings.exportCostUsd(),
                settings.ruleRiskPerYear());
        best = best == NO_OFFER || offer.value().netUsd() > best.value().netUsd() ? offer : best;
      }
    }
    decide(vendor, "export variant", best);
  }

  private boolean canBeCut(Chip parent) {
    return parent.customer() < 0
        && !parent.exportVariant()
        && !parent.servingVariant()
        && parent.orientation() != Orientation.EDGE
        && parent.releaseMonth() <= model.month
        && parent.releaseMonth() >= model.month - PARENT_MONTHS
        && model.deliveries.isControlled(parent.index());
  }

  private void reviewServing(Vendor vendor) {
    int flagship =
        model.chips.flagship(vendor.index(), model.month, c -> !model.chips.get(c).exportVariant());
    if (flagship < 0
        || model.chips.hasServingVariant(vendor.index(), model.month - SERVING_REVIEW_MONTHS)) {
      return;
    }
    VariantSettings settings = model.settings.vendor().variant();
    int market = model.index.marketOfVendor(vendor.index());
    Chip variant =
        model
            .chips
            .get(flagship)
            .madeForServing(
                model.chips.count(),
                model.month + SERVING_LEAD_MONTHS,
                settings.servingGain(vendor.profile().roadmap().inferenceEmphasis()));
    double spend = model.merchantSpend.usdPerYear(market);
    forecastBefore(vendor, market, false, variant.releaseMonth());
    decide(
        vendor,
        "serving variant",
        offer(vendor, variant, market, false, spend, settings.servingCostUsd(), 0));
  }

  /** What the vendor would sell without a variant; the same whatever chip it would cut. */
  private void forecastBefore(Vendor vendor, int market, boolean barred, int release) {
    forecast.forecast(vendor.index(), market, barred, release, null);
    salesBefore = forecast.salesShare;
    profitBefore = forecast.grossProfitShare;
  }

  private Offer offer(
      Vendor vendor,
      Chip variant,
      int market,
      boolean barred,
      double spend,
      double costUsd,
      double riskPerYear) {
    forecast.forecast(vendor.index(), market, barred, variant.releaseMonth(), variant);
    VariantCase value =
        new VariantCase(
            spend * Math.max(0, forecast.salesShare - salesBefore),
            spend * (forecast.grossProfitShare - profitBefore),
            (vendor.profile().roadmap().cadenceMonths() + LAST_ORDERS_MONTHS) / 12.0,
            costUsd,
            riskPerYear,
            model.settings.vendor().variant().writeOffShare());
    return new Offer(List.of(variant), value, spend, salesBefore, forecast.salesShare);
  }

  private void decide(Vendor vendor, String decision, Offer offer) {
    for (Chip variant : offer.variant()) {
      boolean made = offer.value().pays() && !model.chips.isFull();
      if (made) {
        model.chips.add(variant);
      }
      if (model.log.isKept()) {
        log(vendor, decision, (made ? "make " : "refuse ") + variant.id(), made, offer);
      }
    }
  }

  private void log(Vendor vendor, String decision, String alternative, boolean made, Offer offer) {
    VariantCase value = offer.value();
    model.log.record(
        model.month,
        vendor.profile().id(),
        decision,
        alternative,
        value.netUsd(),
        made,
        String.format(
            Locale.ROOT,
            "spend %.2f bn USD a year; share of it %.3f instead of %.3f; gross profit %.3f bn USD"
                + " more a year for %.1f years; development %.3f bn; expected write-off %.3f bn",
            offer.spendUsdPerYear() / 1e9,
            offer.shareAfter(),
            offer.shareBefore(),
            value.grossProfitUsdPerYear() / 1e9,
            value.expectedYears(),
            value.costUsd() / 1e9,
            value.writeOffUsd() / 1e9));
  }

  /**
   * A variant that could be made, and what the vendor expects of it.
   *
   * @param variant the chip; empty if the vendor has nothing to offer
   * @param spendUsdPerYear spend of the buyers it is for, USD a year
   * @param shareBefore the vendor's share of that without the variant
   * @param shareAfter and with it
   */
  private record Offer(
      List<Chip> variant,
      VariantCase value,
      double spendUsdPerYear,
      double shareBefore,
      double shareAfter) {}
}
