package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.lab.Lab;

/**
 * What users book with laboratories in a month: each area's demand for compute, split by what
 * laboratories draw of its users.
 */
public final class ServiceBooks implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SEGMENTS = InferenceDemand.SEGMENTS;

  private final Economy economy;
  private final int labs;

  // As in the market of providers: what laboratories draw at [segment * labs + lab][place of a
  // state], their sum at [segment][place of a state], and their prices at (market * SEGMENTS +
  // segment) * labs + lab.
  private final double[][] drawn;
  private final double[][] pulled;
  private final double[] priceOverCost;

  // At [market][position of an area in it]: place of the area's state.
  private final int[][] placeInMarket = new int[WorldIndex.MARKETS][];

  // Compute asked for, by market and segment and by state.
  private final double[] asked = new double[WorldIndex.MARKETS * SEGMENTS];
  private final double[] askedByState;

  // By laboratory, what was booked this month: compute, its cost and its price, USD a year.
  private final double[] bookedCompute;
  private final double[] bookedCostUsd;
  private final double[] bookedUsd;

  // At [segment][position of an area in its market]: compute requested, what all laboratories draw
  // there, and the part of the one in hand.
  private final double[][] requested;
  private final double[][] choices;
  private final double[][] part;

  private final TokenYield tokenYield;

  ServiceBooks(
      Economy economy,
      MarketStates states,
      double[][] drawn,
      double[][] pulled,
      double[] priceOverCost) {
    this.economy = economy;
    this.labs = economy.labs.length;
    this.drawn = drawn;
    this.pulled = pulled;
    this.priceOverCost = priceOverCost;
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      placeInMarket[m] =
          Arrays.stream(economy.index.areasOfMarket(m))
              .map(a -> states.place(economy.index.stateOfArea(a)))
              .toArray();
    }
    askedByState = new double[states.count()];
    bookedCompute = new double[labs];
    bookedCostUsd = new double[labs];
    bookedUsd = new double[labs];
    requested = new double[SEGMENTS][economy.index.areaCount()];
    choices = new double[SEGMENTS][economy.index.areaCount()];
    part = new double[SEGMENTS][economy.index.areaCount()];
    tokenYield = new TokenYield(economy);
  }

  /** Opens a month. */
  void open() {
    Arrays.fill(asked, 0);
    Arrays.fill(askedByState, 0);
    Arrays.fill(bookedCompute, 0);
    Arrays.fill(bookedCostUsd, 0);
    Arrays.fill(bookedUsd, 0);
    tokenYield.open();
  }

  /**
   * Books a market's demand for compute with the laboratories it chooses; {@link #close} tells
   * them.
   *
   * @param compute useful H100e at {@code [segment][area]}
   * @param usdPerH100e rental of a useful H100e, USD a year
   */
  public void book(int market, double[][] compute, double usdPerH100e) {
    int[] areas = economy.index.areasOfMarket(market);
    int[] places = placeInMarket[market];
    for (int i = 0; i < areas.length; i++) {
      int a = areas[i];
      int state = economy.index.stateOfArea(a);
      for (int k = 0; k < SEGMENTS; k++) {
        asked[market * SEGMENTS + k] += compute[k][a];
        askedByState[state] += compute[k][a];
        double total = pulled[k][places[i]];
        requested[k][i] = total > 0 ? compute[k][a] : 0;
        choices[k][i] = total > 0 ? total : 1;
      }
    }
    for (Lab lab : economy.labs) {
      if (!ProviderMarket.isBarred(lab, market)) {
        for (int k = 0; k < SEGMENTS; k++) {
          split(drawn[k * labs + lab.index()], places, requested[k], choices[k], part[k]);
        }
        book(lab.index(), market, areas.length, usdPerH100e);
        tokenYield.note(lab.index(), market, part);
      }
    }
  }

  /** Splits what areas request by what a laboratory draws over what all draw. */
  private static void split(
      double[] draws, int[] places, double[] asks, double[] all, double[] parts) {
    for (int i = 0; i < places.length; i++) {
      parts[i] = draws[places[i]];
    }
    for (int i = 0; i < places.length; i++) {
      parts[i] = asks[i] * parts[i] / all[i];
    }
  }

  /** Books the parts of a laboratory by area. */
  private void book(int lab, int market, int count, double usdPerH100e) {
    double[] realTime = part[InferenceDemand.REAL_TIME];
    double[] chat = part[InferenceDemand.CHAT];
    double[] agentic = part[InferenceDemand.AGENTIC];
    int first = market * SEGMENTS * labs + lab;
    double realTimePrice = priceOverCost[first + InferenceDemand.REAL_TIME * labs];
    double chatPrice = priceOverCost[first + InferenceDemand.CHAT * labs];
    double agenticPrice = priceOverCost[first + InferenceDemand.AGENTIC * labs];
    double booked = bookedCompute[lab];
    double costUsd = bookedCostUsd[lab];
    double usd = bookedUsd[lab];
    for (int i = 0; i < count; i++) {
      double ofRealTime = realTime[i] * usdPerH100e;
      double ofChat = chat[i] * usdPerH100e;
      double ofAgentic = agentic[i] * usdPerH100e;
      booked = booked + realTime[i] + chat[i] + agentic[i];
      costUsd = costUsd + ofRealTime + ofChat + ofAgentic;
      usd = usd + ofRealTime * realTimePrice + ofChat * chatPrice + ofAgentic * agenticPrice;
    }
    bookedCompute[lab] = booked;
    bookedCostUsd[lab] = costUsd;
    bookedUsd[lab] = usd;
  }

  /** Tells laboratories what was booked with them this month. */
  public void close() {
    for (Lab lab : economy.labs) {
      lab.inferenceCompute = bookedCompute[lab.index()];
      lab.serviceCostUsd = bookedCostUsd[lab.index()];
      lab.book(bookedUsd[lab.index()], economy.settings.lab());
    }
  }

  /** How many tokens the compute makes that is booked this month. */
  public TokenYield tokenYield() {
    return tokenYield;
  }

  /** Share of a state's users in what its market asks for, 0-1. */
  public double shareOfMarket(int state) {
    int market = economy.index.marketOfState(state);
    double total = 0;
    for (int k = 0; k < SEGMENTS; k++) {
      total += asked[market * SEGMENTS + k];
    }
    return total > 0 ? askedByState[state] / total : 0;
  }

  /**
   * Requests in a market's tokens: tokens of a request grow with how long models think.
   *
   * @param tokens tokens served in the market
   */
  public double requests(int market, double tokens) {
    double compute = 0;
    double requests = 0;
    double[] perRequest = economy.settings.demand().tokensPerRequest();
    for (int k = 0; k < SEGMENTS; k++) {
      double depth = k == InferenceDemand.REAL_TIME ? 1 : economy.demand.reasoning();
      compute += asked[market * SEGMENTS + k];
      requests += asked[market * SEGMENTS + k] / (perRequest[k] * depth);
    }
    return compute > 0 ? tokens * requests / compute : 0;
  }
}
