package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
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
 * @param architectureGrowthPerYear growth of a generation's throughput at a fixed process node, log
 *     a year
 * @param architectureEfficiencyPerYear growth of throughput per watt at a fixed node, log a year
 * @param costDeclinePerYear fall of system cost per throughput, log a year
 * @param researchElasticity change of those rates with the logarithm of relative R&amp;D
 * @param roadmapDelayMonths mean slip of a generation
 * @param roadmapLuck standard deviation of a generation's log performance
 * @param serverPowerMultiple server power over board power
 * @param softwareScaleUsd software effort over which software matures, USD
 * @param portingShare users' porting effort over what they buy
 * @param hasteFactor cadence of a vendor that hastens over its usual
 * @param leadAlarm rival's flagship over its own from which it does
 * @param stock finished goods
 * @param node process nodes
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
    double architectureGrowthPerYear,
    double architectureEfficiencyPerYear,
    double costDeclinePerYear,
    double researchElasticity,
    double roadmapDelayMonths,
    double roadmapLuck,
    double serverPowerMultiple,
    double softwareScaleUsd,
    double portingShare,
    double hasteFactor,
    double leadAlarm,
    StockSettings stock,
    ProcessNodes node,
    VariantSettings variant)
    implements Serializable {

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
        values.get("vendor.software-scale"),
        values.get("vendor.porting-share"),
        values.get("roadmap.haste"),
        values.get("roadmap.lead-alarm"),
        StockSettings.from(values),
        ProcessNodes.from(values),
        VariantSettings.from(values));
  }

  /** Growth of a generation's throughput with the western route's nodes, log a year. */
  public double performanceGrowthPerYear() {
    return architectureGrowthPerYear + node.densityPerYear();
  }

  /** Growth of throughput per watt with the western route's nodes, log a year. */
  public double efficiencyGrowthPerYear() {
    return architectureEfficiencyPerYear + node.efficiencyPerYear();
  }
}
