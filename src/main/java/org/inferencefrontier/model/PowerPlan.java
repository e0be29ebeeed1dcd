package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.operator.BuildStages;
import org.inferencefrontier.agent.operator.Campuses;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.operator.SiteOptions;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.operator.Siting;
import org.inferencefrontier.agent.operator.SitingTerm;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.world.Country;

/** Where operators seek power: every area is scored, the need is split and queued. */
final class PowerPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Areas with a smaller share of a block than this get none of it. */
  private static final double SMALLEST_SHARE = 0.008;

  /** Smallest request worth making, facility MW. */
  private static final double SMALLEST_REQUEST_MEGAWATTS = 1;

  /** Fall of kilowatts per useful H100e that operators expect, log a year. */
  private static final double EXPECTED_EFFICIENCY_GAIN = 0.22;

  /** Growth beyond the order horizon is believed less. */
  private static final double FAR_GROWTH_BELIEF = 0.85;

  /** No operator seeks more than about ten times what it runs, as a logarithm. */
  private static final double HIGHEST_LOG_GROWTH = 2.3;

  /** Share of queued requests that operators count on. */
  private static final double QUEUE_BELIEF = 0.7;

  /**
   * Demand that goes unserved where it arises pulls so much more than bound demand that is served.
   */
  private static final double UNMET_PULL = 4;

  /** Requests of a quarter close at most this share of the gap. */
  private static final double GAP_SHARE = 0.8;

  /** Years of imports under a cap that a site can hold. */
  private static final double CAP_YEARS = 4;

  private final FrontierModel model;
  private final int areas;
  private final SiteOptions options;
  private final double[] utility;
  private final double[] probability;
  private final double[] marketCapacity = new double[WorldIndex.MARKETS];
  private final double[] marketDemand = new double[WorldIndex.MARKETS];
  private final boolean[] present;

  // By area: how it stands to the operator in hand, whatever the use.
  private final Siting.Relation[] relations;
  private final double[] terms = new double[SitingTerm.values().length];
  private final long[] campusStreams;
  private final DemandReach reach;
  private final Campuses campuses;
  private final SitingLog sitingLog;
  private final PowerSources sources;

  PowerPlan(FrontierModel model) {
    this.model = model;
    this.sources = new PowerSources(model);
    this.areas = model.capacity.areas;
    this.options = new SiteOptions(areas);
    this.utility = new double[areas];
    this.probability = new double[areas];
    this.present = new boolean[areas];
    this.relations = new Siting.Relation[areas];
    this.reach = new DemandReach(model);
    this.campuses = new Campuses(areas);
    this.sitingLog = new SitingLog(model, options, reach);
    this.campusStreams = new long[model.operators.length];
    for (Operator operator : model.operators) {
      campusStreams[operator.index()] = RandomStreams.key("campus", operator.profile().id());
    }
  }

  /** Refreshes what operators can see of the areas. */
  void observe() {
    sources.openMonth();
    Arrays.fill(marketCapacity, 0);
    Arrays.fill(marketDemand, 0);
    for (int a = 0; a < areas; a++) {
      int m = model.index.marketOfArea(a);
      marketCapacity[m] += model.capacity.areaInference[a] + model.capacity.areaTraining[a];
      marketDemand[m] += model.capacity.areaDemand[a];
    }
    reach.observe();
    double operation = model.settings.operator().owningCost().facilityChargePerYear();
    for (int a = 0; a < areas; a++) {
      observeArea(a, operation);
    }
  }

  private void observeArea(int a, double facilityCharge) {
    Utility utility = model.utilities[a];
    Country country = model.index.countryOfArea(a);
    int state = model.index.stateOfArea(a);
    int m = model.index.marketOfArea(a);
    double pue = country.powerUsageEffectiveness();
    options.costThousandUsd[a] =
        utility.gridPrice() * 8.76 * pue / 1000 + country.constructionUsdPerWatt() * facilityCharge;
    BuildStages stages = model.settings.operator().stages();
    double queueMonths = utility.queueMonths(model.settings.utility());
    options.yearsToPower[a] = stages.monthsToHalls(queueMonths, utility.permittingSpeed) / 12;
    options.yearsToShell[a] = stages.monthsToShell(utility.permittingSpeed) / 12;
    options.connectionMegawatts[a] =
        Math.min(
            utility.connectionRate(model.settings.utility()),
            12 * Math.max(0, utility.headroomMegawatts(promised(a)))
                + utility.connectionRate(model.settings.utility()) * 0.2);
    double demand = Math.max(1e-9, marketDemand[m]);
    options.logReach[a] = reach.logReach(a);
    options.boundShare[a] =
        (model.policy.residency(state) * model.capacity.areaDemand[a]
                + UNMET_PULL * model.capacity.areaUnmet[a])
            / demand;
    options.risk[a] = 1 - country.governance();
    options.unreliability[a] = 1 - country.reliability();
    options.subsidy[a] = model.policy.subsidy(state);
    double carbonUsdPerTonne =
        Math.max(model.settings.siting().carbonValueUsdPerTonne(), utility.carbonPriceInForce());
    options.carbonThousandUsd[a] =
        utility.carbonIntensity * 8.76 * pue / 1000 * carbonUsdPerTonne / 1000;
    options.closed[a] = utility.moratorium;
    options.concentration[a] =
        (model.capacity.areaInference[a] + model.capacity.areaTraining[a])
            / Math.max(1e-9, marketCapacity[m]);
  }

  private double promised(int area) {
    return model.ledger.granted[area];
  }

  /** Requests power for what the operator expects to run when it arrives. */
  void request(Operator operator) {
    OperatorSettings settings = model.settings.operator();
    SitePower power = operator.power();
    double years = settings.powerLeadYears();
    double growth =
        Math.max(0, operator.expectedGrowth) * FAR_GROWTH_BELIEF - EXPECTED_EFFICIENCY_GAIN;
    double waitingMegawatts = waitingMegawatts(operator);
    double need =
        (power.usedTotal() + waitingMegawatts)
            * Exponentials.exp(Math.min(HIGHEST_LOG_GROWTH, growth * years));
    if (operator.sovereignFundUsd > 0) {
      need += operator.sovereignFundUsd / 4 / 30e9 * 1000;
    }
    double queued = 0;
    for (Utility area : model.utilities) {
      queued += area.waitingMegawatts(operator.index());
    }
    double gap = need - power.poweredTotal() - power.buildingTotal() - QUEUE_BELIEF * queued;
    gap *= GAP_SHARE;
    if (gap < SMALLEST_REQUEST_MEGAWATTS) {
      return;
    }
    double training = model.markets[operator.market()].trainingShare;
    for (int a = 0; a < areas; a++) {
      relations[a] = relation(operator, a);
    }
    site(operator, SitePower.TRAINING, gap * training);
    site(operator, SitePower.INFERENCE, gap * (1 - training));
  }

  private double waitingMegawatts(Operator operator) {
    double megawatts = 0;
    for (int i = 0; i < operator.dealtCount(); i++) {
      int c = operator.dealt(i);
      double units = operator.inventory(c) + operator.inTransit(c);
      if (units > 0) {
        megawatts += units * model.chips.get(c).kilowatts() * 1.2 / 1000;
      }
    }
    return megawatts;
  }

  private void site(Operator operator, int use, double megawatts) {
    for (int a = 0; a < areas; a++) {
      utility[a] = score(operator, use, a, relations[a]);
    }
    Logit.shares(utility, areas);
    double kept = 0;
    for (int a = 0; a < areas; a++) {
      probability[a] = utility[a];
      utility[a] = utility[a] >= SMALLEST_SHARE ? utility[a] : 0;
      kept += utility[a];
    }
    if (kept <= 0) {
      return;
    }
    for (int a = 0; a < areas; a++) {
      utility[a] /= kept;
      present[a] =
          operator.power().poweredMegawatts(a * 2) + operator.power().poweredMegawatts(a * 2 + 1)
              > SMALLEST_REQUEST_MEGAWATTS;
    }
    if (use == SitePower.TRAINING) {
      campuses.split(
          utility,
          present,
          options.connectionMegawatts,
          megawatts,
          model.settings.siting().campusMegawatts(),
          model.streams,
          campusStreams[operator.index()],
          model.month);
    }
    if (model.log.isKept()) {
      log(operator, use, megawatts);
    }
    for (int a = 0; a < areas; a++) {
      if (utility[a] > 0) {
        sources.place(operator, use, a, megawatts * utility[a]);
      }
    }
  }

  private double score(Operator operator, int use, int area, Siting.Relation relation) {
    return Siting.utility(
        options,
        area,
        use,
        operator.profile().siting().strategy(),
        relation,
        model.settings.siting(),
        terms);
  }

  private void log(Operator operator, int use, double megawatts) {
    for (int a = 0; a < areas; a++) {
      Siting.Relation relation = relations[a];
      if (probability[a] > 0.005 || utility[a] > 0) {
        sitingLog.option(operator, use, a, relation, probability[a], megawatts * utility[a]);
      } else if (relation.sameMarket()
          && score(operator, use, a, relation) == Double.NEGATIVE_INFINITY) {
        sitingLog.barred(operator, use, a, relation);
      }
    }
  }

  private Siting.Relation relation(Operator operator, int area) {
    int state = model.index.stateOfArea(area);
    int home = operator.home();
    boolean sameMarket = model.index.marketOfArea(area) == operator.market();
    double alignment = model.policy.alignment(home, state);
    double own = operator.power().poweredTotal();
    double here =
        operator.power().poweredMegawatts(area * 2)
            + operator.power().poweredMegawatts(area * 2 + 1);
    return new Siting.Relation(
        state == home,
        sameMarket,
        alignment,
        own > 0 ? here / own : 0,
        law(operator, area, state, alignment));
  }

  private Siting.Law law(Operator operator, int area, int state, double alignment) {
    if (model.index.marketOfArea(area) != operator.market()
        && operator.market() == WorldIndex.WEST) {
      return Siting.Law.CLOSED_MARKET;
    }
    if (state != operator.home() && alignment < ForeignUse.HOSTILE_ALIGNMENT) {
      return Siting.Law.CONFLICT;
    }
    int tier = model.policy.exportTier(state);
    if (tier > PolicyBook.CAPPED && model.index.marketOfArea(area) == WorldIndex.WEST) {
      return Siting.Law.CHIPS_BARRED;
    }
    return tier == PolicyBook.CAPPED && isFull(area) ? Siting.Law.CAP_REACHED : Siting.Law.OPEN;
  }

  /** A capped state's power is of use only for the chips that its cap lets in over their life. */
  private boolean isFull(int area) {
    double usable =
        CAP_YEARS
            * model.deliveries.capH100e()
            * model.markets[WorldIndex.WEST].kilowattsPerH100e
            / 1000;
    return model.ledger.granted[area] > usable;
  }
}
