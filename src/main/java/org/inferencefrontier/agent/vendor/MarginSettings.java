package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of the vendors' margins; names and sources stand in parameters.yaml.
 *
 * @param competitionElasticity weight of rivals in the Lerner index, positive
 * @param marketElasticity weight of the whole market's demand in the Lerner index, positive
 * @param backlogGain how strongly backlog moves margins, log of cost over price
 * @param normalBacklogMonths backlog at which margins stay, months of shipments
 * @param backlogScaleMonths backlog over that up to which the response is about in proportion,
 *     months, positive
 * @param adjustment share of the gap to the wanted margin closed in a month, 0-1
 * @param umbrellaDiscount challengers' price over parity with the leader
 * @param highest highest gross margin, share of price, under 1
 */
public record MarginSettings(
    double competitionElasticity,
    double marketElasticity,
    double backlogGain,
    double normalBacklogMonths,
    double backlogScaleMonths,
    double adjustment,
    double umbrellaDiscount,
    double highest)
    implements Serializable {

  static MarginSettings from(ParameterValues values) {
    return new MarginSettings(
        values.get("vendor.competition-elasticity"),
        values.get("vendor.market-elasticity"),
        values.get("vendor.backlog-margin-gain"),
        values.get("vendor.normal-backlog"),
        values.get("vendor.backlog-scale"),
        values.get("vendor.margin-adjustment"),
        values.get("vendor.umbrella-discount"),
        values.get("vendor.highest-margin"));
  }
}
