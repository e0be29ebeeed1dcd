package org.inferencefrontier.agent.lab;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.profile.LabProfile;
import org.inferencefrontier.world.time.Timeline;

/** A frontier laboratory: its model's quality, its share of users, its budgets. */
public final class Lab implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Least effective compute at the start, of the leader's. A limit: a logarithm is taken of it. */
  private static final double LEAST_START = 1e-3;

  /** Least effective compute of which a logarithm is taken. A limit. */
  private static final double LEAST_EFFECTIVE = 1e-9;

  private final int index;
  private final int home;
  private final int market;
  private final int owner;
  private final LabProfile profile;
  private final int strategicFrom;
  private final double startContest;
  private final double[] partnerWeights;
  private final double[] contractWeights;

  private double effectiveCompute;
  private double share;
  private double reasoningDepth = 1;
  private double appeal;

  /**
   * Use of its models, in both markets and hosted by whomever, over the AI-service spend of its own
   * market; at most 1.
   */
  public double realisedShare;

  /**
   * Use of its models at its posted prices, whoever hosts it and whether or not anybody pays; USD a
   * year at this month's rate.
   */
  public double useWorthUsd;

  /** The part of it that others pay to it, USD a year at this month's rate. */
  public double revenueUsd;

  /** Compute that it rents to serve, at the rental price; USD a year at this month's rate. */
  public double serviceCostUsd;

  /** What its partners get of its revenue beyond rent, USD a year at this month's rate. */
  public double partnerPaymentUsd;

  /** Training budget, USD a year at this month's rate. */
  public double trainingBudgetUsd;

  /** Training compute used this month, final runs and research together, useful H100e. */
  public double trainingCompute;

  /** Compute asked for to serve its users, useful H100e. */
  public double inferenceCompute;

  /** Tokens served a day to its users. */
  public double tokensPerDay;

  /** Compute of its largest final run under way, FLOP. */
  public double largestRunFlop;

  /**
   * @param index position among the laboratories
   * @param profile the laboratory's file
   * @param home index of the home state
   * @param market index of the home compute market
   * @param owner index of the owning operator, -1 if none
   * @param startContest sum of s(1-s) over the shares of all laboratories at the start, times what
   *     those of its market serve themselves of it, positive: what quality wins in a market as
   *     theirs
   * @param partnerWeights share of its compute by operator, sums to 1
   */
  public Lab(
      int index,
      LabProfile profile,
      int home,
      int market,
      int owner,
      double startContest,
      double[] partnerWeights) {
    this.index = index;
    this.profile = profile;
    this.home = home;
    this.market = market;
    this.owner = owner;
    this.startContest = startContest;
    this.partnerWeights = partnerWeights.clone();
    this.contractWeights = partnerWeights.clone();
    this.strategicFrom = Timeline.indexOf(profile.strategicFrom());
    this.effectiveCompute = Math.max(LEAST_START, profile.initialCapability());
    this.share = profile.initialMarketShare();
    this.realisedShare = share;
  }

  /** Position among the laboratories. */
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

  /** The laboratory's file. */
  public LabProfile profile() {
    return profile;
  }

  /** Share of its compute by operator. */
  public double partnerWeight(int operator) {
    return partnerWeights[operator];
  }

  /**
   * Share of an operator in what the lab pays its partners: contracts stay when work moves on. Sums
   * to 1.
   */
  public double contractWeight(int operator) {
    return contractWeights[operator];
  }

  /** Share of users that it would have at equal prices and before sovereignty, 0-1. */
  public double share() {
    return share;
  }

  /**
   * Sets what holds at the start.
   *
   * @param shareAtEqualPrices share of users at equal prices that, at the prices of the start, is
   *     the share of the file
   * @param appeal log odds that it has beyond quality
   */
  public void start(double shareAtEqualPrices, double appeal) {
    this.share = shareAtEqualPrices;
    this.appeal = appeal;
  }

  /** Log odds of its users' choice beyond quality: brand, product, service; constant. */
  public double appeal() {
    return appeal;
  }

  /** Compute of a request over that of a single pass, at least 1. */
  public double reasoningDepth() {
    return reasoningDepth;
  }

  /** Moves reasoning depth towards what is wanted. */
  public void deepen(double wanted, ReasoningSettings settings) {
    reasoningDepth += settings.adjustment() * (wanted - reasoningDepth);
  }

  /**
   * Quality as users see it: log of effective training compute, and of thinking at its exchange
   * rate. 0 for the leader of January 2023.
   *
   * @param exchange log of training compute that a log of depth is worth
   */
  public double quality(double exchange) {
    return Exponentials.log(Math.max(LEAST_EFFECTIVE, effectiveCompute))
        + exchange * Exponentials.log(reasoningDepth);
  }

  /**
   * Share of the use of its models that it serves itself, 0-1: of open weights others host the rest
   * and keep what is paid for it.
   */
  public static double servedItself(LabProfile profile, LabSettings settings) {
    return profile.openWeights() ? 1 - settings.openHostingShare() : 1;
  }

  /**
   * Books a month's use of its models. Free use and that in its owner's services brings no revenue.
   *
   * @param usd at its posted prices, a year
   */
  public void book(double usd, LabSettings settings) {
    useWorthUsd = usd;
    revenueUsd = usd * servedItself(profile, settings) * profile.soldShare();
  }

  /** Training compute of final runs, useful H100e. */
  public double finalRunCompute(LabSettings settings) {
    return settings.finalRunShare() * trainingCompute;
  }

  /** Compute of research and experiments, useful H100e. */
  public double researchCompute(LabSettings settings) {
    return trainingCompute - finalRunCompute(settings);
  }

  /** Training compute that counts, depreciated; 1 for the leader of January 2023. */
  public double effectiveCompute() {
    return effectiveCompute;
  }

  /**
   * Sets the training budget: spend on services expected over the horizon times the share of it
   * that quality wins, s(1-s), for use that it serves itself, plus spend that does not wait for
   * revenue and follows the leader. Quality can be bought at test time, too: of the money that can
   * go either way, training and thinking share as 1 to the exchange rate times the part of an
   * answer's compute that is thinking.
   *
   * @param marketUseUsd use of AI services in the lab's market at posted prices, USD a year
   * @param growth expected growth of that use, log a year
   * @param leaderBudgetRatio the largest budget over its value at the start
   * @param exchange log of training compute that a log of depth is worth
   */
  public void setTrainingBudget(
      int month,
      double marketUseUsd,
      double growth,
      double leaderBudgetRatio,
      double exchange,
      LabSettings settings) {
    double contest =
        servedItself(profile, settings) * realisedShare * (1 - realisedShare) / startContest;
    double thinking = 1 - 1 / reasoningDepth;
    double earned =
        settings.researchRate()
            * settings.qualityElasticity()
            * contest
            * marketUseUsd
            * Exponentials.exp(growth * settings.horizonYears())
            / (1 + settings.testTimeTilt() * exchange * thinking);
    double strategic =
        month < strategicFrom
            ? 0
            : profile.strategicTrainingUsdBillions()
                * 1e9
                * settings.strategicMultiplier()
                * Exponentials.power(Math.max(1, leaderBudgetRatio), settings.racing());
    trainingBudgetUsd = earned + strategic;
  }

  /**
   * Adds the month's training to effective compute, which depreciates.
   *
   * @param algorithmicEfficiency training efficiency relative to January 2023
   * @param computeScale useful H100e-months that count as 1 in January 2023
   */
  public void train(double algorithmicEfficiency, double computeScale, LabSettings settings) {
    effectiveCompute *= Exponentials.exp(-settings.effectiveDecay() / 12);
    effectiveCompute += trainingCompute * algorithmicEfficiency / computeScale;
  }

  /** Open weights lift everybody towards the open frontier. */
  public void learnFromOpenModels(double openFrontier, LabSettings settings) {
    effectiveCompute = Math.max(effectiveCompute, settings.openDiffusion() * openFrontier);
  }

  /** Moves the share of users towards what quality deserves. */
  public void moveShare(double qualityShare, LabSettings settings) {
    share += settings.shareAdjustment() * (qualityShare - share);
  }

  /**
   * Moves rented compute towards operators with room; an owner keeps its lab's work.
   *
   * @param roomShares share of free capacity open to tenants by operator, sums to 1 or 0
   */
  public void movePartners(double[] roomShares, LabSettings settings) {
    double mobility =
        settings.partner().mobility() * (owner >= 0 ? settings.partner().ownedMobility() : 1);
    double total = 0;
    for (double room : roomShares) {
      total += room;
    }
    if (total <= 0) {
      return;
    }
    for (int o = 0; o < partnerWeights.length; o++) {
      partnerWeights[o] += mobility * (roomShares[o] - partnerWeights[o]);
    }
  }

  /**
   * Moves into what an operator has built for it, at once: the others' parts shrink alike.
   *
   * @param operator index of the operator
   * @param share least share of its compute that is to run there, 0-1
   */
  public void occupy(int operator, double share) {
    double elsewhere = 1 - partnerWeights[operator];
    if (share <= partnerWeights[operator] || elsewhere <= 0) {
      return;
    }
    double left = (1 - share) / elsewhere;
    for (int o = 0; o < partnerWeights.length; o++) {
      partnerWeights[o] *= left;
    }
    partnerWeights[operator] = share;
  }
}
