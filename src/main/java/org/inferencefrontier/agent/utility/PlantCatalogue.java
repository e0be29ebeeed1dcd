package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.inferencefrontier.world.technology.InitialPlant;
import org.inferencefrontier.world.technology.StressExposure;
import org.inferencefrontier.world.time.Timeline;

/**
 * The plants that can be built, in columns by technology: all areas of a run read the same few
 * figures every month.
 */
final class PlantCatalogue implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<GenerationTechnology> technologies;

  /** Share of the rating that counts at the peak. */
  final double[] capacityCredit;

  /** Mean output of new plant over its rating. */
  final double[] capacityFactor;

  /** Share of the rating with which plant stands in the supply curve. */
  final double[] offeredShare;

  /** Grams of CO2 a kWh. */
  final double[] emissions;

  /** Most that an area may order in a year, share of its peak. */
  final double[] annualLimit;

  /** Months from order to operation. */
  final int[] leadMonths;

  /** Tick from which it can be ordered. */
  final int[] firstOrderMonth;

  final StressExposure[] exposure;

  /** Ordinal of the {@link org.inferencefrontier.world.technology.PlantGroup}. */
  final int[] group;

  /** Ordinal of the {@link GenerationGroup}, -1 for stores. */
  final int[] generationGroup;

  /** Position of what stands for the coal plants that leave, -1 if none does. */
  final int coal;

  // By region.
  private final PlantCosts[] costs;

  // Cost of building over that of the price month, worked out once a month for all areas.
  private final double[] logCapexChange;
  private final double[] capexChange;
  private int capexMonth = -1;
  private double priceMonth;

  /**
   * @param technologies in the order in which plants are counted
   */
  PlantCatalogue(List<GenerationTechnology> technologies) {
    this.technologies = technologies;
    int count = technologies.size();
    this.capacityCredit = new double[count];
    this.capacityFactor = new double[count];
    this.offeredShare = new double[count];
    this.emissions = new double[count];
    this.annualLimit = new double[count];
    this.leadMonths = new int[count];
    this.firstOrderMonth = new int[count];
    this.exposure = new StressExposure[count];
    this.logCapexChange = new double[count];
    this.capexChange = new double[count];
    this.group = new int[count];
    this.generationGroup = new int[count];
    int coalAt = -1;
    for (int t = 0; t < count; t++) {
      GenerationTechnology technology = technologies.get(t);
      capacityCredit[t] = technology.capacityCredit();
      capacityFactor[t] = technology.capacityFactor();
      offeredShare[t] = Math.max(technology.capacityFactor(), technology.capacityCredit());
      emissions[t] = technology.emissionsGramsPerKilowattHour();
      annualLimit[t] = technology.annualBuildLimitShare();
      leadMonths[t] = technology.leadMonths();
      firstOrderMonth[t] = Timeline.indexOf(YearMonth.parse(technology.firstOrderMonth()));
      exposure[t] = technology.stress();
      logCapexChange[t] = StrictMath.log1p(technology.capexChangePerYear());
      group[t] = technology.plantGroup().ordinal();
      generationGroup[t] = GenerationGroup.of(technology);
      coalAt = technology.initialPlant() == InitialPlant.COAL ? t : coalAt;
    }
    this.coal = coalAt;
    PlantCostRegion[] regions = PlantCostRegion.values();
    this.costs = new PlantCosts[regions.length];
    for (PlantCostRegion region : regions) {
      costs[region.ordinal()] = new PlantCosts(technologies, region);
    }
  }

  int count() {
    return capacityCredit.length;
  }

  /** What plants cost in a region. */
  PlantCosts costs(PlantCostRegion region) {
    return costs[region.ordinal()];
  }

  GenerationTechnology get(int technology) {
    return technologies.get(technology);
  }

  /** Overnight cost in a month over that of the price month. */
  double capexChange(int technology, int month, UtilitySettings settings) {
    if (capexMonth != month || priceMonth != settings.plantPriceMonth()) {
      capexMonth = month;
      priceMonth = settings.plantPriceMonth();
      for (int t = 0; t < capexChange.length; t++) {
        capexChange[t] =
            Exponentials.exp(logCapexChange[t] * (month - priceMonth) / Timeline.MONTHS_A_YEAR);
      }
    }
    return capexChange[technology];
  }
}
