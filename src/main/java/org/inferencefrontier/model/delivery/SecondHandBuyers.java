package org.inferencefrontier.model.delivery;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.CapitalPlan;
import org.inferencefrontier.agent.operator.Holdings;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.market.ResaleValue;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.ImportDuty;
import org.inferencefrontier.model.economy.SiteCost;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.operator.PurchasePlan;
import org.inferencefrontier.model.settings.SecondHandSettings;
import org.inferencefrontier.world.time.Hours;
import org.inferencefrontier.world.time.Timeline;

/**
 * Who would buy used chips: operators whose power stands idle and will not be filled by what they
 * have on order, with what a used unit is worth to them.
 */
final class SecondHandBuyers implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Months of coming halls that open orders are meant for. Judgement: chips are ordered about a
   * year ahead.
   */
  private static final int ORDER_MONTHS = 12;

  /** Nobody buys fewer units than a server holds: eight in the usual HGX one. */
  private static final double SMALLEST_PURCHASE = 8;

  /** What a bound may miss by, share of the amounts that it is worked out of. */
  private static final double ROUNDING = 1e-9;

  private final Economy economy;
  private final SiteCost siteCost;
  private final ImportDuty duty;

  // By operator: facility megawatts to fill, facility megawatts a kilowatt of chips takes, money
  // left, price that an hour of used compute is worth, yearly cost of running and housing a
  // kilowatt.
  private final double[] idleMegawatts;
  private final double[] megawattsPerKilowatt;
  private final double[] budgetUsd;
  private final double[] hourUsd;
  private final double[] keepingUsd;

  // By compute market: operators that could take any chip when they were observed.
  private final int[][] seeking;
  private final int[] seekingCount;

  // By area: whether it is under an export limit this month.
  private final boolean[] isLimited;
  private boolean anyLimited;

  SecondHandBuyers(Economy economy) {
    this.economy = economy;
    this.siteCost = new SiteCost(economy);
    this.duty = new ImportDuty(economy);
    int operators = economy.operators().length;
    this.idleMegawatts = new double[operators];
    this.megawattsPerKilowatt = new double[operators];
    this.budgetUsd = new double[operators];
    this.hourUsd = new double[operators];
    this.keepingUsd = new double[operators];
    this.seeking = new int[WorldIndex.MARKETS][operators];
    this.seekingCount = new int[WorldIndex.MARKETS];
    this.isLimited = new boolean[economy.capacity().areas];
  }

  /** Looks at every operator's power and money. */
  void observe() {
    anyLimited = false;
    for (int a = 0; a < isLimited.length; a++) {
      isLimited[a] = economy.policy().exportTier(economy.index().stateOfArea(a)) != PolicyBook.FREE;
      anyLimited |= isLimited[a];
    }
    Arrays.fill(seekingCount, 0);
    int year = Timeline.year(economy.month());
    for (Operator operator : economy.operators()) {
      observe(operator, year);
      if (seeks(operator.index())) {
        int market = operator.market();
        seeking[market][seekingCount[market]++] = operator.index();
      }
    }
  }

  private void observe(Operator operator, int year) {
    int o = operator.index();
    SitePower power = operator.power();
    double idle = power.poweredTotal() - power.usedTotal();
    idleMegawatts[o] = idle;
    // Chips at hand and on order can only make it less.
    if (idle <= 0) {
      return;
    }
    double kilowattsHeld = 0;
    double kilowattsOrdered = 0;
    Holdings holdings = operator.holdings();
    for (int row = 0; row < holdings.count(); row++) {
      double kilowatts = economy.chips().kilowatts[holdings.chip(row)];
      kilowattsHeld += kilowatts * (holdings.waiting(row) + holdings.inTransit(row));
      kilowattsOrdered += kilowatts * holdings.ordered(row);
    }
    double pue = siteCost.powerUsageEffectiveness(operator);
    megawattsPerKilowatt[o] = pue / 1000;
    idle -= kilowattsHeld * megawattsPerKilowatt[o];
    if (idle > 0) {
      double coming = power.completingWithin(economy.month(), ORDER_MONTHS);
      idle -= Math.max(0, kilowattsOrdered * megawattsPerKilowatt[o] - coming);
    }
    idleMegawatts[o] = idle;
    if (idle <= 0) {
      return;
    }
    OperatorSettings settings = economy.settings().operator();
    ComputeMarket market = economy.markets()[operator.market()];
    double quarter =
        operator.affordableUsd(
            economy.month(), market.q(), operator.otherCapexUsdPerYear(year), settings);
    budgetUsd[o] = (quarter - Math.max(0, operator.used().netSpendUsd())) / PurchasePlan.MONTHS;
    if (budgetUsd[o] <= 0) {
      return;
    }
    hourUsd[o] = worthOfAnHour(operator, market) * settings.owningCost().availability();
    keepingUsd[o] =
        settings.owningCost().runningUsdPerHour(1, pue, siteCost.tariff(operator)) * Hours.A_YEAR
            + 1000
                * settings.owningCost().facilityUsdPerWatt()
                * settings.owningCost().facilityChargePerYear();
  }

  /**
   * An hour is worth what it rents for. Who could order more new compute pays no more than what
   * that costs; who cannot, because money or the ramp of orders held its last plan, has no choice.
   */
  private static double worthOfAnHour(Operator operator, ComputeMarket market) {
    CapitalPlan.Limit limit = operator.orderLimit;
    boolean held = limit == CapitalPlan.Limit.MONEY || limit == CapitalPlan.Limit.RAMP;
    return held ? market.rentalUsd : Math.min(market.rentalUsd, market.userCostUsd);
  }

  /** Number of operators of a compute market that could take any chip when they were observed. */
  int count(int market) {
    return seekingCount[market];
  }

  /**
   * One of them.
   *
   * @param position 0 to {@link #count}, exclusive, in ascending order of operators
   */
  int operator(int market, int position) {
    return seeking[market][position];
  }

  /** Whether an operator could still take any chip in this month. */
  boolean seeks(int operator) {
    return idleMegawatts[operator] > 0 && budgetUsd[operator] > 0;
  }

  /**
   * Whether a used unit may be worth an amount: its value is no more than the margin of its first
   * year for all years that are left, less the cost of moving it.
   */
  boolean mayPay(int operator, Chip chip, double work, double years, double usd) {
    double earnedUsd = hourUsd[operator] * Hours.A_YEAR * work;
    double marginUsd = earnedUsd - keepingUsd[operator] * chip.kilowatts();
    double movingUsd = economy.settings().secondHand().movingUsdPerKilowatt() * chip.kilowatts();
    return marginUsd * years + ROUNDING * earnedUsd >= usd + movingUsd;
  }

  /**
   * What a used unit is worth to an operator where it stands, less the cost of moving it; USD.
   * While the chip still ships, it is worth no more than a new one with its server and duty.
   *
   * @param work useful H100e of the unit
   * @param years life that is left
   */
  double valueUsd(int operator, Chip chip, double work, double years) {
    SecondHandSettings settings = economy.settings().secondHand();
    double value =
        ResaleValue.presentValueUsd(
            hourUsd[operator] * Hours.A_YEAR * work,
            keepingUsd[operator] * chip.kilowatts(),
            settings.earningsDecline(),
            settings.discountRate(),
            years);
    if (economy.chips().shipments().units(chip.index()) > 0) {
      double newUsd = economy.chips().priceUsd[chip.index()];
      double dutyOnNew = duty.on(chip.index(), economy.operators()[operator].home());
      value =
          Math.min(value, newUsd * economy.settings().operator().spendOverPrice(false, dutyOnNew));
    }
    return value - settings.movingUsdPerKilowatt() * chip.kilowatts();
  }

  /** Units of a chip that an operator can power lawfully and pay for at a value. */
  double wantedUnits(Operator operator, Chip chip, double valueUsd) {
    int o = operator.index();
    double megawatts = idleMegawatts[o];
    if (anyLimited && economy.exportRule().isControlled(chip.index())) {
      megawatts = Math.min(megawatts, lawfulMegawatts(operator, chip.index()));
    }
    double moving = economy.settings().secondHand().movingUsdPerKilowatt() * chip.kilowatts();
    double units =
        Math.min(
            megawatts / (chip.kilowatts() * megawattsPerKilowatt[o]),
            budgetUsd[o] / (valueUsd + moving));
    return units < SMALLEST_PURCHASE ? 0 : units;
  }

  private double lawfulMegawatts(Operator operator, int chip) {
    SitePower power = operator.power();
    double free = power.poweredTotal() - power.usedTotal();
    for (int i = 0; i < power.poweredAreaCount(); i++) {
      int area = power.poweredArea(i);
      if (!isLimited[area]) {
        continue;
      }
      int place = area * Capacity.USES;
      double there = power.freeMegawatts(place) + power.freeMegawatts(place + 1);
      if (there > 0 && !economy.exportRule().isLegal(chip, economy.index().stateOfArea(area))) {
        free -= there;
      }
    }
    return free;
  }

  /** Units were bought: they take power and money. */
  void take(int operator, Chip chip, double units, double usd) {
    idleMegawatts[operator] -= units * chip.kilowatts() * megawattsPerKilowatt[operator];
    budgetUsd[operator] -= usd;
  }
}
