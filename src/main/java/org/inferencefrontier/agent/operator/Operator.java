package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.world.profile.ExpectationStrategy;
import org.inferencefrontier.world.profile.OperatorProfile;

/** A compute operator: what it owns, has ordered, earns and expects. */
public final class Operator implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * What a quarter leaves of the maximum of past orders. Judgement: half of it is forgotten in
   * eleven quarters, so that a slump of a year or two can be made good.
   */
  private static final double MEMORY_DECAY_PER_QUARTER = 0.94;

  /**
   * Most of the work that own silicon can take. Judgement: customers' code keeps some merchants'.
   */
  private static final double MOST_CAPTIVE = 0.95;

  /**
   * Factors of the strategies on the weight of the long-run belief. Judgement: who extrapolates
   * gives it half the weight, who trusts fundamentals nearly twice; around the balanced the mean
   * operator stays near {@code operator.long-run-weight}.
   */
  private static final double EXTRAPOLATIVE_WEIGHT = 0.5;

  private static final double FUNDAMENTAL_WEIGHT = 1.8;

  /**
   * Quarters of orders that public money counts as when it comes: of the maximum that the ramp
   * remembers, and of the last quarter. Judgement: three and four years, in which programmes of
   * states are built.
   */
  private static final double FUND_QUARTERS_REMEMBERED = 12;

  private static final double FUND_QUARTERS_LAST = 16;

  private final int index;
  private final int home;
  private final int market;
  private final OperatorProfile profile;
  private final SitePower power;
  private final CustomSilicon[] programmes;
  private final Holdings holdings;
  private final double[] running;
  private final UsedChips used = new UsedChips();
  private final HallPayments hallPayments = new HallPayments();
  private final Finances finances;

  private final CapitalPlan capitalPlan = new CapitalPlan();
  private double bias;
  private double previousOrdersUsd;
  private double rememberedOrdersUsd;

  /** Money a state put into this operator and that is not yet spent, USD. */
  public double sovereignFundUsd;

  /** Shares of laboratories' revenue beyond rent, USD a year at this month's rate. */
  public double partnerIncomeUsd;

  /** AI operating profit with partners' shares, smoothed, USD a year. */
  public double operatingProfitUsd;

  /** Useful H100e running, with software maturity, at the blend of uses. */
  public double capacityH100e;

  /** Peak H100e running. */
  public double installedH100e;

  /** Peak H100e delivered that wait for power. */
  public double unpoweredH100e;

  /** Useful capacity for training with software maturity, H100e. */
  public double trainingCapacity;

  /** Useful capacity for inference with software maturity, H100e. */
  public double inferenceCapacity;

  /** Compute that served this month, useful H100e. */
  public double inferenceUsed;

  /** Tokens served a day. */
  public double tokensPerDay;

  /** Spent on accelerators this month, USD. */
  public double acceleratorSpendUsd;

  /** Spent on servers, network and import duty this month, USD. */
  public double serverSpendUsd;

  /** Spent on facilities this month, USD. */
  double facilitySpendUsd;

  /** Peak H100e bought this month, of all chips. */
  public double boughtH100e;

  /** Peak H100e bought this month, of own silicon. */
  public double boughtOwnH100e;

  /** Spent on own silicon this month, USD; part of {@link #acceleratorSpendUsd}. */
  public double ownSiliconSpendUsd;

  /** Useful serving capacity on own silicon, H100e. */
  public double ownInferenceCapacity;

  /** Clients' need for compute over own capacity, log of the ratio of shares. */
  public double clientTilt;

  /** What it is to run of the compute of the laboratory it builds for, useful H100e; 0 for none. */
  public double laboratoryH100e;

  /** Expected growth of the last plan, log a year. */
  public double expectedGrowth;

  /** What held the last plan's orders where they are. */
  public CapitalPlan.Limit orderLimit = CapitalPlan.Limit.DEMAND;

  /**
   * An operator without sites, chips or orders; whoever sets up January 2023 gives it those.
   *
   * @param index position among the operators, from 0
   * @param profile its file
   * @param home index of its home state
   * @param market index of its home compute market
   * @param areas number of grid areas
   * @param chips most chips of a run
   */
  public Operator(int index, OperatorProfile profile, int home, int market, int areas, int chips) {
    this.index = index;
    this.profile = profile;
    this.home = home;
    this.market = market;
    this.power = new SitePower(areas);
    this.holdings = new Holdings(chips);
    this.running = new double[chips];
    this.programmes = new CustomSilicon[profile.asicProgrammes().size()];
    for (int p = 0; p < programmes.length; p++) {
      programmes[p] = new CustomSilicon(profile.asicProgrammes().get(p), profile.id());
    }
    this.finances = new Finances(profile.finance());
    this.previousOrdersUsd = profile.finance().initialOrderUsdBillionsPerQuarter() * 1e9;
    this.rememberedOrdersUsd = previousOrdersUsd;
  }

  /** Draws this run's bias. */
  public void drawBias(RandomStreams random, OperatorSettings settings) {
    bias =
        profile.expectations().optimism()
            + settings.optimismSpread()
                * random.normal(RandomStreams.key("optimism", profile.id()), 0, 0);
  }

  /** Position among the operators, from 0. */
  public int index() {
    return index;
  }

  /** Index of the home state. */
  public int home() {
    return home;
  }

  /** Index of the home compute market. */
  public int market() {
    return market;
  }

  /** Its file. */
  public OperatorProfile profile() {
    return profile;
  }

  /** Power of its sites, facility megawatts. */
  public SitePower power() {
    return power;
  }

  /** Its programmes of own silicon, in the order of its file; not to be changed. */
  public CustomSilicon[] programmes() {
    return programmes;
  }

  /** Its second-hand trade. */
  public UsedChips used() {
    return used;
  }

  /** What it has on order, on its way and waiting for power. */
  public Holdings holdings() {
    return holdings;
  }

  /**
   * Units running at its sites, by chip, as last counted. Whoever counts the fleet adds to them:
   * the chips of all parks every month, too many for a call each.
   */
  public double[] running() {
    return running;
  }

  /** Number of chips of which it has ordered or got units that may wait somewhere. */
  public int dealtCount() {
    return holdings.count();
  }

  /**
   * A chip of which units may be on order, on their way or waiting for power; of others there are
   * none.
   *
   * @param position 0 to {@link #dealtCount()}, exclusive, in ascending order of chips
   */
  public int dealt(int position) {
    return holdings.chip(position);
  }

  /** Units of a chip ordered and not shipped. */
  public double ordered(int chip) {
    int row = holdings.rowOf(chip);
    return row < 0 ? 0 : holdings.ordered(row);
  }

  /** Units of a chip ordered, not shipped and wanted now. */
  public double due(int chip) {
    int row = holdings.rowOf(chip);
    return row < 0 ? 0 : holdings.due(row);
  }

  /** Units of a chip delivered and waiting for power. */
  public double inventory(int chip) {
    int row = holdings.rowOf(chip);
    return row < 0 ? 0 : holdings.waiting(row);
  }

  /** Units of a chip on their way. */
  public double inTransit(int chip) {
    int row = holdings.rowOf(chip);
    return row < 0 ? 0 : holdings.inTransit(row);
  }

  /**
   * Orders units of a chip.
   *
   * @param scheduledShare share of them that is wanted in later months only, 0-1
   */
  public void order(int chip, double units, double scheduledShare) {
    holdings.order(chip, units, scheduledShare);
  }

  /** Wants a share (0-1) of all units now that it had scheduled for later months. */
  public void release(double share) {
    holdings.release(share);
  }

  /**
   * Takes back orders of a chip.
   *
   * @param units at most those ordered and not shipped
   */
  public void cancel(int chip, double units) {
    holdings.cancel(chip, units);
  }

  /** A vendor ships; the chips arrive after the transit time. */
  public void ship(int chip, double units, int month) {
    holdings.ship(chip, units, month);
  }

  /** A seller ships used units that were new at {@code born}; they travel like new ones. */
  public void shipUsed(int chip, double units, double born, int month) {
    holdings.shipUsed(chip, units, born, month);
  }

  /** Moves what arrives this month to the inventory. */
  public void receive(int month) {
    holdings.receive(month);
  }

  /** Commits to pay for halls while they are built. */
  public void commitFacility(double usd, int month, int buildMonths) {
    hallPayments.commit(usd, month, buildMonths);
  }

  /** Pays this month's facility bills. */
  public void payFacilities(int month) {
    facilitySpendUsd += hallPayments.pay(month);
  }

  /** Clears the month's flows. */
  public void openMonth() {
    acceleratorSpendUsd = 0;
    serverSpendUsd = 0;
    facilitySpendUsd = 0;
    boughtH100e = 0;
    boughtOwnH100e = 0;
    ownSiliconSpendUsd = 0;
  }

  /** Capital expenditure on AI this month, USD. */
  public double aiCapexUsd() {
    return acceleratorSpendUsd + serverSpendUsd + facilitySpendUsd + used.paidUsd + used.movingUsd;
  }

  /** Other capital expenditure in a simulated year, USD. */
  public double otherCapexUsdPerYear(int year) {
    return finances.otherCapexUsd(year);
  }

  /** Share of the work that own silicon can take, 0-1. */
  public double captiveShare(int month, OperatorSettings settings) {
    return Math.min(
        MOST_CAPTIVE,
        profile.procurement().captiveShare() + settings.captive().growthPerYear() * month / 12.0);
  }

  /**
   * Most it can spend on AI in a quarter, USD.
   *
   * @param q rental over user cost of new compute
   * @param otherCapexUsd other capital expenditure a year
   */
  public double affordableUsd(
      int month, double q, double otherCapexUsd, OperatorSettings settings) {
    return finances.quarterUsd(month, q, otherCapexUsd, operatingProfitUsd, settings.funding())
        + sovereignFundUsd * settings.funding().fundSpendingShare();
  }

  /**
   * Plans the quarter's orders.
   *
   * @param outlook what it sees of its market and of what waits; on return with its own part
   * @param otherCapexUsd other capital expenditure a year
   * @return USD to order, not negative
   */
  public double planOrdersUsd(
      int month, OrderOutlook outlook, double otherCapexUsd, OperatorSettings settings) {
    outlook.clientTilt = clientTilt;
    outlook.laboratoryH100e = laboratoryH100e;
    outlook.capacityH100e = capacityH100e;
    outlook.affordableUsd =
        affordableUsd(month, outlook.q, otherCapexUsd, settings) - used.netSpendUsd();
    capitalPlan.see(outlook);
    used.closePlan();
    expectedGrowth = capitalPlan.expectedGrowth(longRunWeight(settings), bias, settings);
    capitalPlan.order(expectedGrowth, previousOrdersUsd, rememberedOrdersUsd, settings);
    double usd = capitalPlan.usd();
    orderLimit = capitalPlan.limit();
    double released = sovereignFundUsd * settings.funding().fundSpendingShare();
    double fromFund = Math.min(sovereignFundUsd, Math.min(usd, released));
    sovereignFundUsd -= fromFund;
    previousOrdersUsd = usd;
    rememberedOrdersUsd = Math.max(usd, rememberedOrdersUsd * MEMORY_DECAY_PER_QUARTER);
    return usd;
  }

  /** A state's money starts an operator that has little history of its own. */
  public void receiveFund(double usd) {
    sovereignFundUsd += usd;
    rememberedOrdersUsd = Math.max(rememberedOrdersUsd, usd / FUND_QUARTERS_REMEMBERED);
    previousOrdersUsd = Math.max(previousOrdersUsd, usd / FUND_QUARTERS_LAST);
  }

  private double longRunWeight(OperatorSettings settings) {
    ExpectationStrategy strategy = profile.expectations().strategy();
    double weight = settings.longRunWeight();
    return switch (strategy) {
      case EXTRAPOLATIVE -> EXTRAPOLATIVE_WEIGHT * weight;
      case FUNDAMENTAL -> Math.min(1, FUNDAMENTAL_WEIGHT * weight);
      case BALANCED -> weight;
    };
  }
}
