package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Locale;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.world.Timeline;

/**
 * The accounts of a run: what was there, ordered, shipped, retired and cancelled of every chip, who
 * paid whom, what was promised and served. {@link #check} stops a run at the first identity that
 * does not hold.
 */
public final class Ledger implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double TOLERANCE = 1e-6;

  final double[] initial;
  final double[] ordered;
  final double[] cancelled;
  final double[] shipped;

  /** Units in vendors' stock at the start, made and written off since, by chip. */
  final double[] initialStock;

  final double[] produced;
  final double[] writtenOff;
  final double[] retired;

  /** Accelerator revenue of vendors and spend of operators this month, USD. */
  double vendorRevenueUsd;

  double operatorSpendUsd;

  /** Shares of revenue that laboratories paid and operators received, USD a year. */
  double partnersPaidUsd;

  double partnersReceivedUsd;

  /** Desired, served and unserved inference this month, useful H100e. */
  double inferenceDemanded;

  double inferenceServed;
  double inferenceUnserved;

  /** Tokens that users ask for, get and do not get this month, million a day. */
  double tokensDemanded;

  double tokensServed;
  double tokensUnserved;

  /** Made at the first check: runs without checks need none. */
  private ExportAudit exports;

  /** Facility megawatts granted to AI by area, with what was there at the start. */
  final double[] granted;

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
  void check(FrontierModel model) {
    checkChips(model);
    same(model, "accelerator revenue = spend", vendorRevenueUsd, operatorSpendUsd);
    checkSecondHand(model);
    same(model, "revenue shares paid = received", partnersPaidUsd, partnersReceivedUsd);
    same(
        model,
        "inference demanded = served + unserved",
        inferenceDemanded,
        inferenceServed + inferenceUnserved);
    checkTokens(model);
    checkServing(model);
    checkLaw(model);
    checkPrices(model);
    checkPower(model);
  }

  private void checkChips(FrontierModel model) {
    double[] installed = new double[model.chips.capacity()];
    for (int p = 0; p < model.fleet.parkCount(); p++) {
      Park park = model.fleet.park(p);
      for (int row = 0; row < park.rowCount(); row++) {
        notNegative(model, "units of a cohort", park.units(row));
        installed[park.chip(row)] += park.units(row);
      }
    }
    for (int c = 0; c < model.chips.count(); c++) {
      double held = installed[c];
      double open = 0;
      for (Operator operator : model.operators) {
        notNegative(model, "inventory", operator.inventory(c));
        notNegative(model, "orders", operator.ordered(c));
        held += operator.inventory(c) + operator.inTransit(c);
        open += operator.ordered(c);
      }
      String chip = model.chips.get(c).id();
      same(
          model,
          "initial + shipped = installed + waiting + retired (" + chip + ")",
          initial[c] + shipped[c],
          held + retired[c]);
      same(
          model,
          "ordered = shipped + cancelled + backlog (" + chip + ")",
          ordered[c],
          shipped[c] + cancelled[c] + open);
      notNegative(model, "finished goods", model.chips.stock.units(c));
      same(
          model,
          "initial stock + produced = shipped + stock + written off (" + chip + ")",
          initialStock[c] + produced[c],
          shipped[c] + model.chips.stock.units(c) + writtenOff[c]);
    }
  }

  private static void checkSecondHand(FrontierModel model) {
    double paid = 0;
    double received = 0;
    double bought = 0;
    double sold = 0;
    for (Operator operator : model.operators) {
      paid += operator.used().paidUsd;
      received += operator.used().receivedUsd;
      bought += operator.used().boughtH100e;
      sold += operator.used().soldH100e;
    }
    same(model, "second-hand paid = received", paid, received);
    same(model, "second-hand bought = sold", bought, sold);
  }

  /** Keeps the law of the month before chips are delivered, if the run is checked. */
  void noteLaw() {
    if (exports != null) {
      exports.noteLaw();
    }
  }

  private void checkLaw(FrontierModel model) {
    if (exports == null) {
      exports = new ExportAudit(model);
    }
    atMost(model, "units of a chip delivered where the law forbids it", exports.look(), 0);
    atMost(model, "H100e delivered over a yearly import cap", exports.overCapH100e(), 0);
  }

  private void checkTokens(FrontierModel model) {
    same(
        model,
        "tokens demanded = served + unserved",
        tokensDemanded,
        tokensServed + tokensUnserved);
    double byOperators = 0;
    for (Operator operator : model.operators) {
      notNegative(model, "tokens of " + operator.profile().id(), operator.tokensPerDay);
      byOperators += operator.tokensPerDay / 1e6;
    }
    same(model, "tokens served = tokens by operators", tokensServed, byOperators);
    double toStates = 0;
    for (double perDay : model.capacity.stateTokensPerDay) {
      toStates += perDay / 1e6;
    }
    same(
        model,
        "tokens of the world = tokens of states",
        model.capacity.millionTokensPerDay,
        toStates);
    double byLabs = 0;
    for (Lab lab : model.labs) {
      notNegative(model, "tokens of " + lab.profile().id(), lab.tokensPerDay);
      byLabs += lab.tokensPerDay / 1e6;
    }
    same(model, "tokens served = tokens by laboratories", tokensServed, byLabs);
  }

  private void checkServing(FrontierModel model) {
    Capacity capacity = model.capacity;
    int n = capacity.areas;
    for (int a = 0; a < n; a++) {
      double used = 0;
      for (int r = 0; r < n; r++) {
        used += capacity.flow[a][r];
      }
      atMost(model, "serving within capacity", used, capacity.areaInference[a]);
      notNegative(model, "unmet demand", capacity.areaUnmet[a]);
    }
    for (ComputeMarket market : model.markets) {
      atMost(model, "training within capacity", market.trainingUsed, market.trainingCapacity);
      if (!(market.rentalUsd > 0) || Double.isInfinite(market.rentalUsd)) {
        throw breach(model, "rental price positive and finite", market.rentalUsd, 0);
      }
    }
  }

  private static void checkPrices(FrontierModel model) {
    for (Lab lab : model.labs) {
      double floor = 1 / (1 - lab.profile().pricing().floorGrossMargin());
      for (int m = 0; m < WorldIndex.MARKETS; m++) {
        for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
          double price = model.providers.priceOverCost(lab.index(), m, k);
          if (price > 0 || Double.isNaN(price)) {
            atMost(
                model, "posted price of " + lab.profile().id() + " over its floor", floor, price);
          }
        }
      }
    }
  }

  private void checkPower(FrontierModel model) {
    for (int a = 0; a < capacityAreas(model); a++) {
      double powered = 0;
      for (Operator operator : model.operators) {
        for (int use = 0; use < Capacity.USES; use++) {
          powered += operator.power().poweredMegawatts(a * Capacity.USES + use);
        }
      }
      atMost(model, "connected <= granted", powered, granted[a]);
    }
    for (Operator operator : model.operators) {
      for (int s = 0; s < capacityAreas(model) * Capacity.USES; s++) {
        atMost(
            model,
            "fleet within powered megawatts of " + operator.profile().id(),
            operator.power().usedMegawatts(s),
            operator.power().poweredMegawatts(s));
      }
    }
  }

  private static int capacityAreas(FrontierModel model) {
    return model.capacity.areas;
  }

  private static void same(FrontierModel model, String identity, double left, double right) {
    if (!(Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.abs(left) + Math.abs(right)))) {
      throw breach(model, identity, left, right);
    }
  }

  private static void atMost(FrontierModel model, String identity, double value, double bound) {
    if (!(value <= bound + TOLERANCE * Math.max(1, Math.abs(bound)))) {
      throw breach(model, identity, value, bound);
    }
  }

  private static void notNegative(FrontierModel model, String identity, double value) {
    if (!(value >= -TOLERANCE)) {
      throw breach(model, identity + " not negative", value, 0);
    }
  }

  private static AccountingException breach(
      FrontierModel model, String identity, double left, double right) {
    return new AccountingException(
        String.format(
            Locale.ROOT,
            "%s: %s does not hold: %s against %s",
            Timeline.month(model.month),
            identity,
            left,
            right));
  }
}
