package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.operator.Campuses;
import org.inferencefrontier.agent.operator.Holdings;
import org.inferencefrontier.agent.operator.InferenceSites;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.operator.PowerNeed;
import org.inferencefrontier.agent.operator.SiteOptions;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.operator.SiteRelations;
import org.inferencefrontier.agent.operator.Siting;
import org.inferencefrontier.agent.operator.SitingSettings;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.SiteCost;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.time.Timeline;

/** Where operators seek power: every area is scored, the need is split and queued. */
final class PowerPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Areas that are likelier than this stand in the log of decisions, chosen or not. */
  private static final double LOGGED_PROBABILITY = 0.005;

  /** Smallest request worth making, a data hall, facility MW; a judgement. */
  static final double SMALLEST_REQUEST_MEGAWATTS = 1;

  /**
   * With more than this, facility MW, an operator is present in an area and can extend a campus.
   */
  private static final double PRESENCE_MEGAWATTS = 1;

  /** No operator seeks more than about ten times what it runs, as a logarithm; a judgement. */
  private static final double HIGHEST_LOG_GROWTH = 2.3;

  /**
   * Share of the unspent public money that the need for power counts at once. Judgement: what two
   * quarters spend of it at {@code policy.fund-spending-share}; the rest comes into the next needs.
   */
  private static final double FUND_SHARE_IN_NEED = 0.25;

  private static final int QUARTERS_A_YEAR = 4;

  /** Years of imports under a cap that a site can hold. Judgement: under {@code fleet.life}. */
  private static final double CAP_YEARS = 4;

  private final Economy economy;
  private final int areas;
  private final SiteSurvey survey;
  private final SiteOptions options;
  private final Siting siting;
  private final Campuses campuses;
  private final SitingLog sitingLog;
  private final PowerSources sources;
  private final SiteCost siteCost;
  private final InferenceSites inferenceSites;
  private final long[] campusStreams;
  private final long[] siteStreams;

  // By area: areas where anybody waits for power, ascending.
  private final int[] queued;
  private int queuedCount;

  // By area: what the operator in hand has there.
  private final double[] ownShare;
  private final boolean[] present;

  // Areas that take requests this month, ascending, and those of them that law leaves to the
  // operator in hand.
  private final int[] open;
  private int openCount;
  private int observedMonth = -1;
  private final SiteRelations lawful;

  // By lawful area: choice probabilities of the use in hand and shares of its block.
  private final double[] probability;
  private final double[] share;

  PowerPlan(Economy economy) {
    this.economy = economy;
    this.sources = new PowerSources(economy);
    this.siteCost = new SiteCost(economy);
    this.areas = economy.capacity().areas;
    this.survey = new SiteSurvey(economy);
    this.options = survey.options;
    this.siting = new Siting(options);
    this.campuses = new Campuses(areas);
    this.inferenceSites = new InferenceSites(areas);
    this.sitingLog = new SitingLog(economy, options, siting, survey.reach);
    this.queued = new int[areas];
    this.ownShare = new double[areas];
    this.present = new boolean[areas];
    this.open = new int[areas];
    this.lawful = new SiteRelations(areas);
    this.probability = new double[areas];
    this.share = new double[areas];
    this.campusStreams = new long[economy.operators().length];
    this.siteStreams = new long[campusStreams.length];
    for (Operator operator : economy.operators()) {
      campusStreams[operator.index()] = RandomStreams.key("campus", operator.profile().id());
      siteStreams[operator.index()] = RandomStreams.key("site", operator.profile().id());
    }
  }

  /** Opens a month. */
  void openMonth() {
    sources.openMonth();
    queuedCount = 0;
    for (int a = 0; a < areas; a++) {
      if (economy.utilities()[a].connections().isQueued()) {
        queued[queuedCount++] = a;
      }
    }
  }

  /**
   * Refreshes what operators can see of the areas, for the first who seeks power in a month: in
   * many nobody does, and nothing of it moves before somebody has.
   */
  private void observe() {
    if (observedMonth == economy.month()) {
      return;
    }
    observedMonth = economy.month();
    survey.observe();
    siting.open(economy.settings().siting());
    openCount = 0;
    for (int a = 0; a < areas; a++) {
      if (options.isOpen(a)) {
        open[openCount++] = a;
      }
    }
  }

  /** Requests power for what the operator expects to run when it arrives. */
  void request(Operator operator) {
    OperatorSettings settings = economy.settings().operator();
    SitePower power = operator.power();
    PowerNeed rule = settings.need();
    double years = rule.leadYears();
    // What operators believe of chips to come is the roadmap's trend.
    double growth =
        Math.max(0, operator.expectedGrowth) * rule.farGrowthBelief()
            - economy.settings().vendor().efficiencyGrowthPerYear();
    double ahead = Exponentials.exp(Math.min(HIGHEST_LOG_GROWTH, growth * years));
    double need = (power.usedTotal() + waitingMegawatts(operator)) * ahead;
    if (operator.laboratoryH100e > 0) {
      need = Math.max(need, laboratoryMegawatts(operator, ahead, years));
    }
    if (operator.sovereignFundUsd > 0) {
      need += operator.sovereignFundUsd * FUND_SHARE_IN_NEED / PowerNeed.USD_PER_GIGAWATT * 1000;
    }
    double gap = need - power.poweredTotal() - power.buildingTotal();
    // What it has asked for can only narrow the gap.
    if (gap * rule.gapShare() < SMALLEST_REQUEST_MEGAWATTS) {
      return;
    }
    // An operator asks once a month: where nobody waited when the month opened it has nothing.
    double asked = 0;
    for (int i = 0; i < queuedCount; i++) {
      asked += economy.utilities()[queued[i]].connections().waitingMegawatts(operator.index());
    }
    gap = (gap - rule.queueBelief() * asked) * rule.gapShare();
    if (gap < SMALLEST_REQUEST_MEGAWATTS) {
      return;
    }
    double training = economy.markets()[operator.market()].trainingShare;
    observe();
    observeOwn(power);
    findLawful(operator);
    site(operator, SitePower.TRAINING, gap * training);
    site(operator, SitePower.INFERENCE, gap * (1 - training));
  }

  /**
   * What the laboratory that an operator builds for will need of it, as far as its money fills the
   * halls with chips within the years that power is sought for, facility MW.
   */
  private double laboratoryMegawatts(Operator operator, double growth, double years) {
    ComputeMarket market = economy.markets()[operator.market()];
    double needed = operator.laboratoryH100e * growth * market.kilowattsPerH100e / 1000;
    double quarterUsd =
        operator.affordableUsd(
            economy.month(),
            market.q(),
            operator.otherCapexUsdPerYear(Timeline.year(economy.month())),
            economy.settings().operator());
    double gigawatts = quarterUsd * QUARTERS_A_YEAR * years / PowerNeed.USD_PER_GIGAWATT;
    return Math.min(needed, operator.power().usedTotal() + 1000 * gigawatts);
  }

  private void observeOwn(SitePower power) {
    Arrays.fill(ownShare, 0);
    Arrays.fill(present, false);
    double own = power.poweredTotal();
    for (int i = 0; i < power.areaCount(); i++) {
      int a = power.area(i);
      double here = power.poweredInArea(a);
      ownShare[a] = own > 0 ? here / own : 0;
      present[a] = here > PRESENCE_MEGAWATTS;
    }
  }

  private void findLawful(Operator operator) {
    lawful.clear();
    for (int i = 0; i < openCount; i++) {
      int a = open[i];
      if (law(operator, a) == Siting.Law.OPEN) {
        int state = state(a);
        lawful.add(
            a,
            state == operator.home(),
            economy.index().marketOfArea(a) == operator.market(),
            economy.policy().alignment(operator.home(), state),
            ownShare[a]);
      }
    }
  }

  private int state(int area) {
    return economy.index().stateOfArea(area);
  }

  private double waitingMegawatts(Operator operator) {
    double kilowatts = 0;
    Holdings holdings = operator.holdings();
    int rows = holdings.count();
    for (int row = 0; row < rows; row++) {
      double units = holdings.waiting(row) + holdings.inTransit(row);
      if (units > 0) {
        kilowatts += units * economy.chips().kilowatts[holdings.chip(row)];
      }
    }
    return kilowatts / 1000 * siteCost.powerUsageEffectiveness(operator);
  }

  private void site(Operator operator, int use, double megawatts) {
    if (megawatts <= 0) {
      return;
    }
    siting.utilities(use, operator.profile().siting().strategy(), lawful, probability);
    int lawfulCount = lawful.count();
    Logit.shares(probability, lawfulCount);
    if (lawfulCount == 0) {
      return;
    }
    System.arraycopy(probability, 0, share, 0, lawfulCount);
    SitingSettings settings = economy.settings().siting();
    if (use == SitePower.TRAINING) {
      campuses.split(
          lawful.area,
          lawfulCount,
          share,
          present,
          options.connectionMegawatts,
          megawatts,
          settings.campusMegawatts(),
          economy.streams(),
          campusStreams[operator.index()],
          economy.month());
    } else {
      inferenceSites.split(
          lawful.area,
          lawfulCount,
          share,
          present,
          megawatts,
          settings.siteMegawatts(),
          SMALLEST_REQUEST_MEGAWATTS,
          economy.streams(),
          siteStreams[operator.index()],
          economy.month());
    }
    if (economy.log().isKept()) {
      log(operator, use, megawatts);
    }
    for (int i = 0; i < lawfulCount; i++) {
      if (share[i] > 0) {
        sources.place(operator, use, lawful.area[i], megawatts * share[i]);
      }
    }
  }

  private void log(Operator operator, int use, double megawatts) {
    int i = 0;
    for (int a = 0; a < areas; a++) {
      boolean isChoice = i < lawful.count() && lawful.area[i] == a;
      double likely = isChoice ? probability[i] : 0;
      double part = isChoice ? share[i++] : 0;
      Siting.Relation relation = relation(operator, a);
      if (likely > LOGGED_PROBABILITY || part > 0) {
        sitingLog.option(operator, use, a, relation, likely, megawatts * part);
      } else if (relation.sameMarket() && !isChoice) {
        sitingLog.barred(operator, use, a, relation);
      }
    }
  }

  private Siting.Relation relation(Operator operator, int area) {
    return new Siting.Relation(
        state(area) == operator.home(),
        economy.index().marketOfArea(area) == operator.market(),
        economy.policy().alignment(operator.home(), state(area)),
        ownShare[area],
        law(operator, area));
  }

  private Siting.Law law(Operator operator, int area) {
    int state = state(area);
    if (economy.index().marketOfArea(area) != operator.market()
        && operator.market() == WorldIndex.WEST) {
      return Siting.Law.CLOSED_MARKET;
    }
    if (state != operator.home()
        && economy.policy().alignment(operator.home(), state)
            < economy.settings().state().alignment().conflict()) {
      return Siting.Law.CONFLICT;
    }
    int tier = economy.policy().exportTier(state);
    if (tier > PolicyBook.CAPPED && economy.index().marketOfArea(area) == WorldIndex.WEST) {
      return Siting.Law.CHIPS_BARRED;
    }
    return tier == PolicyBook.CAPPED && isFull(area) ? Siting.Law.CAP_REACHED : Siting.Law.OPEN;
  }

  /** A capped state's power is of use only for the chips that its cap lets in over their life. */
  private boolean isFull(int area) {
    double usable =
        CAP_YEARS
            * economy.exportRule().capH100e()
            * economy.markets()[WorldIndex.WEST].kilowattsPerH100e
            / 1000;
    return economy.ledger().granted[area] > usable;
  }
}
