package org.inferencefrontier.model.economy;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.utility.InitialConnections;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.world.World;

/** Power beyond what the running fleet takes, as it was promised in January 2023. */
final class InitialPower {
  /**
   * Age of the requests that wait at the start, months. Judgement: older than any study takes, so
   * that they are studied.
   */
  private static final int STUDIED_MONTHS = 36;

  private static final double BILLION = 1e9;

  private final Economy economy;
  private final WorldIndex index;
  private final World world;

  InitialPower(Economy economy) {
    this.economy = economy;
    this.index = economy.index;
    this.world = index.world();
  }

  /**
   * Power that was granted before 2023 and stands free or is being built, shared among operators by
   * their open orders and where they are.
   */
  void grant() {
    double usdPerH100e = usdPerOrderedH100e();
    double[] presence = new double[economy.operators.length];
    for (int area = 0; area < index.areaCount(); area++) {
      double yearly =
          world.utilities().get(area).connectionMegawattsPerYear()
              * economy.settings.utility().connectionMultiplier();
      String id = world.areas().get(area).id();
      double total = 0;
      for (Operator operator : economy.operators) {
        presence[operator.index()] = presence(operator, id, usdPerH100e);
        total += presence[operator.index()];
      }
      if (total <= 0 || yearly <= 0) {
        continue;
      }
      for (Operator operator : economy.operators) {
        double share = presence[operator.index()] / total;
        if (share > 0) {
          grant(operator, area, share * yearly);
        }
      }
    }
  }

  /**
   * Grants an operator its part in an area, and queues what it asked for besides.
   *
   * @param yearly MW of the area's connections of a year that fall to the operator
   */
  private void grant(Operator operator, int area, double yearly) {
    InitialConnections initial = economy.settings.utility().initial();
    int buildMonths = economy.settings.operator().stages().worksMonths();
    for (int use = 0; use < Capacity.USES; use++) {
      int site = area * Capacity.USES + use;
      operator.power().energise(site, yearly * initial.freeYears() / Capacity.USES);
      double monthly = yearly * initial.pipelineYears() / Capacity.USES / buildMonths;
      for (int m = 1; m <= buildMonths; m++) {
        operator.power().build(site, monthly, 0, m);
      }
      double queued = yearly * initial.queuedYears() / Capacity.USES;
      ConnectionQueue queue = economy.utilities[area].queue();
      queue.request(operator.index(), use, queued, -STUDIED_MONTHS);
    }
    economy.ledger.granted[area] += yearly * (initial.freeYears() + initial.pipelineYears());
  }

  /** Part of an operator in what an area has granted: H100e on order and ordered in a quarter. */
  private static double presence(Operator operator, String area, double usdPerH100e) {
    double here = operator.profile().sites().getOrDefault(area, 0.0);
    double orderedUsd = operator.profile().finance().initialOrderUsdBillionsPerQuarter() * BILLION;
    return here * (operator.profile().openOrdersH100e() + orderedUsd / usdPerH100e);
  }

  /**
   * What an H100e on order costs with servers and network, USD: the price of the cheapest merchant
   * chip of the running fleet, as new orders are for the best there is.
   */
  private double usdPerOrderedH100e() {
    double lowest = Double.POSITIVE_INFINITY;
    for (int c = 0; c < economy.chips.count(); c++) {
      Chip chip = economy.chips.get(c);
      if (economy.ledger.initial[c] > 0 && chip.customer() < 0) {
        lowest = Math.min(lowest, chip.listPriceUsd() / chip.peakH100e());
      }
    }
    return economy.settings.operator().merchantUplift() * lowest;
  }
}
