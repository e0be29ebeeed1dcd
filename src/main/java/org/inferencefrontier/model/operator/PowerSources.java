package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.operator.BuildStages;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.operator.SitingSettings;
import org.inferencefrontier.agent.operator.SourceChoice;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.inferencefrontier.world.time.Hours;
import org.inferencefrontier.world.time.Timeline;

/**
 * How a block of megawatts gets its power once its area is chosen: a firm connection, a flexible
 * one that may be curtailed, or plant behind the meter. Operators weigh cost and time to power with
 * the weights of their siting, and more sharply, since nothing else differs.
 */
final class PowerSources implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Capacity factor from which plant runs round the clock: wind and sun alone do not. Judgement.
   */
  private static final double BASELOAD_FACTOR = 0.75;

  // Options of a block: firm connection, flexible connection, then technologies on site.
  private static final int FIRM = 0;

  private static final int FLEXIBLE = 1;
  private static final int ONSITE = 2;

  private final Economy economy;
  private final int[] technology;
  private final int[] firstMonth;
  private final int[] leadMonths;
  private final double[] roomMegawatts;

  // What operators can see of an area's sources, looked at when the first of them asks in a month:
  // cost, years and whether it is offered by area and option; scores and shares by area, use and
  // option, when the first asks for the use.
  private final int[] seen;
  private final int[] weighed;
  private final boolean[][] offered;
  private final double[][] cost;
  private final double[][] years;
  private final double[][] score;
  private final double[][] share;

  PowerSources(Economy economy) {
    this.economy = economy;
    List<GenerationTechnology> catalogue = economy.index().world().technologies();
    this.technology =
        IntStream.range(0, catalogue.size()).filter(t -> isOnsite(catalogue.get(t))).toArray();
    this.firstMonth = new int[technology.length];
    this.leadMonths = new int[technology.length];
    for (int i = 0; i < technology.length; i++) {
      leadMonths[i] = catalogue.get(technology[i]).leadMonths();
      firstMonth[i] = Timeline.indexOf(catalogue.get(technology[i]).firstOrderMonth());
    }
    this.roomMegawatts = new double[technology.length];
    int options = ONSITE + technology.length;
    int areas = economy.utilities().length;
    this.seen = new int[areas];
    Arrays.fill(seen, -1);
    this.weighed = new int[areas * Capacity.USES];
    Arrays.fill(weighed, -1);
    this.offered = new boolean[areas][options];
    this.cost = new double[areas][options];
    this.years = new double[areas][options];
    this.score = new double[areas * Capacity.USES][options];
    this.share = new double[areas * Capacity.USES][options];
  }

  private static boolean isOnsite(GenerationTechnology technology) {
    return technology.behindTheMeter() && technology.capacityFactor() >= BASELOAD_FACTOR;
  }

  /** Opens the year's supply of plant for sites, split by what can be built of each technology. */
  void openMonth() {
    if (economy.month() % 12 != 0) {
      return;
    }
    double total = 0;
    for (int i = 0; i < technology.length; i++) {
      total += economy.month() >= firstMonth[i] ? limit(i) : 0;
    }
    double world = economy.settings().utility().onsite().megawattsOfYear(economy.month());
    for (int i = 0; i < technology.length; i++) {
      roomMegawatts[i] =
          economy.month() >= firstMonth[i] && total > 0 ? world * limit(i) / total : 0;
    }
  }

  private double limit(int i) {
    return catalogue(i).annualBuildLimitShare();
  }

  private GenerationTechnology catalogue(int i) {
    return economy.index().world().technologies().get(technology[i]);
  }

  /** Splits a block over the sources of its area; what none of the others takes joins the queue. */
  void place(Operator operator, int use, int area, double megawatts) {
    Utility at = economy.utilities()[area];
    if (seen[area] != economy.month()) {
      look(area, at);
      seen[area] = economy.month();
    }
    int site = area * Capacity.USES + use;
    if (weighed[site] != economy.month()) {
      weigh(area, use);
      weighed[site] = economy.month();
    }
    SourceChoice settings = economy.settings().operator().sources();
    double pull = Math.min(settings.onsitePull(), economy.markets()[operator.market()].q());
    double appetite = Math.min(1, operator.profile().siting().behindTheMeterAppetite() * pull);
    boolean logged = economy.log().isKept() && megawatts > PowerPlan.SMALLEST_REQUEST_MEGAWATTS;
    double left = megawatts;
    double flexible =
        Math.min(
            megawatts * share[site][FLEXIBLE],
            at.flexibleRoomMegawatts(economy.month(), economy.settings().utility()));
    if (flexible > PowerPlan.SMALLEST_REQUEST_MEGAWATTS) {
      at.flexible().queue().request(operator.index(), use, flexible, economy.month());
      left -= flexible;
    } else {
      flexible = 0;
    }
    double[] shares = share[site];
    for (int i = 0; i < technology.length; i++) {
      double onsite = Math.min(megawatts * appetite * shares[ONSITE + i], roomMegawatts[i]);
      if (onsite > PowerPlan.SMALLEST_REQUEST_MEGAWATTS) {
        build(operator, use, area, i, onsite);
        left -= onsite;
      } else {
        onsite = 0;
      }
      if (logged) {
        log(operator, site, ONSITE + i, catalogue(i).id(), onsite);
      }
    }
    if (logged) {
      log(operator, site, FLEXIBLE, "flexible connection", flexible);
      log(operator, site, FIRM, "firm connection", left);
    }
    at.queue().request(operator.index(), use, left, economy.month());
  }

  /** Weighs an area's sources as they stand when the first operator asks in a month. */
  private void look(int area, Utility at) {
    BuildStages stages = economy.settings().operator().stages();
    double permitting = at.permittingSpeed;
    double shellYears = stages.monthsToShell(permitting) / 12;
    double kilowattYear =
        Hours.THOUSANDS_A_YEAR * economy.index().powerUsageEffectiveness(area) / 1000;
    ComputeMarket market = economy.markets()[economy.index().marketOfArea(area)];
    double worth = market.rentalUsd * Hours.THOUSANDS_A_YEAR / market.divisorKilowattsPerH100e();
    double[] costs = cost[area];
    double[] waits = years[area];
    costs[FIRM] = at.gridPrice() * kilowattYear;
    waits[FIRM] =
        stages.monthsToHalls(at.queueMonths(economy.settings().utility()), permitting) / 12;
    costs[FLEXIBLE] = costs[FIRM] + at.flexibleCurtailment() * worth;
    waits[FLEXIBLE] =
        stages.monthsToHalls(
                at.flexibleQueueMonths(economy.month(), economy.settings().utility()), permitting)
            / 12;
    for (int i = 0; i < technology.length; i++) {
      costs[ONSITE + i] =
          at.levelisedCost(technology[i], economy.month(), economy.settings().utility())
              * kilowattYear;
      waits[ONSITE + i] = Math.max(shellYears, leadMonths[i] / 12.0);
    }
    boolean[] isOffered = offered[area];
    for (int option = 0; option < isOffered.length; option++) {
      isOffered[option] = isOffered(option, at);
    }
  }

  private void weigh(int area, int use) {
    SitingSettings siting = economy.settings().siting();
    SourceChoice choice = economy.settings().operator().sources();
    double timeWeight = use == SitePower.TRAINING ? siting.timeTraining() : siting.timeInference();
    double costWeight = siting.cost();
    boolean[] isOffered = offered[area];
    double[] costs = cost[area];
    double[] waits = years[area];
    double[] scores = score[area * Capacity.USES + use];
    for (int option = 0; option < scores.length; option++) {
      double burden =
          option == FIRM ? 0 : option == FLEXIBLE ? choice.flexibleBurden() : choice.onsiteBurden();
      scores[option] =
          isOffered[option]
              ? -choice.sharpness()
                  * (costWeight * costs[option] + timeWeight * waits[option] + burden)
              : Double.NEGATIVE_INFINITY;
    }
    double[] shares = share[area * Capacity.USES + use];
    System.arraycopy(scores, 0, shares, 0, scores.length);
    Logit.shares(shares, shares.length);
  }

  private boolean isOffered(int option, Utility at) {
    if (option == FIRM) {
      return true;
    }
    if (option == FLEXIBLE) {
      return at.flexibleRoomMegawatts(economy.month(), economy.settings().utility())
          > PowerPlan.SMALLEST_REQUEST_MEGAWATTS;
    }
    return at.profile().behindTheMeterAllowed()
        && !at.moratorium
        && roomMegawatts[option - ONSITE] > PowerPlan.SMALLEST_REQUEST_MEGAWATTS;
  }

  private void build(Operator operator, int use, int area, int i, double megawatts) {
    Utility at = economy.utilities()[area];
    double shell = economy.settings().operator().stages().monthsToShell(at.permittingSpeed);
    int buildMonths = Math.max((int) Math.ceil(shell - 1e-9), leadMonths[i]);
    roomMegawatts[i] -= megawatts;
    at.connections().approveOnsite(megawatts);
    economy.ledger().granted[area] += megawatts;
    operator
        .power()
        .buildOnsite(
            area,
            megawatts,
            at.levelisedCost(technology[i], economy.month(), economy.settings().utility()),
            catalogue(i).emissionsGramsPerKilowattHour(),
            economy.month(),
            buildMonths);
    operator.commitFacility(
        megawatts
            * 1000
            * at.capexUsdPerKilowatt(technology[i], economy.month(), economy.settings().utility()),
        economy.month(),
        buildMonths);
    Halls.build(economy, operator, area, use, megawatts, buildMonths);
  }

  private void log(Operator operator, int site, int option, String name, double megawatts) {
    if (score[site][option] == Double.NEGATIVE_INFINITY) {
      return;
    }
    int area = site / Capacity.USES;
    economy.decided(
        operator.profile().id(),
        site % Capacity.USES == SitePower.TRAINING
            ? "power of training site"
            : "power of inference site",
        economy.utilities()[area].area().id() + ": " + name,
        score[site][option],
        megawatts > 0,
        Reason.of(
            ReasonTerm.MEGAWATTS.is(megawatts, "%.0f MW"),
            ReasonTerm.COST_OF_POWER.is(cost[area][option], "; %.3f kUSD/kW-year"),
            ReasonTerm.YEARS_TO_POWER.is(years[area][option], "; %.1f years to power"),
            ReasonTerm.SHARE.is(share[site][option], "; share %.2f")));
  }
}
