package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of the vendors' rules; names and sources stand in parameters.yaml.
 *
 * @param margin margins
 * @param merchantPriceMultiplier lever on merchant prices, 1 in the base
 * @param maturity software that matures
 * @param ramp how fast shipments can be
 * @param systemCostShare cost of the boards, racks and networking over their price
 * @param architectureGrowthPerYear growth of a generation's throughput at a fixed process node, log
 *     a year
 * @param architectureEfficiencyPerYear growth of throughput per watt at a fixed node, log a year
 * @param costDeclinePerYear fall of system cost per throughput, log a year
 * @param research what R&amp;D makes of those rates
 * @param roadmapDelayMonths mean slip of a generation
 * @param roadmapLuck standard deviation of a generation's log performance
 * @param serverPowerMultiple server power over board power
 * @param hasteFactor cadence of a vendor that hastens over its usual
 * @param leadAlarm rival's flagship over its own from which it does
 * @param stock finished goods
 * @param node process nodes
 * @param variant the choice of variants
 */
public record VendorSettings(
    MarginSettings margin,
    double merchantPriceMultiplier,
    MaturitySettings maturity,
    RampSettings ramp,
    double systemCostShare,
    double architectureGrowthPerYear,
    double architectureEfficiencyPerYear,
    double costDeclinePerYear,
    ResearchSettings research,
    double roadmapDelayMonths,
    double roadmapLuck,
    double serverPowerMultiple,
    double hasteFactor,
    double leadAlarm,
    StockSettings stock,
    ProcessNodes node,
    VariantSettings variant)
    implements Serializable {

  /** Reads the parameters of a run, or of a month of it after a change. */
  public static VendorSettings from(ParameterValues values) {
    return new VendorSettings(
        MarginSettings.from(values),
        values.get("vendor.merchant-price-multiplier"),
        MaturitySettings.from(values),
        RampSettings.from(values),
        values.get("vendor.system-cost-share"),
        values.get("roadmap.performance-growth"),
        values.get("roadmap.efficiency-growth"),
        values.get("roadmap.cost-decline"),
        ResearchSettings.from(values),
        values.get("roadmap.delay"),
        values.get("roadmap.luck"),
        values.get("chip.server-power-multiple"),
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
