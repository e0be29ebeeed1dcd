package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.VendorKind;
import org.inferencefrontier.world.VendorProfile;

/** A chip vendor or design house: its margin, its software, its order situation. */
public final class Vendor implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No vendor sells above this margin for long: the buyer's own silicon would be cheaper. */
  private static final double HIGHEST_MARGIN = 0.85;

  private static final double SHARE_SMOOTHING = 0.1;

  /** A vendor remembers the share that it had some three years ago. */
  private static final double MEMORY_SMOOTHING = 1 / 36.0;

  private static final double IDLE_SMOOTHING = 0.25;

  /** Exponent of the learning curve: a doubling closes about a fifth of the gap. */
  public static final double LEARNING_EXPONENT = 0.35;

  private final int index;
  private final VendorProfile profile;
  private final PricingRule pricing;
  private final PricingRule.MarketView view = new PricingRule.MarketView();
  private final boolean merchant;

  private double margin;
  private double wantedMargin;
  private double smoothedShare;
  private double rememberedShare;
  private double idleShare;
  private double cumulativeH100e;
  private double researchUsd;
  private double deviceResearchUsd;
  private double softwareUsd;
  private double priceLevel = 1;

  // Share of the gap to mature software that experience has left, and the experience.
  private double gapLeft;
  private double learntFrom = Double.NaN;

  /** Units shipped this month. */
  public double units;

  /** Peak H100-equivalents shipped this month. */
  public double shippedH100e;

  /** Revenue of this month, USD. */
  public double revenueUsd;

  /** Devices sold this month with its silicon, and what that silicon sold for, USD. */
  public double deviceUnits;

  public double deviceRevenueUsd;

  /** Cost of this month's shipments, of holding stock and of what is written off of it, USD. */
  public double costUsd;

  /** Finished chips in stock, units. */
  public double stockUnits;

  /** Their cost, USD. */
  public double stockUsd;

  /** Their peak H100-equivalents. */
  public double stockH100e;

  /** Stock written off this month, USD. */
  public double writtenOffUsd;

  /** Peak H100-equivalents ordered and not shipped. */
  public double backlogH100e;

  /** Smoothed shipments, peak H100-equivalents a month. */
  public double shipmentRateH100e;

  /** Revenue of the last twelve months, smoothed, USD a year. */
  public double yearlyRevenueUsd;

  public Vendor(int index, VendorProfile profile) {
    this.index = index;
    this.profile = profile;
    this.pricing = PricingRule.of(profile.pricing().strategy());
    this.merchant = profile.kind() == VendorKind.MERCHANT;
    this.margin = profile.pricing().initialGrossMargin();
  }

  public int index() {
    return index;
  }

  public VendorProfile profile() {
    return profile;
  }

  public boolean isMerchant() {
    return merchant;
  }

  /** Gross margin, share of price. */
  public double margin() {
    return margin;
  }

  /** Gross margin that its strategy asked for when it last set prices. */
  public double wantedMargin() {
    return wantedMargin;
  }

  public double smoothedShare() {
    return smoothedShare;
  }

  /** Share that the vendor thinks of as its own: its market share, forgotten slowly. */
  public double rememberedShare() {
    return rememberedShare;
  }

  /** Share of the packaging booked for it that it did not take, smoothed; 0 without bookings. */
  public double idleShare() {
    return idleShare;
  }

  /**
   * Notes a month's committed supply.
   *
   * @param bookedWafers good wafers booked for the vendor
   * @param takenWafers those of them that it took
   */
  public void noteBooking(double bookedWafers, double takenWafers) {
    double idle = bookedWafers > 0 ? 1 - takenWafers / bookedWafers : 0;
    idleShare += IDLE_SMOOTHING * (idle - idleShare);
  }

  /** Sets the market share the vendor starts with. */
  public void startWith(double share, double shipmentsH100ePerMonth, double installedH100e) {
    smoothedShare = share;
    rememberedShare = share;
    shipmentRateH100e = shipmentsH100ePerMonth;
    cumulativeH100e = installedH100e;
  }

  /** Share of its chips' throughput that users get, training. */
  public double trainingMaturity(VendorSettings settings) {
    VendorProfile.Maturity maturity = profile.softwareMaturity();
    return mature(maturity.training(), maturity.ceilingTraining(), settings);
  }

  /** Share of its chips' throughput that users get, inference. */
  public double inferenceMaturity(VendorSettings settings) {
    VendorProfile.Maturity maturity = profile.softwareMaturity();
    return mature(maturity.inference(), maturity.ceilingInference(), settings);
  }

  /**
   * Software matures from the initial level to a ceiling: the gap falls with cumulative deployment
   * and with the money that vendor and users put into software, each by a power law, as costs do in
   * learning by doing (Wright 1936).
   */
  private double mature(double initial, double ceiling, VendorSettings settings) {
    double reached = Math.max(initial, ceiling);
    double deployment = 1 + cumulativeH100e / 1e6 / settings.maturityScaleMillionH100e();
    double effort = 1 + softwareUsd / settings.softwareScaleUsd();
    double experience = deployment * effort;
    if (experience != learntFrom) {
      learntFrom = experience;
      gapLeft = Exponentials.power(experience, -LEARNING_EXPONENT);
    }
    return reached - (reached - initial) * gapLeft;
  }

  /** Months of shipments that wait; 0 when nothing waits. */
  public double backlogMonths() {
    return backlogH100e <= 0 ? 0 : Math.min(24, backlogH100e / Math.max(1, shipmentRateH100e));
  }

  /** Months of shipments in finished goods; 0 when nothing is in stock. */
  public double stockMonths() {
    return stockH100e <= 0 ? 0 : Math.min(24, stockH100e / Math.max(1, shipmentRateH100e));
  }

  /**
   * Moves the margin towards what the strategy wants.
   *
   * @param parityMargin margin at which the buyer's best alternative costs the same, less what a
   *     challenger gives to be chosen
   * @param ceilingMargin margin above which buyers are better off with the alternative; 1 for a
   *     vendor that follows a leader
   */
  public void reprice(double parityMargin, double ceilingMargin, VendorSettings settings) {
    view.share = smoothedShare;
    view.rememberedShare = rememberedShare;
    view.backlogMonths = backlogMonths();
    view.stockMonths = stockMonths();
    view.idleShare = idleShare;
    view.parityMargin = parityMargin;
    view.ceilingMargin = ceilingMargin;
    view.settings = settings;
    double wanted = pricing.wantedMargin(profile, view);
    double floor = profile.pricing().floorGrossMargin();
    wanted = Math.max(floor, Math.min(HIGHEST_MARGIN, wanted));
    wantedMargin = wanted;
    margin += settings.marginAdjustment() * (wanted - margin);
  }

  /**
   * Sets the price level so that the mix in hand earns the margin. Relative prices of a vendor's
   * chips stay as listed: they follow what a chip is worth to buyers, not what it costs.
   *
   * @param costUsd cost of the mix
   * @param listUsd the mix at list prices, positive
   */
  public void setPriceLevel(double costUsd, double listUsd) {
    priceLevel = costUsd / (1 - margin) / listUsd;
  }

  /** System price of a chip, USD a unit. */
  public double priceUsd(Chip chip, VendorSettings settings) {
    return priceUsd(chip.listPriceUsd(), settings);
  }

  /** The same by the chip's list price. */
  public double priceUsd(double listPriceUsd, VendorSettings settings) {
    double lever = isMerchant() ? settings.merchantPriceMultiplier() : 1;
    return listPriceUsd * priceLevel * lever;
  }

  /** Clears the month's counters before shipments. */
  public void openMonth() {
    units = 0;
    shippedH100e = 0;
    revenueUsd = 0;
    costUsd = 0;
    writtenOffUsd = 0;
  }

  /**
   * Closes the month after shipments.
   *
   * @param routeH100e H100-equivalents shipped on this vendor's route by everybody
   * @param settings parameters
   */
  public void closeMonth(double routeH100e, VendorSettings settings) {
    if (routeH100e > 0) {
      smoothedShare += SHARE_SMOOTHING * (shippedH100e / routeH100e - smoothedShare);
    }
    rememberedShare += MEMORY_SMOOTHING * (smoothedShare - rememberedShare);
    shipmentRateH100e += 0.25 * (shippedH100e - shipmentRateH100e);
    cumulativeH100e += shippedH100e;
    yearlyRevenueUsd += (12 * revenueUsd - yearlyRevenueUsd) / 12;
    VendorProfile.Roadmap roadmap = profile.roadmap();
    double research =
        revenueUsd * roadmap.researchShareOfRevenue()
            + roadmap.researchUsdBillionsPerYear() * 1e9 / 12;
    researchUsd += research;
    deviceResearchUsd += deviceRevenueUsd * roadmap.researchShareOfRevenue();
    softwareUsd +=
        research * roadmap.softwareShareOfResearch() + revenueUsd * settings.portingShare();
  }

  /** R&amp;D since the last generation, USD; taking it starts the next generation's account. */
  public double takeResearchUsd() {
    double taken = researchUsd;
    researchUsd = 0;
    return taken;
  }

  /** The same of device chips, which devices pay. */
  public double takeDeviceResearchUsd() {
    double taken = deviceResearchUsd;
    deviceResearchUsd = 0;
    return taken;
  }

  /** Software effort of the vendor and of its users since January 2023, USD. */
  double softwareUsd() {
    return softwareUsd;
  }
}
