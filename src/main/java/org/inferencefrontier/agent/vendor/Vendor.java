package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.profile.VendorKind;
import org.inferencefrontier.world.profile.VendorProfile;

/** A chip vendor or design house: its margin, its software, its order situation. */
public final class Vendor implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Weight of a month in a vendor's market share, 1/month. Judgement: about the year over which
   * market shares are reported and compared.
   */
  private static final double SHARE_SMOOTHING = 0.1;

  /**
   * Weight of a month in the share that a vendor thinks of as its own, 1/month. Judgement: three
   * years, a generation and a half of its roadmap.
   */
  private static final double MEMORY_SMOOTHING = 1 / 36.0;

  /** Weight of a month in the share of bookings left idle, 1/month. Judgement: about a quarter. */
  private static final double IDLE_SMOOTHING = 0.25;

  /**
   * Weight of a month in what a vendor expects to ship, all its chips or one, 1/month. Judgement:
   * about a quarter, in which orders are placed and reported.
   */
  static final double SHIPMENT_SMOOTHING = 0.25;

  /**
   * Backlog and stock are counted up to so many months of shipments. A limit: who would need five
   * years for what is on order has stopped shipping, and counting on would say nothing of a wait.
   */
  public static final int MOST_MONTHS = 60;

  /** Shipments that backlog and stock are counted in are at least this, H100e a month. A limit. */
  private static final double LEAST_RATE_H100E = 1;

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
  private double leastPriceLevel;

  // Share of the gap to mature software that experience has left, and the experience.
  private double gapLeft;
  private double learntFrom = Double.NaN;
  private double learntBy = Double.NaN;

  /** Units shipped this month. */
  public double units;

  /** Peak H100-equivalents shipped this month. */
  public double shippedH100e;

  /** Revenue of this month, USD. */
  public double revenueUsd;

  /** Devices sold this month with its silicon. */
  public double deviceUnits;

  /** What that silicon sold for, USD. */
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

  /**
   * Of it, H100-equivalents of chips in full production: what the pace of shipments can be held
   * against. A chip that is not out yet waits for its release, however fast the others ship.
   */
  public double producedBacklogH100e;

  /** Smoothed shipments, peak H100-equivalents a month. */
  public double shipmentRateH100e;

  /**
   * @param index position among the vendors
   * @param profile the vendor's file
   */
  public Vendor(int index, VendorProfile profile) {
    this.index = index;
    this.profile = profile;
    this.pricing = PricingRule.of(profile.pricing().strategy());
    this.merchant = profile.kind() == VendorKind.MERCHANT;
    this.margin = profile.pricing().initialGrossMargin();
  }

  /** Position among the vendors. */
  public int index() {
    return index;
  }

  /** The vendor's file. */
  public VendorProfile profile() {
    return profile;
  }

  /** Whether it sells to all, unlike a design house. */
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

  /** Its share of what vendors of its home market ship, peak H100e, smoothed, 0-1. */
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

  /**
   * Sets what the vendor starts with.
   *
   * @param share market share, 0-1
   * @param shipmentsH100ePerMonth usual shipments, peak H100e a month
   * @param installedH100e peak H100e shipped before
   */
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
    MaturitySettings learning = settings.maturity();
    double deployment = 1 + cumulativeH100e / 1e6 / learning.scaleMillionH100e();
    double effort = 1 + softwareUsd / learning.softwareScaleUsd();
    double experience = deployment * effort;
    if (experience != learntFrom || learning.learningExponent() != learntBy) {
      learntFrom = experience;
      learntBy = learning.learningExponent();
      gapLeft = Exponentials.power(experience, -learntBy);
    }
    return reached - (reached - initial) * gapLeft;
  }

  /** Months of shipments that wait; 0 when nothing waits. */
  public double backlogMonths() {
    return months(backlogH100e);
  }

  /** Months of shipments in finished goods; 0 when nothing is in stock. */
  public double stockMonths() {
    return months(stockH100e);
  }

  private double months(double h100e) {
    return h100e <= 0
        ? 0
        : Math.min(MOST_MONTHS, h100e / Math.max(LEAST_RATE_H100E, shipmentRateH100e));
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
    wanted = Math.max(floor, Math.min(settings.margin().highest(), wanted));
    wantedMargin = wanted;
    margin += settings.margin().adjustment() * (wanted - margin);
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
    leastPriceLevel = costUsd / (1 - Math.min(0, margin)) / listUsd;
  }

  /**
   * System price of a chip, USD a unit. A cut of all merchants' prices ends where the mix sells at
   * cost: nobody pays for years to sell more.
   */
  public double priceUsd(Chip chip, VendorSettings settings) {
    return priceUsd(chip.listPriceUsd(), settings);
  }

  /** The same by the chip's list price. */
  public double priceUsd(double listPriceUsd, VendorSettings settings) {
    double lever = isMerchant() ? settings.merchantPriceMultiplier() : 1;
    return listPriceUsd * Math.max(leastPriceLevel, priceLevel * lever);
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
   * @param marketH100e peak H100e shipped by all vendors of its home market
   * @param settings parameters
   */
  public void closeMonth(double marketH100e, VendorSettings settings) {
    if (marketH100e > 0) {
      smoothedShare += SHARE_SMOOTHING * (shippedH100e / marketH100e - smoothedShare);
    }
    rememberedShare += MEMORY_SMOOTHING * (smoothedShare - rememberedShare);
    shipmentRateH100e += SHIPMENT_SMOOTHING * (shippedH100e - shipmentRateH100e);
    cumulativeH100e += shippedH100e;
    VendorProfile.Roadmap roadmap = profile.roadmap();
    double research =
        revenueUsd * roadmap.researchShareOfRevenue()
            + roadmap.researchUsdBillionsPerYear() * 1e9 / 12;
    researchUsd += research;
    deviceResearchUsd += deviceRevenueUsd * roadmap.researchShareOfRevenue();
    softwareUsd +=
        research * roadmap.softwareShareOfResearch()
            + revenueUsd * settings.maturity().portingShare();
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
