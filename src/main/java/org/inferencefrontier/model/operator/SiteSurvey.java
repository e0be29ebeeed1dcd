package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.AreaView;
import org.inferencefrontier.agent.operator.BuildStages;
import org.inferencefrontier.agent.operator.SiteOptions;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.utility.UtilitySettings;
import org.inferencefrontier.model.economy.DemandReach;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.time.Hours;

/** What operators can see of every area this month when they seek power. */
final class SiteSurvey implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final int areas;
  private final double[] marketCapacity = new double[WorldIndex.MARKETS];
  private final double[] marketDemand = new double[WorldIndex.MARKETS];
  private final double[] constructionUsdPerWatt;

  final SiteOptions options;
  final DemandReach reach;

  SiteSurvey(Economy economy) {
    this.economy = economy;
    this.areas = economy.capacity().areas;
    this.options = new SiteOptions(areas);
    this.reach = new DemandReach(economy);
    this.constructionUsdPerWatt = new double[areas];
    for (int a = 0; a < areas; a++) {
      Country country = economy.index().countryOfArea(a);
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
      int m = economy.index().marketOfArea(a);
      marketCapacity[m] += economy.capacity().areaInference[a] + economy.capacity().areaTraining[a];
      marketDemand[m] += economy.capacity().areaDemand[a];
    }
    reach.observe();
    for (int a = 0; a < areas; a++) {
      observe(a, economy.utilities()[a]);
    }
  }

  private void observe(int a, Utility utility) {
    UtilitySettings settings = economy.settings().utility();
    AreaView view = economy.settings().siting().view();
    int state = economy.index().stateOfArea(a);
    int m = economy.index().marketOfArea(a);
    double pue = economy.index().powerUsageEffectiveness(a);
    double facilityCharge = economy.settings().operator().owningCost().facilityChargePerYear();
    options.costThousandUsd[a] =
        utility.gridPrice() * Hours.THOUSANDS_A_YEAR * pue / 1000
            + constructionUsdPerWatt[a] * facilityCharge;
    BuildStages stages = economy.settings().operator().stages();
    double queueMonths = utility.queueMonths(settings);
    options.yearsToPower[a] = stages.monthsToHalls(queueMonths, utility.permittingSpeed) / 12;
    options.yearsToShell[a] = stages.monthsToShell(utility.permittingSpeed) / 12;
    double rate = utility.connectionRate(settings);
    options.connectionMegawatts[a] =
        Math.min(
            rate,
            12 * Math.max(0, utility.headroomMegawatts(economy.ledger().granted[a]))
                + rate * view.noHeadroomShare());
    double demand = Math.max(1e-9, marketDemand[m]);
    options.logReach[a] = reach.logReach(a);
    options.boundShare[a] =
        (economy.policy().residency(state) * economy.capacity().areaDemand[a]
                + view.unmetPull() * economy.capacity().areaUnmet[a])
            / demand;
    options.subsidy[a] = economy.policy().subsidy(state);
    double carbonUsdPerTonne =
        Math.max(
            economy.settings().siting().carbonValueUsdPerTonne(), utility.carbonPriceInForce());
    options.carbonThousandUsd[a] =
        utility.carbonIntensity() * Hours.THOUSANDS_A_YEAR * pue / 1000 * carbonUsdPerTonne / 1000;
    options.closed[a] = utility.moratorium;
    options.concentration[a] =
        (economy.capacity().areaInference[a] + economy.capacity().areaTraining[a])
            / Math.max(1e-9, marketCapacity[m]);
  }
}
