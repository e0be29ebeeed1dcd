package org.inferencefrontier.model.settings;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of people's own devices; names and sources stand in parameters.yaml.
 *
 * @param lifeMonths mean life of a device
 * @param preference log-odds of serving on devices at equal cost and without a gap, by segment 0-2
 * @param qualityResponse fall of the log-odds with the log of the work of an answer over what a
 *     device can do
 * @param efficiencyPass share of serving efficiency that narrows this gap
 * @param costResponse log-odds for each log of the cloud's price over a device's energy
 * @param latencyResponse log-odds for a saved latency as long as the segment's own scale
 * @param incomeResponse fall of the log of a base's capability for each halving of income
 * @param workRatio compute of a device's token over that of a cloud token
 * @param householdMultiple household price of electricity over the industrial price
 */
public record DeviceSettings(
    double lifeMonths,
    double[] preference,
    double qualityResponse,
    double efficiencyPass,
    double costResponse,
    double latencyResponse,
    double incomeResponse,
    double workRatio,
    double householdMultiple)
    implements Serializable {

  static DeviceSettings from(ParameterValues values) {
    return new DeviceSettings(
        values.get("edge.device-life") * 12,
        new double[] {
          values.get("edge.preference-real-time"),
          values.get("edge.preference-chat"),
          values.get("edge.preference-agentic")
        },
        values.get("edge.quality-response"),
        values.get("edge.efficiency-pass"),
        values.get("edge.cost-response"),
        values.get("edge.latency-response"),
        values.get("edge.income-response"),
        values.get("edge.work-ratio"),
        values.get("edge.household-multiple"));
  }
}
