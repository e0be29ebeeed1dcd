package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.lab.MarginRule;
import org.inferencefrontier.agent.lab.PricingSettings;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.ProviderChoice;

/**
 * Who sells AI services to whom at what price. Laboratories post a price for each compute market
 * and segment, over the compute that serves at the rental price; users of a state choose among them
 * by quality, price, latency and sovereignty; laboratories choose how long their models think.
 *
 * <p>Cells of laboratory, market and segment are indexed {@code (market * SEGMENTS + segment) *
 * labs + lab}, those of state and segment {@code state * SEGMENTS + segment}: users choose among
 * laboratories, which therefore stand side by side.
 */
final class ProviderMarket implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Rounds in which the prices of January 2023 come to rest, and the step of each. */
  private static final int OPENING_ROUNDS = 80;

  private static final double OPENING_STEP = 0.3;

  private static final int SEGMENTS = InferenceDemand.SEGMENTS;

  private final FrontierModel model;
  private final int labs;
  private final int states;

  // By laboratory, market and segment.
  private final double[] margin;
  private final double[] taste;
  private final double[] pull;
  private final double[] priceOverCost;
  private final double[] volume;

  // At (state * SEGMENTS + segment) * labs + lab: appeal of home and of waiting less, and what a
  // laboratory draws there at its price.
  private final double[] affinity;
  private final double[] drawn;
  private final AnswerTime answerTime;

  // At state * labs + lab: preference for laboratories of home and friends, and its exponential;
  // alignments and the weight of sovereignty for which they are right.
  private final double[] preferred;
  private final double[] sovereign;
  private int alignmentMoves = -1;
  private double preference;

  // By state and segment: sums over laboratories, mean price over cost, and users' budgets.
  private final double[] pulled;
  private final double[] tasted;
  private final double[] priceIndex;
  private final double[] meanPrice;
  private final double[] budget;

  // By market and segment.
  private final double[] index = new double[WorldIndex.MARKETS * SEGMENTS];
  private final double[] marketVolume = new double[WorldIndex.MARKETS * SEGMENTS];
  private final double[] asked = new double[WorldIndex.MARKETS * SEGMENTS];

  // Compute asked for, by state.
  private final double[] askedByState;

  // By laboratory, what was booked this month: compute, its cost and its price, USD a year.
  private final double[] bookedCompute;
  private final double[] bookedCostUsd;
  private final double[] bookedUsd;

  ProviderMarket(FrontierModel model) {
    this.model = model;
    labs = model.labs.length;
    states = model.states.length;
    int cells = labs * WorldIndex.MARKETS * SEGMENTS;
    margin = new double[cells];
    taste = new double[cells];
    pull = new double[cells];
    priceOverCost = new double[cells];
    volume = new double[cells];
    affinity = new double[labs * states * SEGMENTS];
    drawn = new double[affinity.length];
    answerTime = new AnswerTime(model);
    preferred = new double[labs * states];
    sovereign = new double[labs * states];
    Arrays.fill(sovereign, 1);
    pulled = new double[states * SEGMENTS];
    tasted = new double[states * SEGMENTS];
    priceIndex = new double[states * SEGMENTS];
    meanPrice = new double[states * SEGMENTS];
    budget = new double[states * SEGMENTS];
    askedByState = new double[states];
    bookedCompute = new double[labs];
    bookedCostUsd = new double[labs];
    bookedUsd = new double[labs];
  }

  private int cell(int lab, int market, int segment) {
    return (market * SEGMENTS + segment) * labs + lab;
  }

  /** Opens a month: prices move, and users choose. */
  void open() {
    measureBudgets();
    measureAffinity();
    if (model.month == 0) {
      openPrices();
    } else {
      moveMargins(model.settings.pricing().adjustment());
    }
    choose();
    measureIndex();
    Arrays.fill(asked, 0);
    Arrays.fill(askedByState, 0);
    Arrays.fill(bookedCompute, 0);
    Arrays.fill(bookedCostUsd, 0);
    Arrays.fill(bookedUsd, 0);
  }

  private int affinityOf(int lab, int state, int segment) {
    return (state * SEGMENTS + segment) * labs + lab;
  }

  /** Users' budgets by state; what they would spend where serving is priced as in the reference. */
  private void measureBudgets() {
    Arrays.fill(budget, 0);
    for (int a = 0; a < model.capacity.areas; a++) {
      int state = model.index.stateOfArea(a);
      for (int k = 0; k < SEGMENTS; k++) {
        budget[state * SEGMENTS + k] += model.demand.reachableUsd(k, a);
      }
    }
  }

  /** Appeal of home and of waiting less; neither moves every month. */
  private void measureAffinity() {
    boolean waits = answerTime.update();
    boolean aligns = measureSovereignty();
    if (waits || aligns) {
      for (int s = 0; s < states; s++) {
        for (int k = 0; k < SEGMENTS; k++) {
          for (int l = 0; l < labs; l++) {
            affinity[affinityOf(l, s, k)] = sovereign[s * labs + l] * answerTime.appeal(l, s, k);
          }
        }
      }
    }
  }

  /** Reads alignments; false if none has moved. */
  private boolean measureSovereignty() {
    double weight = model.settings.lab().sovereigntyPreference();
    if (alignmentMoves == model.policy.alignmentMoves() && preference == weight) {
      return false;
    }
    alignmentMoves = model.policy.alignmentMoves();
    preference = weight;
    for (int s = 0; s < states; s++) {
      for (int l = 0; l < labs; l++) {
        double nearer = weight * model.policy.alignment(model.labs[l].home(), s);
        if (nearer != preferred[s * labs + l]) {
          preferred[s * labs + l] = nearer;
          sovereign[s * labs + l] = Exponentials.exp(nearer);
        }
      }
    }
    return true;
  }

  /**
   * Prices of January 2023 come to rest; shares at equal prices are those that give each laboratory
   * the share of its file at these prices (Berry 1994). What it can charge beyond cost as a best
   * response to its share of the start is what it offers beyond quality, and stays: a strategy that
   * asks for more or less than that loses or wins users.
   */
  private void openPrices() {
    PricingSettings settings = model.settings.pricing();
    double response = settings.priceResponse();
    for (int round = 0; round < OPENING_ROUNDS; round++) {
      double total = 0;
      for (Lab lab : model.labs) {
        total += atEqualPrices(lab, response);
      }
      for (Lab lab : model.labs) {
        double best = ProviderChoice.bestResponse(meanShare(lab), response, MarginRule.HIGHEST);
        double appeal = -response * StrictMath.log(1 - best);
        lab.start(atEqualPrices(lab, response) / total, appeal);
      }
      choose();
      moveMargins(OPENING_STEP);
    }
  }

  private double atEqualPrices(Lab lab, double response) {
    double price = 1 / (1 - meanMargin(lab));
    return lab.profile().initialMarketShare() * Exponentials.power(price, response);
  }

  /** Mean share of volume over segments at home. */
  private double meanShare(Lab lab) {
    double sum = 0;
    for (int k = 0; k < SEGMENTS; k++) {
      sum += volumeShare(lab.index(), lab.market(), k);
    }
    return sum / SEGMENTS;
  }

  /** Mean gross margin of a laboratory over segments at home, share of price. */
  double meanMargin(Lab lab) {
    double sum = 0;
    for (int k = 0; k < SEGMENTS; k++) {
      sum += margin[cell(lab.index(), lab.market(), k)];
    }
    return sum / SEGMENTS;
  }

  private void moveMargins(double step) {
    PricingSettings settings = model.settings.pricing();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      double costShare = MarginRule.costShare(model.markets[m].unmetShare, settings);
      for (int k = 0; k < SEGMENTS; k++) {
        double total = marketVolume[m * SEGMENTS + k];
        double earned = 0;
        for (int l = 0; l < labs; l++) {
          earned += volume[cell(l, m, k)] * margin[cell(l, m, k)];
        }
        for (int l = 0; l < labs; l++) {
          if (isBarred(model.labs[l], m)) {
            continue;
          }
          int at = cell(l, m, k);
          double others = total - volume[at];
          double share = total > 0 ? volume[at] / total : 0;
          double rivals = others > 0 ? (earned - volume[at] * margin[at]) / others : margin[at];
          double wanted =
              MarginRule.wanted(
                  model.labs[l].profile().pricing(), share, rivals, costShare, settings);
          margin[at] += step * (wanted - margin[at]);
        }
      }
    }
  }

  /** Shares by state and segment and volumes by market, at posted prices. */
  private void choose() {
    double response = model.settings.pricing().priceResponse();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      for (int k = 0; k < SEGMENTS; k++) {
        for (int l = 0; l < labs; l++) {
          int at = cell(l, m, k);
          double likes = isBarred(model.labs[l], m) ? 0 : model.labs[l].share();
          pull[at] = ProviderChoice.pull(likes, margin[at], response);
          taste[at] = pull[at] > 0 ? likes : 0;
          priceOverCost[at] = 1 / (1 - margin[at]);
        }
      }
    }
    Arrays.fill(volume, 0);
    Arrays.fill(marketVolume, 0);
    for (int s = 0; s < states; s++) {
      for (int k = 0; k < SEGMENTS; k++) {
        choose(s, k);
      }
    }
  }

  /** Price indices by market and segment. */
  private void measureIndex() {
    double response = model.settings.pricing().priceResponse();
    Arrays.fill(index, 0);
    ProviderChoice.priceIndices(pulled, tasted, response, priceIndex);
    for (int s = 0; s < states; s++) {
      int first = model.index.marketOfState(s) * SEGMENTS;
      for (int k = 0; k < SEGMENTS; k++) {
        int place = s * SEGMENTS + k;
        if (pulled[place] > 0) {
          index[first + k] += budget[place] * priceIndex[place];
        }
      }
    }
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      for (int k = 0; k < SEGMENTS; k++) {
        double whole = 0;
        for (int s = 0; s < states; s++) {
          whole += model.index.marketOfState(s) == m ? budget[s * SEGMENTS + k] : 0;
        }
        index[m * SEGMENTS + k] = whole > 0 ? index[m * SEGMENTS + k] / whole : 1;
      }
    }
  }

  private void choose(int s, int k) {
    int m = model.index.marketOfState(s);
    int first = cell(0, m, k);
    int own = affinityOf(0, s, k);
    double total = 0;
    double tastes = 0;
    double prices = 0;
    for (int l = 0; l < labs; l++) {
      double near = affinity[own + l];
      double draws = pull[first + l] * near;
      drawn[own + l] = draws;
      total += draws;
      tastes += taste[first + l] * near;
      prices += draws * priceOverCost[first + l];
    }
    int place = s * SEGMENTS + k;
    pulled[place] = total;
    tasted[place] = tastes;
    meanPrice[place] = total > 0 ? prices / total : 1;
    if (total <= 0) {
      return;
    }
    double units = budget[place] / meanPrice[place];
    double perDrawn = units / total;
    for (int l = 0; l < labs; l++) {
      volume[first + l] += drawn[own + l] * perDrawn;
    }
    marketVolume[m * SEGMENTS + k] += units;
  }

  /** Western providers do not serve China; Chinese ones serve the west through open weights. */
  static boolean isBarred(Lab lab, int market) {
    return lab.market() != market && (market == WorldIndex.CHINA || !lab.profile().openWeights());
  }

  /** How long users wait. */
  AnswerTime answerTime() {
    return answerTime;
  }

  /** What a laboratory would be asked for in a market and segment, in USD of compute a year. */
  double volume(int lab, int market, int segment) {
    return volume[cell(lab, market, segment)];
  }

  /** Posted price of a laboratory over the compute that serves, 0 where it does not sell. */
  double priceOverCost(int lab, int market, int segment) {
    int at = cell(lab, market, segment);
    return pull[at] > 0 ? priceOverCost[at] : 0;
  }

  /** Share of a laboratory in a market's and segment's volume, 0-1. */
  double volumeShare(int lab, int market, int segment) {
    double total = marketVolume[market * SEGMENTS + segment];
    return total > 0 ? volume[cell(lab, market, segment)] / total : 0;
  }

  /** Mean price over cost by volume in a market, of what was asked for. */
  double meanPriceOverCost(int market) {
    double units = 0;
    double paid = 0;
    for (int l = 0; l < labs; l++) {
      for (int k = 0; k < SEGMENTS; k++) {
        int at = cell(l, market, k);
        units += volume[at];
        paid += volume[at] * priceOverCost[at];
      }
    }
    return units > 0 ? paid / units : 1;
  }

  /** Price index of a market and segment relative to the reference markup: moves demand. */
  double relativePrice(int market, int segment) {
    return index[market * SEGMENTS + segment] / model.settings.demand().referenceMarkup();
  }

  /** What users of an area could spend in a segment, USD a year. */
  double reachableSpendUsd(int segment, int area) {
    return model.demand.reachableUsd(segment, area) * model.settings.demand().referenceMarkup();
  }

  /** The part of it that would pay for compute at the rental price, USD a year. */
  double reachableComputeUsd(int segment, int area) {
    int place = model.index.stateOfArea(area) * SEGMENTS + segment;
    return reachableSpendUsd(segment, area) / meanPrice[place];
  }

  /**
   * Books an area's demand for compute with the laboratories it chooses; {@link #closeBooks} tells
   * them.
   *
   * @param compute useful H100e
   * @param usdPerH100e rental of a useful H100e, USD a year
   */
  void book(int segment, int area, double compute, double usdPerH100e) {
    int state = model.index.stateOfArea(area);
    int market = model.index.marketOfState(state);
    double total = pulled[state * SEGMENTS + segment];
    asked[market * SEGMENTS + segment] += compute;
    askedByState[state] += compute;
    int first = cell(0, market, segment);
    int own = affinityOf(0, state, segment);
    for (int l = 0; l < labs && total > 0; l++) {
      double part = compute * drawn[own + l] / total;
      double cost = part * usdPerH100e;
      bookedCompute[l] += part;
      bookedCostUsd[l] += cost;
      bookedUsd[l] += cost * priceOverCost[first + l];
    }
  }

  /** Tells laboratories what was booked with them this month. */
  void closeBooks() {
    for (Lab lab : model.labs) {
      lab.inferenceCompute = bookedCompute[lab.index()];
      lab.serviceCostUsd = bookedCostUsd[lab.index()];
      lab.revenueUsd = bookedUsd[lab.index()];
    }
  }

  /** Share of a state's users in what its market asks for, 0-1. */
  double shareOfMarket(int state) {
    int market = model.index.marketOfState(state);
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
  double requests(int market, double tokens) {
    double compute = 0;
    double requests = 0;
    double[] perRequest = model.settings.demand().tokensPerRequest();
    for (int k = 0; k < SEGMENTS; k++) {
      double depth = k == InferenceDemand.REAL_TIME ? 1 : model.demand.reasoning();
      compute += asked[market * SEGMENTS + k];
      requests += asked[market * SEGMENTS + k] / (perRequest[k] * depth);
    }
    return compute > 0 ? tokens * requests / compute : 0;
  }
}
