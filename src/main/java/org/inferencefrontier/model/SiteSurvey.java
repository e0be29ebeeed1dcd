package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.BuildStages;
import org.inferencefrontier.agent.operator.SiteOptions;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.utility.UtilitySettings;
import org.inferencefrontier.world.Country;

/** What operators can see of every area this month when they seek power. */
final class SiteSurvey implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Demand that goes unserved where it arises pulls so much more than bound demand that is served.
   */
  private static final double UNMET_PULL = 4;

  private final FrontierModel model;
  private final int areas;
  private final double[] marketCapacity = new double[WorldIndex.MARKETS];
  private final double[] marketDemand = new double[WorldIndex.MARKETS];
  private final double[] constructionUsdPerWatt;

  final SiteOptions options;
  final DemandReach reach;

  SiteSurvey(FrontierModel model) {
    this.model = model;
    this.areas = model.capacity.areas;
    this.options = new SiteOptions(areas);
    this.reach = new DemandReach(model);
    this.constructionUsdPerWatt = new double[areas];
    for (int a = 0; a < areas; a++) {
      Country country = model.index.countryOfArea(a);
      constructionUsdPerWatt[a] = country.constructionUsdPerWatt();
      options.risk[a] = 1 - country.governance();
      options.unreliability[a] = 1 - country.reliability();
    }
  }

  /** Looks at all areas. */
  void observe() {
    Arrays.fill(marketCapacity, 0);
    Arrays.fill(marketDemand, 0);
    for (int a = 0; a < areas; a++) {
      int m = model.index.marketOfArea(a);
      marketCapacity[m] += model.capacity.areaInference[a] + model.capacity.areaTraining[a];
      marketDemand[m] += model.capacity.areaDemand[a];
    }
    reach.observe();
    for (int a = 0; a < areas; a++) {
      observe(a, model.utilities[a]);
    }
  }

  private void observe(int a, Utility utility) {
    UtilitySettings settings = model.settings.utility();
    int state = model.index.stateOfArea(a);
    int m = model.index.marketOfArea(a);
    double pue = model.index.powerUsageEffectiveness(a);
    double facilityCharge = model.settings.operator().owningCost().facilityChargePerYear();
    options.costThousandUsd[a] =
        utility.gridPrice() * 8.76 * pue / 1000 + constructionUsdPerWatt[a] * facilityCharge;
    BuildStages stages = model.settings.operator().stages();
    double queueMonths = utility.queueMonths(settings);
    options.yearsToPower[a] = stages.monthsToHalls(queueMonths, utility.permittingSpeed) / 12;
    options.yearsToShell[a] = stages.monthsToShell(utility.permittingSpeed) / 12;
    double rate = utility.connectionRate(settings);
    options.connectionMegawatts[a] =
        Math.min(
            rate,
            12 * Math.max(0, utility.headroomMegawatts(model.ledger.granted[a])) + rate * 0.2);
    double demand = Math.max(1e-9, marketDemand[m]);
    options.logReach[a] = reach.logReach(a);
    options.boundShare[a] =
        (model.policy.residency(state) * model.capacity.areaDemand[a]
                + UNMET_PULL * model.capacity.areaUnmet[a])
            / demand;
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
}
