package org.inferencefrontier.agent.vendor;

import org.inferencefrontier.world.ParameterValues;

/**
 * Parameters of the vendors' rules; names and sources stand in parameters.yaml.
 *
 * @param competitionElasticity weight of rivals in the Lerner index
 * @param marketElasticity weight of the whole market's demand in the Lerner index
 * @param backlogMarginGain how strongly backlog moves margins
 * @param marginAdjustment share of the gap to the wanted margin closed in a month
 * @param umbrellaDiscount challengers' price over parity with the leader
 * @param merchantPriceMultiplier lever on merchant prices, 1 in the base
 * @param maturityScaleMillionH100e deployment over which software matures, million H100e
 * @param shipmentGrowthPerMonth most by which a new chip's shipments grow in a month, factor
 * @param systemCostShare cost of the boards, racks and networking over their price
 * @param performanceGrowthPerYear growth of a generation's throughput, log a year
 * @param efficiencyGrowthPerYear growth of throughput per watt, log a year
 * @param costDeclinePerYear fall of system cost per throughput, log a year
 * @param researchElasticity change of those rates with the logarithm of relative R&amp;D
 * @param roadmapDelayMonths mean slip of a generation
 * @param roadmapLuck standard deviation of a generation's log performance
 * @param serverPowerMultiple server power over board power
 * @param variant the choice of variants
 */
public record VendorSettings(
    double competitionElasticity,
    double marketElasticity,
    double backlogMarginGain,
    double marginAdjustment,
    double umbrellaDiscount,
    double merchantPriceMultiplier,
    double maturityScaleMillionH100e,
    double shipmentGrowthPerMonth,
    double systemCostShare,
    double performanceGrowthPerYear,
    double efficiencyGrowthPerYear,
    double costDeclinePerYear,
    double researchElasticity,
    double roadmapDelayMonths,
    double roadmapLuck,
    double serverPowerMultiple,
    VariantSettings variant) {

  public static VendorSettings from(ParameterValues values) {
    return new VendorSettings(
        values.get("vendor.competition-elasticity"),
        values.get("vendor.market-elasticity"),
        values.get("vendor.backlog-margin-gain"),
        values.get("vendor.margin-adjustment"),
        values.get("vendor.umbrella-discount"),
        values.get("vendor.merchant-price-multiplier"),
        values.get("vendor.maturity-scale"),
        values.get("vendor.shipment-growth"),
        values.get("vendor.system-cost-share"),
        values.get("roadmap.performance-growth"),
        values.get("roadmap.efficiency-growth"),
        values.get("roadmap.cost-decline"),
        values.get("roadmap.research-elasticity"),
        values.get("roadmap.delay"),
        values.get("roadmap.luck"),
        values.get("chip.server-power-multiple"),
        VariantSettings.from(values));
  }
}
