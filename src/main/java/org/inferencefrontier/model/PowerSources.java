package org.inferencefrontier.model;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.operator.SitingSettings;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.world.GenerationTechnology;
import org.inferencefrontier.world.Timeline;

/**
 * How a block of megawatts gets its power once its area is chosen: a firm connection, a flexible
 * one that may be curtailed, or plant behind the meter. Operators weigh cost and time to power with
 * the weights of their siting, and more sharply, since nothing else differs.
 */
final class PowerSources implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Sharpness of this choice over that between areas; judgement. */
  private static final double SHARPNESS = 2.5;

  /** Permits, staff and fuel contracts of an own plant, and terms of a curtailable contract. */
  private static final double ONSITE_BURDEN = 0.7;

  private static final double FLEXIBLE_BURDEN = 0.2;

  /** Smallest request worth making, facility MW. */
  private static final double SMALLEST_REQUEST_MEGAWATTS = 1;

  /** Plant on site runs round the clock: wind and sun alone do not. */
  private static final double BASELOAD_FACTOR = 0.75;

  /** Month from which plant on site is on offer, and month its yearly amount refers to. */
  private static final int FIRST_ONSITE_MONTH = 12;

  private static final int ONSITE_REFERENCE_MONTH = 18;

  /** No boom makes an operator build more than its appetite times this. */
  private static final double HIGHEST_PULL = 1.5;

  /** Firm connection, flexible connection, then technologies on site. */
  private static final int FIRM = 0;

  private static final int FLEXIBLE = 1;
  private static final int ONSITE = 2;

  private final FrontierModel model;
  private final int[] technology;
  private final int[] firstMonth;
  private final double[] roomMegawatts;
  private final double[] cost;
  private final double[] years;
  private final double[] share;
  private final double[] score;

  PowerSources(FrontierModel model) {
    this.model = model;
    List<GenerationTechnology> catalogue = model.index.world().technologies();
    this.technology =
        java.util.stream.IntStream.range(0, catalogue.size())
            .filter(t -> isOnsite(catalogue.get(t)))
            .toArray();
    this.firstMonth = new int[technology.length];
    for (int i = 0; i < technology.length; i++) {
      firstMonth[i] =
          Timeline.indexOf(YearMonth.parse(catalogue.get(technology[i]).firstOrderMonth()));
    }
    this.roomMegawatts = new double[technology.length];
    int options = ONSITE + technology.length;
    this.cost = new double[options];
    this.years = new double[options];
    this.share = new double[options];
    this.score = new double[options];
  }

  private static boolean isOnsite(GenerationTechnology technology) {
    return technology.behindTheMeter() && technology.capacityFactor() >= BASELOAD_FACTOR;
  }

  /** Opens the year's supply of plant for sites, split by what can be built of each technology. */
  void openMonth() {
    if (model.month % 12 != 0) {
      return;
    }
    double total = 0;
    for (int i = 0; i < technology.length; i++) {
      total += model.month >= firstMonth[i] ? limit(i) : 0;
    }
    double after = Math.max(0, (model.month - ONSITE_REFERENCE_MONTH) / 12.0);
    double world =
        model.month < FIRST_ONSITE_MONTH
            ? 0
            : 1000
                * model.settings.utility().onsiteGigawattsPerYear()
                * StrictMath.exp(model.settings.utility().onsiteGrowth() * after);
    for (int i = 0; i < technology.length; i++) {
      roomMegawatts[i] = model.month >= firstMonth[i] && total > 0 ? world * limit(i) / total : 0;
    }
  }

  private double limit(int i) {
    return catalogue(i).annualBuildLimitShare();
  }

  private GenerationTechnology catalogue(int i) {
    return model.index.world().technologies().get(technology[i]);
  }

  /** Splits a block over the sources of its area; what none of the others takes joins the queue. */
  void place(Operator operator, int use, int area, double megawatts) {
    Utility at = model.utilities[area];
    weigh(operator, use, area, at);
    double left = megawatts;
    double flexible = Math.min(megawatts * share[FLEXIBLE], at.flexibleRoomMegawatts(model.month));
    if (flexible > SMALLEST_REQUEST_MEGAWATTS) {
      at.flexible().queue().request(operator.index(), use, flexible, model.month);
      left -= flexible;
    } else {
      flexible = 0;
    }
    log(operator, use, area, FLEXIBLE, "flexible connection", flexible);
    for (int i = 0; i < technology.length; i++) {
      double onsite = Math.min(megawatts * share[ONSITE + i], roomMegawatts[i]);
      if (onsite > SMALLEST_REQUEST_MEGAWATTS) {
        build(operator, use, area, i, onsite);
        left -= onsite;
      } else {
        onsite = 0;
      }
      log(operator, use, area, ONSITE + i, catalogue(i).id(), onsite);
    }
    log(operator, use, area, FIRM, "firm connection", left);
    at.queue().request(operator.index(), use, left, model.month);
  }

  private void weigh(Operator operator, int use, int area, Utility at) {
    SitingSettings siting = model.settings.siting();
    double timeWeight = use == SitePower.TRAINING ? siting.timeTraining() : siting.timeInference();
    double hallYears = model.settings.operator().buildMonths() / 12.0;
    double pue = model.index.powerUsageEffectiveness(area);
    ComputeMarket market = model.markets[model.index.marketOfArea(area)];
    double worth = market.rentalUsd * 8.76 / Math.max(0.01, market.kilowattsPerH100e);
    cost[FIRM] = at.gridPrice() * 8.76 * pue / 1000;
    years[FIRM] = at.queueMonths(model.settings.utility()) / 12 + hallYears;
    cost[FLEXIBLE] = cost[FIRM] + at.flexibleCurtailment() * worth;
    years[FLEXIBLE] =
        at.flexibleQueueMonths(model.month, model.settings.utility()) / 12 + hallYears;
    boolean flexibleOffered = at.flexibleRoomMegawatts(model.month) > SMALLEST_REQUEST_MEGAWATTS;
    score[FIRM] = score(siting, timeWeight, FIRM, 0);
    score[FLEXIBLE] =
        flexibleOffered
            ? score(siting, timeWeight, FLEXIBLE, FLEXIBLE_BURDEN)
            : Double.NEGATIVE_INFINITY;
    boolean onsiteAllowed = at.profile().behindTheMeterAllowed() && !at.moratorium;
    for (int i = 0; i < technology.length; i++) {
      int option = ONSITE + i;
      cost[option] =
          at.levelisedCost(technology[i], model.month, model.settings.utility())
              * 8.76
              * pue
              / 1000;
      years[option] = Math.max(hallYears, catalogue(i).leadMonths() / 12.0);
      score[option] =
          onsiteAllowed && roomMegawatts[i] > SMALLEST_REQUEST_MEGAWATTS
              ? score(siting, timeWeight, option, ONSITE_BURDEN)
              : Double.NEGATIVE_INFINITY;
    }
    System.arraycopy(score, 0, share, 0, score.length);
    Logit.shares(share, share.length);
    double pull = Math.min(HIGHEST_PULL, model.markets[operator.market()].q());
    double appetite = Math.min(1, operator.profile().siting().behindTheMeterAppetite() * pull);
    for (int i = 0; i < technology.length; i++) {
      share[ONSITE + i] *= appetite;
    }
  }

  private double score(SitingSettings siting, double timeWeight, int option, double burden) {
    return -SHARPNESS * (siting.cost() * cost[option] + timeWeight * years[option] + burden);
  }

  private void build(Operator operator, int use, int area, int i, double megawatts) {
    Utility at = model.utilities[area];
    int buildMonths = Math.max(model.settings.operator().buildMonths(), catalogue(i).leadMonths());
    roomMegawatts[i] -= megawatts;
    at.approveOnsite(megawatts);
    model.ledger.granted[area] += megawatts;
    operator
        .power()
        .buildOnsite(
            area,
            megawatts,
            at.levelisedCost(technology[i], model.month, model.settings.utility()),
            catalogue(i).emissionsGramsPerKilowattHour(),
            model.month,
            buildMonths);
    operator.commitFacility(
        megawatts * 1000 * at.capexUsdPerKilowatt(technology[i], model.month),
        model.month,
        buildMonths);
    Halls.build(model, operator, area, use, megawatts, buildMonths);
  }

  private void log(
      Operator operator, int use, int area, int option, String name, double megawatts) {
    if (!model.log.isKept() || score[option] == Double.NEGATIVE_INFINITY) {
      return;
    }
    model.log.record(
        model.month,
        operator.profile().id(),
        use == SitePower.TRAINING ? "power of training site" : "power of inference site",
        model.utilities[area].area().id() + ": " + name,
        score[option],
        megawatts > 0,
        String.format(
            Locale.ROOT,
            "%.0f MW; %.3f kUSD/kW-year; %.1f years to power; share %.2f",
            megawatts,
            cost[option],
            years[option],
            share[option]));
  }
}
