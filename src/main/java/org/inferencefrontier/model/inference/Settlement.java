package org.inferencefrontier.model.inference;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.PoweredAreas;
import org.inferencefrontier.model.economy.ServiceBooks;
import org.inferencefrontier.model.economy.ServingCost;
import org.inferencefrontier.model.economy.TokenYield;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.settings.MarketSettings;
import org.inferencefrontier.world.time.Hours;

/** What operators sold and earned in a month, and the electricity it took. */
final class Settlement implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Weight of a month in the profit that lenders see. Judgement: half a year's memory, two
   * quarterly reports.
   */
  private static final double PROFIT_SMOOTHING = 0.15;

  /**
   * Least share of what an operator serves that is tokens, however much embedded inference its file
   * gives it. A limit: nobody who serves has no users at all.
   */
  private static final double LEAST_GENERATIVE_SHARE = 0.05;

  private final Economy economy;

  private final Partnerships partnerships;

  /** By operator. */
  private final SitePower[] powers;

  /** Share of what a market's sites serve that is not embedded inference. */
  private final double[] generativeShare = new double[WorldIndex.MARKETS];

  // By market: what is served beyond embedded inference, and the same by its operators.
  private final double[] generative = new double[WorldIndex.MARKETS];
  private final double[] beyondLegacy = new double[WorldIndex.MARKETS];

  /** Tokens served a day, by market. */
  private final double[] tokens = new double[WorldIndex.MARKETS];

  // By market: share of its training capacity that is sold, and the rental price.
  private final double[] trainingSold = new double[WorldIndex.MARKETS];
  private final double[] rentalUsd = new double[WorldIndex.MARKETS];

  Settlement(Economy economy) {
    this.economy = economy;
    this.partnerships = new Partnerships(economy);
    this.powers = new SitePower[economy.operators().length];
    for (Operator operator : economy.operators()) {
      powers[operator.index()] = operator.power();
    }
  }

  void settle() {
    economy.providers().books().close();
    partnerships.pay();
    sellCompute();
    countTokens();
    meterEnergy();
    realisedShares();
  }

  private void sellCompute() {
    Capacity capacity = economy.capacity();
    PoweredAreas powered = economy.poweredAreas();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      ComputeMarket market = economy.markets()[m];
      trainingSold[m] =
          market.trainingCapacity > 0 ? market.trainingUsed / market.trainingCapacity : 0;
      rentalUsd[m] = market.rentalUsd;
    }
    double[] siteTraining = capacity.siteTraining;
    double[] siteInference = capacity.siteInference;
    double[] load = capacity.operatorInferenceLoad;
    for (Operator operator : economy.operators()) {
      int row = operator.index() * capacity.areas;
      double revenue = operator.partnerIncomeUsd;
      double inferenceUsed = 0;
      int count = powered.areaCount(operator.index());
      for (int i = 0; i < count; i++) {
        int a = powered.area(operator.index(), i);
        int m = economy.index().marketOfArea(a);
        int site = (row + a) * Capacity.USES;
        double used = (siteTraining[site] + siteTraining[site + 1]) * trainingSold[m];
        double served = (siteInference[site] + siteInference[site + 1]) * load[row + a];
        inferenceUsed += served;
        revenue += (used + served) * rentalUsd[m] * Hours.A_MONTH * 12;
      }
      operator.inferenceUsed = inferenceUsed;
      double running =
          operator.capacityH100e
              * economy.markets()[operator.market()].runningUsd
              * Hours.A_MONTH
              * 12;
      operator.operatingProfitUsd +=
          PROFIT_SMOOTHING * (revenue - running - operator.operatingProfitUsd);
    }
  }

  /**
   * Tokens come from what is served beyond embedded inference, which operators run themselves. Who
   * serves which laboratory in a market is not told, so that an operator's tokens are of its
   * market's mean.
   */
  private void countTokens() {
    double tokensPerH100e = Hours.A_DAY / economy.demand().work() * 1e6;
    double served = serveTokens(tokensPerH100e);
    shareAmongOperators();
    shareAmongLabs(served, tokensPerH100e);
    shareAmongStates(tokensPerH100e);
    economy.capacity().requestsPerDay = 0;
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      economy.capacity().requestsPerDay += economy.providers().books().requests(m, tokens[m]);
    }
  }

  /**
   * Tokens that each market serves, and those of its demand that it does not.
   *
   * @return tokens served a day, world
   */
  private double serveTokens(double tokensPerH100e) {
    TokenYield tokenYield = economy.providers().books().tokenYield();
    double compute = 0;
    double served = 0;
    double unserved = 0;
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      ComputeMarket market = economy.markets()[m];
      double service = market.serviceCostUsd / (Hours.A_YEAR * market.rentalUsd);
      double share =
          market.inferenceDesired <= 0 ? 0 : Math.min(1, service / market.inferenceDesired);
      generativeShare[m] = share;
      generative[m] = share * market.inferenceUsed;
      tokens[m] = generative[m] * tokenYield.ofMarket(m) * tokensPerH100e;
      compute += generative[m];
      served += tokens[m];
      unserved +=
          share
              * (market.inferenceDesired - market.inferenceUsed)
              * tokenYield.ofMarket(m)
              * tokensPerH100e;
    }
    economy.capacity().millionTokensPerDay = served / 1e6;
    economy.capacity().workPerMillionTokens =
        economy.demand().work() * (served > 0 ? compute * tokensPerH100e / served : 1);
    economy.ledger().tokensServed = served / 1e6;
    economy.ledger().tokensUnserved = unserved / 1e6;
    return served;
  }

  private void shareAmongOperators() {
    Arrays.fill(beyondLegacy, 0);
    for (Operator operator : economy.operators()) {
      beyondLegacy[operator.market()] += generativeUse(operator);
    }
    for (Operator operator : economy.operators()) {
      int m = operator.market();
      double share = beyondLegacy[m] > 0 ? generativeUse(operator) / beyondLegacy[m] : 0;
      operator.tokensPerDay = share * tokens[m];
    }
  }

  private void shareAmongLabs(double served, double tokensPerH100e) {
    TokenYield tokenYield = economy.providers().books().tokenYield();
    double asked = 0;
    for (Lab lab : economy.labs()) {
      asked += lab.inferenceCompute * tokenYield.ofLab(lab.index()) * tokensPerH100e;
    }
    for (Lab lab : economy.labs()) {
      double ofLab = lab.inferenceCompute * tokenYield.ofLab(lab.index()) * tokensPerH100e;
      lab.tokensPerDay = asked > 0 ? served * ofLab / asked : 0;
    }
    economy.ledger().tokensDemanded = asked / 1e6;
  }

  private void shareAmongStates(double tokensPerH100e) {
    ServiceBooks books = economy.providers().books();
    double[] tokensPerDay = economy.capacity().stateTokensPerDay;
    for (int s = 0; s < tokensPerDay.length; s++) {
      tokensPerDay[s] =
          books.shareOfMarket(s)
              * generative[economy.index().marketOfState(s)]
              * books.tokenYield().ofState(s)
              * tokensPerH100e;
    }
  }

  private double generativeUse(Operator operator) {
    double legacy =
        operator.profile().legacyInferenceShare()
            * economy.capacity().legacyUsd
            / (Hours.A_YEAR * economy.markets()[operator.market()].rentalUsd);
    return Math.max(
        LEAST_GENERATIVE_SHARE * operator.inferenceUsed, operator.inferenceUsed - legacy);
  }

  /**
   * Electricity of a fleet: rated power x (load + idle share x (1 - load)) x PUE, where load is the
   * sold share times what a chip at work draws.
   */
  private void meterEnergy() {
    Capacity capacity = economy.capacity();
    MarketSettings settings = economy.settings().market();
    capacity.trainingMegawatts = 0;
    capacity.inferenceMegawatts = 0;
    capacity.tokenMegawatts = 0;
    for (int a = 0; a < capacity.areas; a++) {
      Utility utility = economy.utilities()[a];
      int market = economy.index().marketOfArea(a);
      double pue = economy.index().powerUsageEffectiveness(a);
      double trainingDraw =
          ServingCost.draw(trainingSold[market], settings.trainingLoad(), settings.idleLoad());
      double inferenceDraw =
          ServingCost.draw(
              capacity.areaInferenceLoad[a], settings.inferenceLoad(), settings.idleLoad());
      // What is curtailed does not idle either: it is off.
      double trainingOff = economy.curtailment().ofTraining(a);
      double inferenceOff = economy.curtailment().ofInference(a);
      trainingDraw = Math.max(0, trainingDraw - trainingOff * settings.idleLoad());
      inferenceDraw = Math.max(0, inferenceDraw - inferenceOff * settings.idleLoad());
      double trainingMegawatts = capacity.areaTrainingKilowatts[a] / 1000 * pue * trainingDraw;
      double inferenceMegawatts = capacity.areaInferenceKilowatts[a] / 1000 * pue * inferenceDraw;
      capacity.trainingMegawatts += trainingMegawatts;
      capacity.inferenceMegawatts += inferenceMegawatts;
      capacity.tokenMegawatts += generativeShare[market] * inferenceMegawatts;
      utility.load().aiMegawatts = trainingMegawatts + inferenceMegawatts;
      economy.curtailment().meter(a);
      meterOnsite(utility, a);
    }
  }

  private void meterOnsite(Utility utility, int area) {
    if (utility.connections().onsiteGrantedMegawatts() <= 0) {
      return;
    }
    double onsite = 0;
    double usd = 0;
    double grams = 0;
    PoweredAreas powered = economy.poweredAreas();
    int count = powered.operatorCount(area);
    for (int i = 0; i < count; i++) {
      SitePower power = powers[powered.operator(area, i)];
      double megawatts = power.onsiteMegawatts(area);
      if (megawatts > 0) {
        onsite += megawatts;
        usd += power.onsiteUsd(area);
        grams += power.onsiteGrams(area);
      }
    }
    utility.onsiteUsdPerMegawattHour = onsite > 0 ? usd / onsite : 0;
    utility.onsiteIntensity = onsite > 0 ? grams / onsite : 0;
  }

  private void realisedShares() {
    for (Lab lab : economy.labs()) {
      double market = economy.markets()[lab.market()].serviceUseUsd;
      lab.realisedShare = market > 0 ? Math.min(1, lab.useWorthUsd / market) : 0;
    }
  }
}
