package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.operator.ChipsOnSale;
import org.inferencefrontier.agent.operator.Holdings;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.operator.OrderOutlook;
import org.inferencefrontier.agent.operator.Procurement;
import org.inferencefrontier.agent.operator.Purchase;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.ImportBan;
import org.inferencefrontier.model.economy.ImportDuty;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.time.Timeline;

/** How much each operator orders in a quarter, and which chips. */
public final class PurchasePlan implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Months from one plan of an operator to its next. */
  public static final int MONTHS = 3;

  /**
   * A quarter's chips are wanted month by month, as halls are filled and orders are released in
   * even parts; a judgement.
   */
  private static final double SCHEDULED_SHARE = (MONTHS - 1.0) / MONTHS;

  /**
   * Smaller parts of a budget than this are ordered now and then, in lots of this size. Judgement:
   * what is not worth an order of its own, one part in 33.
   */
  private static final double LOT_SHARE = 0.03;

  /**
   * A part of the power under export limits, or outside them, that is too small to buy for: nobody
   * splits a budget for it. Judgement.
   */
  private static final double NEGLIGIBLE_SHARE = 0.02;

  /**
   * Months beyond the planning time within which power counts as room. Judgement: chips wait up to
   * a quarter for halls that are nearly there.
   */
  private static final int LATE_HALLS_MONTHS = 3;

  /** Who has hardly begun to ship has a long backlog and will ship more soon; a judgement. */
  private static final double LONGEST_WAIT_YEARS = 2;

  private final Economy economy;
  private final Procurement procurement;
  private final ImportDuty duty;
  private final ImportBan importBan;
  private final ChipsOnSale onSale;
  private final Purchase purchase = new Purchase();
  private final DestinationPower destinations;
  private final PurchaseLog log;
  private final Cancellations cancellations;
  private final OrderOutlook outlook = new OrderOutlook();
  private final long[] lotStream;
  private final boolean[] barred;
  private final boolean[] dutiable;

  // By chip: share of the budget in hand, and what of it is ordered, in lots where it is small.
  private final double[] share;
  private final double[] lot;

  /** By vendor: years that an order of today waits. */
  private final double[] waitYears;

  private final OperatorLog chipLog;

  PurchasePlan(Economy economy) {
    this.economy = economy;
    this.cancellations = new Cancellations(economy);
    this.duty = new ImportDuty(economy);
    this.importBan = new ImportBan(economy);
    this.procurement = new Procurement(economy.vendors().length, economy.chips().capacity());
    this.onSale = procurement.onSale();
    this.destinations = new DestinationPower(economy);
    this.log = new PurchaseLog(economy);
    this.lotStream =
        Arrays.stream(economy.operators())
            .mapToLong(operator -> RandomStreams.key("lot", operator.profile().id()))
            .toArray();
    this.barred = new boolean[economy.chips().capacity()];
    this.dutiable = new boolean[economy.chips().capacity()];
    this.share = new double[economy.chips().capacity()];
    this.lot = new double[economy.chips().capacity()];
    this.waitYears = new double[economy.vendors().length];
    this.chipLog = new OperatorLog(economy);
  }

  /**
   * In a month without a plan the next part of the last plan's orders is due.
   *
   * @param monthsSincePlan 1 to {@link #MONTHS}, exclusive
   */
  void release(Operator operator, int monthsSincePlan) {
    operator.release(1.0 / (MONTHS - monthsSincePlan));
  }

  /** Plans and places a quarter's orders. */
  void plan(Operator operator) {
    double restricted = restrictedShare(operator);
    if (restricted >= 1 - NEGLIGIBLE_SHARE) {
      cancelUndeliverable(operator);
    }
    cancellations.cancelLate(operator);
    ComputeMarket market = economy.markets()[operator.market()];
    OperatorSettings settings = economy.settings().operator();
    double inventory = 0;
    double backlog = 0;
    Holdings holdings = operator.holdings();
    int rows = holdings.count();
    for (int row = 0; row < rows; row++) {
      double useful = economy.chips().useful(holdings.chip(row), market.trainingShare);
      inventory += useful * (holdings.waiting(row) + holdings.inTransit(row));
      backlog += useful * holdings.ordered(row);
    }
    SitePower power = operator.power();
    int horizon = (int) Math.round(12 * settings.planningYears());
    double roomMegawatts =
        Math.max(0, power.poweredTotal() - power.usedTotal())
            + power.completingWithin(economy.month(), horizon + LATE_HALLS_MONTHS);
    double room =
        roomMegawatts * 1000 / market.divisorKilowattsPerH100e()
            - inventory
            - settings.need().backlogBelief() * backlog;
    outlook.demandGrowth = market.demandGrowth;
    outlook.q = market.q();
    outlook.unmetShare = market.unmetShare;
    outlook.waitingH100e = inventory + backlog;
    outlook.powerRoomH100e = room;
    outlook.allInUsdPerH100e = market.allInUsd;
    outlook.inventoryH100e = inventory;
    int year = Timeline.year(economy.month());
    double usd =
        operator.planOrdersUsd(
            economy.month(), outlook, operator.otherCapexUsdPerYear(year), settings);
    if (economy.log().isKept()) {
      log.budget(operator, market, usd, room);
    }
    order(operator, usd, restricted);
  }

  /** Orders that a new export rule stops are cancelled where all sites are under it. */
  private void cancelUndeliverable(Operator operator) {
    for (int i = 0; i < operator.dealtCount(); i++) {
      int c = operator.dealt(i);
      if (operator.ordered(c) > 0 && !isLegal(operator, c)) {
        cancellations.cancelAll(operator, c);
      }
    }
  }

  /** Splits a budget between sites under export limits and others, then over chips. */
  private void order(Operator operator, double usd, double restricted) {
    if (usd <= 0) {
      return;
    }
    if (restricted > NEGLIGIBLE_SHARE) {
      buy(operator, usd * restricted, true);
    }
    if (restricted < 1 - NEGLIGIBLE_SHARE) {
      buy(operator, usd * (1 - restricted), false);
    }
  }

  /** Share of the operator's power in states that frontier chips may not freely enter. */
  private double restrictedShare(Operator operator) {
    double total = 0;
    double restricted = 0;
    SitePower power = operator.power();
    for (int i = 0; i < power.areaCount(); i++) {
      int a = power.area(i);
      double megawatts = power.poweredInArea(a);
      total += megawatts;
      if (destinations.isRestricted(a)) {
        restricted += megawatts;
      }
    }
    if (total > 0) {
      return restricted / total;
    }
    return economy.policy().exportTier(operator.home()) >= PolicyBook.VARIANTS_ONLY ? 1 : 0;
  }

  /** Chips on sale that may not be delivered to the sites that a purchase is for. */
  private boolean[] findBarred(Operator operator, boolean restricted) {
    if (!restricted) {
      // A variant made to pass an export rule has no buyer where the full chip may be had.
      return economy.chips().exportVariant;
    }
    onSale.look(economy.month(), economy.chips());
    for (int i = 0; i < onSale.count(); i++) {
      int c = onSale.chip(i);
      barred[c] = !isLegal(operator, c);
    }
    return barred;
  }

  /** Whether a chip may be delivered to any of an operator's sites under export limits. */
  private boolean isLegal(Operator operator, int chip) {
    if (operator.market() == WorldIndex.CHINA) {
      return economy.index().rival() < 0 || economy.exportRule().isLegal(chip, operator.home());
    }
    SitePower power = operator.power();
    boolean hasSite = false;
    for (int i = 0; i < power.areaCount(); i++) {
      int a = power.area(i);
      if (destinations.isRestricted(a) && power.poweredInArea(a) > 0) {
        hasSite = true;
        if (economy.exportRule().isLegal(chip, economy.index().stateOfArea(a))) {
          return true;
        }
      }
    }
    return !hasSite && economy.exportRule().isLegal(chip, operator.home());
  }

  private void buy(Operator operator, double usd, boolean restricted) {
    ComputeMarket market = economy.markets()[operator.market()];
    split(operator, market, restricted);
    if (economy.log().isKept()) {
      log.destinations(operator, usd, restricted, destinations, share);
    }
    double ban = restricted ? ownBan(operator) : 0;
    turnFrom(WorldIndex.CHINA, ban);
    if (operator.market() == WorldIndex.WEST) {
      turnFrom(WorldIndex.WEST, importBan.inMarket(WorldIndex.WEST));
    }
    drawLots(operator);
    if (economy.log().isKept()) {
      chipLog.chips(operator, usd, share, lot, ban);
    }
    OperatorSettings settings = economy.settings().operator();
    double facility = settings.owningCost().facilityUsdPerWatt() * 1000;
    double dutyRate = duty.rate(operator.home());
    int count = procurement.offeredCount();
    for (int i = 0; i < count; i++) {
      int c = procurement.offered(i);
      if (lot[c] <= 0) {
        continue;
      }
      Chip chip = economy.chips().get(c);
      double uplift = settings.spendOverPrice(chip.customer() >= 0, dutiable[c] ? dutyRate : 0);
      double allIn = economy.chips().priceUsd[c] * uplift + chip.kilowatts() * facility;
      double units = usd * lot[c] / allIn;
      operator.order(c, units, SCHEDULED_SHARE);
      economy.ledger().ordered[c] += units;
    }
  }

  /**
   * Small parts of a budget are ordered in lots, now and then: as often as the part asks for, so
   * that in the mean nothing is lost.
   */
  private void drawLots(Operator operator) {
    for (int i = 0; i < procurement.offeredCount(); i++) {
      int c = procurement.offered(i);
      lot[c] = share[c];
      if (share[c] > 0 && share[c] < LOT_SHARE) {
        double draw = economy.streams().uniform(lotStream[operator.index()], economy.month(), c);
        lot[c] = draw < share[c] / LOT_SHARE ? LOT_SHARE : 0;
      }
    }
  }

  /** Share of its purchases of controlled chips that its home state bars an operator from. */
  private double ownBan(Operator operator) {
    return operator.home() == economy.index().exportController()
        ? 0
        : economy.policy().importBan(operator.home());
  }

  /**
   * An import ban turns its share of the purchase of barred chips to the others on offer.
   *
   * @param law compute market whose law bars the same chips
   */
  private void turnFrom(int law, double ban) {
    if (ban <= 0) {
      return;
    }
    double barredShare = 0;
    double free = 0;
    for (int i = 0; i < procurement.offeredCount(); i++) {
      int c = procurement.offered(i);
      if (importBan.isOn(c, law)) {
        barredShare += share[c];
      } else {
        free += share[c];
      }
    }
    if (free <= 0) {
      return;
    }
    double gain = 1 + ban * barredShare / free;
    for (int i = 0; i < procurement.offeredCount(); i++) {
      int c = procurement.offered(i);
      share[c] *= importBan.isOn(c, law) ? 1 - ban : gain;
    }
  }

  private void findDutiable() {
    onSale.look(economy.month(), economy.chips());
    for (int i = 0; i < onSale.count(); i++) {
      int c = onSale.chip(i);
      dutiable[c] = duty.isDutiable(c);
    }
  }

  /** Backlogs over shipments; who has not shipped yet has no waiting time that anybody knows. */
  private void measureWaits() {
    for (Vendor vendor : economy.vendors()) {
      double shipped = 12 * vendor.shipmentRateH100e;
      double years = shipped > 0 ? vendor.backlogH100e / shipped : 0;
      waitYears[vendor.index()] = Math.min(LONGEST_WAIT_YEARS, years);
    }
  }

  private void split(Operator operator, ComputeMarket market, boolean restricted) {
    measureWaits();
    destinations.measure(operator, restricted);
    findDutiable();
    procurement.split(
        purchase.set(
            economy.month(),
            operator.index(),
            operator.market(),
            market.trainingShare,
            operator.captiveShare(economy.month(), economy.settings().operator()),
            operator.profile().procurement().switchingCost(),
            economy.leadingVendor(operator.market()),
            destinations.training,
            destinations.inference,
            duty.rate(operator.home())),
        economy.chips(),
        findBarred(operator, restricted),
        dutiable,
        economy.familiarity().inMarket(operator.market()),
        waitYears,
        economy.settings().operator(),
        share);
  }

  /**
   * Orders open in January 2023, in H100-equivalents by operator, split like a purchase; what would
   * be less than a lot is left out.
   */
  void placeInitialOrders() {
    for (Operator operator : economy.operators()) {
      double open = operator.profile().openOrdersH100e();
      if (open <= 0) {
        continue;
      }
      boolean restricted = operator.market() == WorldIndex.CHINA;
      split(operator, economy.markets()[operator.market()], restricted);
      double weight = 0;
      for (int i = 0; i < procurement.offeredCount(); i++) {
        int c = procurement.offered(i);
        if (share[c] >= LOT_SHARE) {
          weight += share[c] / economy.chips().priceUsd[c] * economy.chips().get(c).peakH100e();
        }
      }
      for (int i = 0; i < procurement.offeredCount() && weight > 0; i++) {
        int c = procurement.offered(i);
        if (share[c] >= LOT_SHARE) {
          double units = open * share[c] / economy.chips().priceUsd[c] / weight;
          operator.order(c, units, 0);
          economy.ledger().ordered[c] += units;
        }
      }
    }
  }
}
