package org.inferencefrontier.model.training;

import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.lab.LabSettings;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.market.Roofline;
import org.inferencefrontier.market.StrictPower;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.MonthPhase;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.time.Hours;

/** Phase 4: laboratories train; quality, shares of users and partners move. */
public final class TrainingPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  /** Dense 16-bit FLOP/s of an H100. */
  private static final double H100_FLOP_PER_SECOND = Roofline.H100_SIXTEEN_BIT_TERAFLOPS * 1e12;

  /** Training power of an operator in an area at which {@code training.campus-share} holds, MW. */
  private static final double REFERENCE_MEGAWATTS = 100;

  /**
   * Rise of the largest campus's share with each tenfold of power. Judgement: operators build
   * larger campuses as their capacity grows, tens of megawatts in 2023, hundreds in 2025.
   */
  private static final double CAMPUS_SHARE_PER_DECADE = 0.3;

  /** Least share. Judgement: not even many small sites are more than ten of a size. */
  private static final double LEAST_CAMPUS_SHARE = 0.1;

  /** Largest share. Judgement: an area keeps older and smaller sites beside the largest campus. */
  private static final double LARGEST_CAMPUS_SHARE = 0.7;

  /** Least power of which a logarithm is taken, MW. A limit. */
  private static final double LEAST_MEGAWATTS = 1;

  /**
   * Share of a lab's compute at an operator from which its largest run can use the operator's
   * campus. A limit that leaves out what moved there a little at a time.
   */
  private static final double PARTNER_SHARE = 0.02;

  private static final double SECONDS_PER_YEAR = 365 * Hours.SECONDS_A_DAY;

  private final Economy economy;
  private final double[] qualityShare;
  private final double[] campus;
  private final double[] room;

  // Training capacity of the operator in hand, by position among its powered areas.
  private final double[] training;
  private final double[] marketRoom;

  /**
   * @param economy the run's state
   */
  public TrainingPhase(Economy economy) {
    this.economy = economy;
    this.qualityShare = new double[economy.labs().length];
    this.campus = new double[economy.operators().length];
    this.room = new double[economy.operators().length];
    this.training = new double[economy.capacity().areas];
    this.marketRoom = new double[economy.operators().length];
  }

  @Override
  public void step() {
    LabSettings settings = economy.settings().lab();
    double efficiency = StrictPower.of(settings.algorithmicProgress(), economy.month() / 12.0);
    distributeTraining();
    double open = 0;
    for (Lab lab : economy.labs()) {
      lab.train(efficiency, economy.capacity().initialTrainingScale, settings);
      if (lab.profile().openWeights()) {
        open = Math.max(open, lab.effectiveCompute());
      }
    }
    findCampuses();
    for (Lab lab : economy.labs()) {
      lab.learnFromOpenModels(open, settings);
      lab.largestRunFlop = largestRun(lab, settings);
    }
    moveShares(settings);
    movePartners(settings);
  }

  /** Training compute goes to labs in proportion to budgets. */
  private void distributeTraining() {
    for (Lab lab : economy.labs()) {
      ComputeMarket market = economy.markets()[lab.market()];
      double share =
          market.trainingBudgetUsd <= 0 ? 0 : lab.trainingBudgetUsd / market.trainingBudgetUsd;
      lab.trainingCompute = share * market.trainingUsed;
    }
  }

  /** Training capacity of every operator's largest campus. */
  private void findCampuses() {
    double[] siteTraining = economy.capacity().siteTraining;
    for (int o = 0; o < economy.operators().length; o++) {
      int row = o * economy.capacity().areas;
      int count = economy.poweredAreas().areaCount(o);
      int largest = -1;
      double most = 0;
      for (int i = 0; i < count; i++) {
        int site = (row + economy.poweredAreas().area(o, i)) * Capacity.USES;
        double here = siteTraining[site] + siteTraining[site + 1];
        training[i] = here;
        if (here > most) {
          most = here;
          largest = i;
        }
      }
      double largestCampus =
          largest < 0 ? 0 : most * campusShare(o, economy.poweredAreas().area(o, largest));
      for (int i = 0; i < count; i++) {
        // The share, which takes a logarithm, is asked for only where it could matter.
        if (LARGEST_CAMPUS_SHARE * training[i] > largestCampus) {
          double share = campusShare(o, economy.poweredAreas().area(o, i));
          largestCampus = Math.max(largestCampus, training[i] * share);
        }
      }
      campus[o] = largestCampus;
    }
  }

  /**
   * A final run is limited by the lab's fleet, by the largest powered site it can reach, and by a
   * year's compute of final runs.
   */
  private double largestRun(Lab lab, LabSettings settings) {
    double largestCampus = 0;
    for (int o = 0; o < economy.operators().length; o++) {
      if (lab.partnerWeight(o) >= PARTNER_SHARE) {
        largestCampus = Math.max(largestCampus, campus[o]);
      }
    }
    double h100e = Math.min(settings.run().largestShare() * lab.trainingCompute, largestCampus);
    double runsPerYear = SECONDS_PER_YEAR / settings.run().seconds();
    h100e = Math.min(h100e, lab.finalRunCompute(settings) * runsPerYear);
    return h100e
        * H100_FLOP_PER_SECOND
        * settings.run().flopUtilisation()
        * settings.run().seconds();
  }

  private double campusShare(int operator, int area) {
    double megawatts =
        economy.operators()[operator].power().usedMegawatts(area * Capacity.USES)
            + economy.operators()[operator].power().usedMegawatts(area * Capacity.USES + 1);
    double decades = StrictMath.log10(Math.max(LEAST_MEGAWATTS, megawatts) / REFERENCE_MEGAWATTS);
    double atReference = economy.settings().lab().run().campusShare();
    return Math.max(
        LEAST_CAMPUS_SHARE,
        Math.min(LARGEST_CAMPUS_SHARE, atReference + CAMPUS_SHARE_PER_DECADE * decades));
  }

  private void moveShares(LabSettings settings) {
    for (int l = 0; l < economy.labs().length; l++) {
      qualityShare[l] =
          settings.qualityElasticity()
                  * economy.labs()[l].quality(economy.settings().reasoning().exchange())
              + economy.labs()[l].appeal();
    }
    Logit.shares(qualityShare, qualityShare.length);
    for (int l = 0; l < economy.labs().length; l++) {
      economy.labs()[l].moveShare(qualityShare[l], settings);
    }
  }

  /** Tenants move to free capacity in their own market. */
  private void movePartners(LabSettings settings) {
    for (int o = 0; o < room.length; o++) {
      Operator operator = economy.operators()[o];
      room[o] =
          Math.max(
              0,
              operator.capacityH100e
                  * (settings.partner().openRoom() + operator.profile().openModelServing()));
    }
    for (int market = 0; market < WorldIndex.MARKETS; market++) {
      double total = 0;
      for (int o = 0; o < room.length; o++) {
        marketRoom[o] = economy.operators()[o].market() == market ? room[o] : 0;
        total += marketRoom[o];
      }
      for (int o = 0; o < room.length; o++) {
        marketRoom[o] = total > 0 ? marketRoom[o] / total : 0;
      }
      for (Lab lab : economy.labs()) {
        if (lab.market() == market) {
          lab.movePartners(marketRoom, settings);
        }
      }
    }
    occupyOwnSites();
  }

  /** What an operator runs for the laboratory it builds for is used first. */
  private void occupyOwnSites() {
    for (Operator operator : economy.operators()) {
      int l = economy.index().laboratoryOf(operator.index());
      if (l < 0) {
        continue;
      }
      Lab lab = economy.labs()[l];
      double need = lab.inferenceCompute + lab.trainingCompute;
      double most = operator.profile().buildsFor().computeShare();
      lab.occupy(operator.index(), need > 0 ? Math.min(most, operator.capacityH100e / need) : 0);
    }
  }
}
