package org.inferencefrontier.model.economy;

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
 * labs + lab}. What users choose stands at {@code [segment][place of a state]} ({@link
 * MarketStates}), that of a laboratory at {@code [segment * labs + lab][place]}: a price is the
 * same for all users of a market, which therefore stand side by side.
 */
public final class ProviderMarket implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Rounds in which the prices of January 2023 come to rest, and the step of each. */
  private static final int OPENING_ROUNDS = 80;

  private static final double OPENING_STEP = 0.3;

  private static final int SEGMENTS = InferenceDemand.SEGMENTS;

  private final Economy economy;
  private final int labs;
  private final MarketStates states;

  // By laboratory, market and segment.
  private final double[] margin;
  private final double[] taste;
  private final double[] pull;
  private final double[] priceOverCost;
  private final double[] volume;

  private final UserAffinity affinity;

  // At [segment * labs + lab][place]: what a laboratory draws there at its price.
  private final double[][] drawn;

  // At [segment][place]: sums over laboratories, mean price over cost, price index, users' budgets,
  // and what of them a unit that a laboratory draws is worth, in USD of compute.
  private final double[][] pulled;
  private final double[][] tasted;
  private final double[][] meanPrice;
  private final double[][] priceIndex;
  private final double[][] budget;
  private final double[] perDrawn;

  // By market and segment.
  private final double[] index = new double[WorldIndex.MARKETS * SEGMENTS];
  private final double[] marketVolume = new double[WorldIndex.MARKETS * SEGMENTS];

  /** By area: place of its state. */
  private final int[] placeOfArea;

  private final ServiceBooks books;

  ProviderMarket(Economy economy) {
    this.economy = economy;
    labs = economy.labs.length;
    states = new MarketStates(economy.index);
    int cells = labs * WorldIndex.MARKETS * SEGMENTS;
    margin = new double[cells];
    taste = new double[cells];
    pull = new double[cells];
    priceOverCost = new double[cells];
    volume = new double[cells];
    affinity = new UserAffinity(economy, states);
    drawn = new double[SEGMENTS * labs][states.count()];
    pulled = new double[SEGMENTS][states.count()];
    tasted = new double[SEGMENTS][states.count()];
    meanPrice = new double[SEGMENTS][states.count()];
    priceIndex = new double[SEGMENTS][states.count()];
    budget = new double[SEGMENTS][states.count()];
    perDrawn = new double[states.count()];
    placeOfArea = new int[economy.index.areaCount()];
    for (int a = 0; a < placeOfArea.length; a++) {
      placeOfArea[a] = states.place(economy.index.stateOfArea(a));
    }
    books = new ServiceBooks(economy, states, drawn, pulled, priceOverCost);
  }

  private int cell(int lab, int market, int segment) {
    return (market * SEGMENTS + segment) * labs + lab;
  }

  /** Opens a month: prices move, and users choose. */
  public void open() {
    measureBudgets();
    affinity.update();
    if (economy.month == 0) {
      openPrices();
    } else {
      moveMargins(economy.settings.pricing().adjustment());
    }
    choose();
    measureIndex();
    books.open();
  }

  /** Users' budgets by state; what they would spend where serving is priced as in the reference. */
  private void measureBudgets() {
    for (int k = 0; k < SEGMENTS; k++) {
      double[] usd = budget[k];
      Arrays.fill(usd, 0);
      double[] reachableUsd = economy.demand.reachableUsd(k);
      for (int a = 0; a < placeOfArea.length; a++) {
        usd[placeOfArea[a]] += reachableUsd[a];
      }
    }
  }

  /**
   * Prices of January 2023 come to rest; shares at equal prices are those that give each laboratory
   * the share of its file at these prices (Berry 1994). What it can charge beyond cost as a best
   * response to its share of the start is what it offers beyond quality, and stays: a strategy that
   * asks for more or less than that loses or wins users.
   */
  private void openPrices() {
    PricingSettings settings = economy.settings.pricing();
    double response = settings.priceResponse();
    for (int round = 0; round < OPENING_ROUNDS; round++) {
      double total = 0;
      for (Lab lab : economy.labs) {
        total += atEqualPrices(lab, response);
      }
      for (Lab lab : economy.labs) {
        double best =
            ProviderChoice.bestResponse(meanShare(lab), response, settings.highestMargin());
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
  public double meanMargin(Lab lab) {
    double sum = 0;
    for (int k = 0; k < SEGMENTS; k++) {
      sum += margin[cell(lab.index(), lab.market(), k)];
    }
    return sum / SEGMENTS;
  }

  private void moveMargins(double step) {
    PricingSettings settings = economy.settings.pricing();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      double costShare = MarginRule.costShare(economy.markets[m].unmetShare, settings);
      for (int k = 0; k < SEGMENTS; k++) {
        double total = marketVolume[m * SEGMENTS + k];
        double earned = 0;
        for (int l = 0; l < labs; l++) {
          earned += volume[cell(l, m, k)] * margin[cell(l, m, k)];
        }
        for (int l = 0; l < labs; l++) {
          if (isBarred(economy.labs[l], m)) {
            continue;
          }
          int at = cell(l, m, k);
          double others = total - volume[at];
          double share = total > 0 ? volume[at] / total : 0;
          double rivals = others > 0 ? (earned - volume[at] * margin[at]) / others : margin[at];
          double wanted =
              MarginRule.wanted(
                  economy.labs[l].profile().pricing(), share, rivals, costShare, settings);
          margin[at] += step * (wanted - margin[at]);
        }
      }
    }
  }

  /** Shares by state and segment and volumes by market, at posted prices. */
  private void choose() {
    double response = economy.settings.pricing().priceResponse();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      for (int k = 0; k < SEGMENTS; k++) {
        for (int l = 0; l < labs; l++) {
          int at = cell(l, m, k);
          double likes = isBarred(economy.labs[l], m) ? 0 : economy.labs[l].share();
          pull[at] = ProviderChoice.pull(likes, margin[at], response);
          taste[at] = pull[at] > 0 ? likes : 0;
          priceOverCost[at] = 1 / (1 - margin[at]);
        }
      }
    }
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      for (int k = 0; k < SEGMENTS; k++) {
        draw(m, k);
        addVolumes(m, k);
      }
    }
  }

  /** What laboratories draw of a market's users in a segment. */
  private void draw(int m, int k) {
    int first = states.first(m);
    int end = states.end(m);
    double[] total = pulled[k];
    double[] tastes = tasted[k];
    double[] prices = meanPrice[k];
    Arrays.fill(total, first, end, 0);
    Arrays.fill(tastes, first, end, 0);
    Arrays.fill(prices, first, end, 0);
    for (int l = 0; l < labs; l++) {
      if (isBarred(economy.labs[l], m)) {
        continue;
      }
      double[] near = affinity.byPlace(l, k);
      double[] draws = drawn[k * labs + l];
      double pulls = pull[cell(l, m, k)];
      double likes = taste[cell(l, m, k)];
      double price = priceOverCost[cell(l, m, k)];
      // Two short loops: the compiler turns neither into vectors when they are one.
      for (int i = first; i < end; i++) {
        draws[i] = pulls * near[i];
        total[i] += draws[i];
      }
      for (int i = first; i < end; i++) {
        tastes[i] += likes * near[i];
        prices[i] += draws[i] * price;
      }
    }
  }

  /** Volumes of a market and segment by laboratory, from what each draws. */
  private void addVolumes(int m, int k) {
    int first = states.first(m);
    int end = states.end(m);
    double[] total = pulled[k];
    double[] prices = meanPrice[k];
    double[] usd = budget[k];
    double sum = 0;
    for (int i = first; i < end; i++) {
      prices[i] = total[i] > 0 ? prices[i] / total[i] : 1;
      double units = total[i] > 0 ? usd[i] / prices[i] : 0;
      perDrawn[i] = total[i] > 0 ? units / total[i] : 0;
      sum += units;
    }
    marketVolume[m * SEGMENTS + k] = sum;
    for (int l = 0; l < labs; l++) {
      volume[cell(l, m, k)] =
          isBarred(economy.labs[l], m) ? 0 : sumProduct(drawn[k * labs + l], perDrawn, first, end);
    }
  }

  private static double sumProduct(double[] one, double[] other, int first, int end) {
    double sum = 0;
    for (int i = first; i < end; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** Price indices by market and segment. */
  private void measureIndex() {
    double response = economy.settings.pricing().priceResponse();
    for (int k = 0; k < SEGMENTS; k++) {
      ProviderChoice.priceIndices(pulled[k], tasted[k], response, priceIndex[k]);
      for (int m = 0; m < WorldIndex.MARKETS; m++) {
        double weighted = 0;
        double whole = 0;
        for (int i = states.first(m); i < states.end(m); i++) {
          weighted += pulled[k][i] > 0 ? budget[k][i] * priceIndex[k][i] : 0;
          whole += budget[k][i];
        }
        index[m * SEGMENTS + k] = whole > 0 ? weighted / whole : 1;
      }
    }
  }

  /** Western providers do not serve China; Chinese ones serve the west through open weights. */
  static boolean isBarred(Lab lab, int market) {
    return lab.market() != market && (market == WorldIndex.CHINA || !lab.profile().openWeights());
  }

  /** How long users wait. */
  AnswerTime answerTime() {
    return affinity.answerTime();
  }

  /** What a laboratory would be asked for in a market and segment, in USD of compute a year. */
  public double volume(int lab, int market, int segment) {
    return volume[cell(lab, market, segment)];
  }

  /** Posted price of a laboratory over the compute that serves, 0 where it does not sell. */
  public double priceOverCost(int lab, int market, int segment) {
    int at = cell(lab, market, segment);
    return pull[at] > 0 ? priceOverCost[at] : 0;
  }

  /** Share of a laboratory in a market's and segment's volume, 0-1. */
  public double volumeShare(int lab, int market, int segment) {
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
  public double relativePrice(int market, int segment) {
    return index[market * SEGMENTS + segment] / economy.settings.demand().referenceMarkup();
  }

  /** What users of an area could spend in a segment, USD a year. */
  public double reachableSpendUsd(int segment, int area) {
    return economy.demand.reachableUsd(segment)[area] * economy.settings.demand().referenceMarkup();
  }

  /** The part of it that would pay for compute at the rental price, USD a year. */
  public double reachableComputeUsd(int segment, int area) {
    return reachableSpendUsd(segment, area) / meanPrice[segment][placeOfArea[area]];
  }

  /** What is booked with whom. */
  public ServiceBooks books() {
    return books;
  }
}
