package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Locale;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.world.time.Timeline;

/**
 * The accounts of a run: what was there, ordered, shipped, retired and cancelled of every chip, who
 * paid whom, what was promised and served. {@link #check} stops a run at the first identity that
 * does not hold.
 */
public final class Ledger implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What rounding may leave between the sides of an identity, share of both. */
  private static final double TOLERANCE = 1e-6;

  /** Units that operators had in January 2023, by chip; the counts below are since then. */
  public final double[] initial;

  /** Units ordered, by chip. */
  public final double[] ordered;

  /** Units of orders that were taken back, by chip. */
  public final double[] cancelled;

  /** Units shipped, by chip. */
  public final double[] shipped;

  /** Units in vendors' stock at the start, by chip. */
  public final double[] initialStock;

  /** Units made, by chip. */
  public final double[] produced;

  /** Units of stock that nobody bought any more, by chip. */
  public final double[] writtenOff;

  /** Units that left the fleet for good, by chip. */
  public final double[] retired;

  /** Accelerator revenue of vendors this month, USD. */
  public double vendorRevenueUsd;

  /** The other side of {@link #vendorRevenueUsd}: what operators spent, USD. */
  public double operatorSpendUsd;

  /** Shares of revenue that laboratories paid to operators, USD a year at this month's rate. */
  public double partnersPaidUsd;

  /** The other side of {@link #partnersPaidUsd}: what operators received, USD a year. */
  public double partnersReceivedUsd;

  /** Inference that users asked for this month, useful H100e. */
  public double inferenceDemanded;

  /** Of it served, useful H100e. */
  public double inferenceServed;

  /** Of it not served, useful H100e. */
  public double inferenceUnserved;

  /** Tokens that users asked for this month, million a day. */
  public double tokensDemanded;

  /** Of them got, million a day. */
  public double tokensServed;

  /** Of them not got, million a day. */
  public double tokensUnserved;

  /** Made at the first check: runs without checks need none. */
  private ExportAudit exports;

  /** Facility megawatts granted to AI by area, with what was there at the start. */
  public final double[] granted;

  Ledger(int chips, int areas) {
    initial = new double[chips];
    ordered = new double[chips];
    cancelled = new double[chips];
    shipped = new double[chips];
    initialStock = new double[chips];
    produced = new double[chips];
    writtenOff = new double[chips];
    retired = new double[chips];
    granted = new double[areas];
  }

  /**
   * Checks every identity.
   *
   * @throws AccountingException naming the identity, the month and both sides
   */
  void check(Economy economy) {
    checkChips(economy);
    same(economy, "accelerator revenue = spend", vendorRevenueUsd, operatorSpendUsd);
    checkSecondHand(economy);
    same(economy, "revenue shares paid = received", partnersPaidUsd, partnersReceivedUsd);
    same(
        economy,
        "inference demanded = served + unserved",
        inferenceDemanded,
        inferenceServed + inferenceUnserved);
    checkTokens(economy);
    checkServing(economy);
    checkServices(economy);
    checkLaw(economy);
    checkPrices(economy);
    checkPower(economy);
    checkEnergy(economy);
  }

  private void checkChips(Economy economy) {
    double[] installed = new double[economy.chips.capacity()];
    for (int p = 0; p < economy.fleet.parkCount(); p++) {
      Park park = economy.fleet.park(p);
      for (int row = 0; row < park.rowCount(); row++) {
        notNegative(economy, "units of a cohort", park.units(row));
        installed[park.chip(row)] += park.units(row);
      }
    }
    for (int c = 0; c < economy.chips.count(); c++) {
      double held = installed[c];
      double open = 0;
      for (Operator operator : economy.operators) {
        double inStore = operator.inventory(c);
        double onTheWay = operator.inTransit(c);
        notNegative(economy, "chips on their way or in store", Math.min(inStore, onTheWay));
        notNegative(economy, "orders", operator.ordered(c));
        held += inStore + onTheWay;
        open += operator.ordered(c);
      }
      String chip = economy.chips.get(c).id();
      same(
          economy,
          "initial + shipped = installed + waiting + retired (" + chip + ")",
          initial[c] + shipped[c],
          held + retired[c]);
      same(
          economy,
          "ordered = shipped + cancelled + backlog (" + chip + ")",
          ordered[c],
          shipped[c] + cancelled[c] + open);
      notNegative(economy, "finished goods", economy.chips.stock.units(c));
      same(
          economy,
          "initial stock + produced = shipped + stock + written off (" + chip + ")",
          initialStock[c] + produced[c],
          shipped[c] + economy.chips.stock.units(c) + writtenOff[c]);
    }
  }

  private static void checkSecondHand(Economy economy) {
    double paid = 0;
    double received = 0;
    double bought = 0;
    double sold = 0;
    for (Operator operator : economy.operators) {
      paid += operator.used().paidUsd;
      received += operator.used().receivedUsd();
      bought += operator.used().boughtH100e;
      sold += operator.used().soldH100e;
    }
    same(economy, "second-hand paid = received", paid, received);
    same(economy, "second-hand bought = sold", bought, sold);
  }

  /** Keeps the law of the month before chips are delivered, if the run is checked. */
  public void noteLaw() {
    if (exports != null) {
      exports.noteLaw();
    }
  }

  private void checkLaw(Economy economy) {
    if (exports == null) {
      exports = new ExportAudit(economy);
    }
    atMost(economy, "units of a chip delivered where the law forbids it", exports.look(), 0);
    atMost(economy, "H100e delivered over a yearly import cap", exports.overCapH100e(), 0);
  }

  private void checkTokens(Economy economy) {
    same(
        economy,
        "tokens demanded = served + unserved",
        tokensDemanded,
        tokensServed + tokensUnserved);
    double byOperators = 0;
    for (Operator operator : economy.operators) {
      notNegative(economy, "tokens of " + operator.profile().id(), operator.tokensPerDay);
      byOperators += operator.tokensPerDay / 1e6;
    }
    same(economy, "tokens served = tokens by operators", tokensServed, byOperators);
    double toStates = 0;
    for (double perDay : economy.capacity.stateTokensPerDay) {
      toStates += perDay / 1e6;
    }
    same(
        economy,
        "tokens of the world = tokens of states",
        economy.capacity.millionTokensPerDay,
        toStates);
    double byLabs = 0;
    for (Lab lab : economy.labs) {
      notNegative(economy, "tokens of " + lab.profile().id(), lab.tokensPerDay);
      byLabs += lab.tokensPerDay / 1e6;
    }
    same(economy, "tokens served = tokens by laboratories", tokensServed, byLabs);
  }

  private void checkServing(Economy economy) {
    Capacity capacity = economy.capacity;
    int n = capacity.areas;
    for (int a = 0; a < n; a++) {
      double used = 0;
      for (int r = 0; r < n; r++) {
        used += capacity.flow[a][r];
      }
      atMost(economy, "serving within capacity", used, capacity.areaInference[a]);
      notNegative(economy, "unmet demand", capacity.areaUnmet[a]);
    }
    for (ComputeMarket market : economy.markets) {
      atMost(economy, "training within capacity", market.trainingUsed, market.trainingCapacity);
      if (!(market.rentalUsd > 0) || Double.isInfinite(market.rentalUsd)) {
        throw breach(economy, "rental price positive and finite", market.rentalUsd, 0);
      }
    }
  }

  /** What is spent on services is what use of the models is worth, and so is the compute of it. */
  private static void checkServices(Economy economy) {
    double spentUsd = 0;
    double costUsd = 0;
    for (ComputeMarket market : economy.markets) {
      spentUsd += market.serviceUseUsd;
      costUsd += market.serviceCostUsd;
    }
    double usedUsd = 0;
    double bookedUsd = 0;
    for (Lab lab : economy.labs) {
      usedUsd += lab.useWorthUsd;
      bookedUsd += lab.serviceCostUsd;
    }
    same(economy, "users' spend on services = use of laboratories' models", spentUsd, usedUsd);
    same(economy, "compute of services = compute that laboratories book", costUsd, bookedUsd);
  }

  private static void checkPrices(Economy economy) {
    for (Lab lab : economy.labs) {
      double floor = 1 / (1 - lab.profile().pricing().floorGrossMargin());
      for (int m = 0; m < WorldIndex.MARKETS; m++) {
        for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
          double price = economy.providers.priceOverCost(lab.index(), m, k);
          if (price > 0 || Double.isNaN(price)) {
            atMost(
                economy, "posted price of " + lab.profile().id() + " over its floor", floor, price);
          }
        }
      }
    }
  }

  private void checkPower(Economy economy) {
    for (int a = 0; a < economy.capacity.areas; a++) {
      double powered = 0;
      for (Operator operator : economy.operators) {
        for (int use = 0; use < Capacity.USES; use++) {
          powered += operator.power().poweredMegawatts(a * Capacity.USES + use);
        }
      }
      atMost(economy, "connected <= granted", powered, granted[a]);
    }
    for (Operator operator : economy.operators) {
      for (int s = 0; s < economy.capacity.areas * Capacity.USES; s++) {
        atMost(
            economy,
            "fleet within powered megawatts of " + operator.profile().id(),
            operator.power().usedMegawatts(s),
            operator.power().poweredMegawatts(s));
      }
    }
  }

  /**
   * Electricity is that of the fleets: what trains and serves is all that stands there, it draws
   * between idleness and its rating, and the world's load is that of its areas.
   */
  private static void checkEnergy(Economy economy) {
    Capacity capacity = economy.capacity;
    double[] rated = ratedKilowatts(economy);
    double idle = economy.settings.market().idleLoad();
    double load = 0;
    for (int a = 0; a < capacity.areas; a++) {
      same(
          economy,
          "rated power of training and serving = rated power of the fleets",
          capacity.areaTrainingKilowatts[a] + capacity.areaInferenceKilowatts[a],
          rated[a]);
      double most = rated[a] / 1000 * economy.index.powerUsageEffectiveness(a);
      double megawatts = economy.utilities[a].load().aiMegawatts;
      atMost(economy, "electricity within the rated power of the fleets", megawatts, most);
      // What is curtailed does not idle.
      double least = economy.curtailment.sheds(a) ? 0 : idle * most;
      atMost(economy, "idle power of the fleets within their electricity", least, megawatts);
      load += megawatts;
    }
    same(
        economy,
        "electricity of training and serving = electricity of areas",
        capacity.trainingMegawatts + capacity.inferenceMegawatts,
        load);
  }

  /** Rated IT power of the chips that stand in each area, kW. */
  private static double[] ratedKilowatts(Economy economy) {
    double[] rated = new double[economy.capacity.areas];
    for (int p = 0; p < economy.fleet.parkCount(); p++) {
      Park park = economy.fleet.park(p);
      double ofChips = 0;
      for (int row = 0; row < park.rowCount(); row++) {
        ofChips += park.units(row) * economy.chips.get(park.chip(row)).kilowatts();
      }
      double ofSites = park.kilowatts();
      for (int i = 0; i < park.siteCount() && ofSites > 0; i++) {
        int area = economy.capacity.areaOf(park.site(i));
        rated[area] += ofChips * park.kilowatts(i) / ofSites;
      }
    }
    return rated;
  }

  private static void same(Economy economy, String identity, double left, double right) {
    if (!(Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.abs(left) + Math.abs(right)))) {
      throw breach(economy, identity, left, right);
    }
  }

  private static void atMost(Economy economy, String identity, double value, double bound) {
    if (!(value <= bound + TOLERANCE * Math.max(1, Math.abs(bound)))) {
      throw breach(economy, identity, value, bound);
    }
  }

  private static void notNegative(Economy economy, String identity, double value) {
    if (!(value >= -TOLERANCE)) {
      throw breach(economy, identity + " not negative", value, 0);
    }
  }

  private static AccountingException breach(
      Economy economy, String identity, double left, double right) {
    return new AccountingException(
        String.format(
            Locale.ROOT,
            "%s: %s does not hold: %s against %s",
            Timeline.month(economy.month),
            identity,
            left,
            right));
  }
}
