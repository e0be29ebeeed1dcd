package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of the utilities' rules; names and sources stand in parameters.yaml.
 *
 * @param connectionGrowth highest growth of the ability to connect large loads, log a year
 * @param connectionFloor lowest growth as a share of the highest
 * @param connectionMultiplier multiplier of connections in 2023
 * @param dropOutPerMonth share of waiting requests withdrawn in a month
 * @param speculativeMultiple requests that nobody builds for each real one, in the median area
 * @param speculativeDropOut share of them, once studied, withdrawn in a month
 * @param restudy lengthening of studies in a queue that is all speculation, share
 * @param queueWeight share of waiting requests that planners count as coming load
 * @param loadGrowthMultiplier multiplier of the trend of other load
 * @param scarcityGain tariff rise when the reserve margin is used up, share of the tariff
 * @param fuelPassThrough share of a change in supply cost that reaches the tariff
 * @param fuelPriceMultiplier lever on fuel prices, 1 in the base
 * @param carbonPriceMultiplier lever on carbon prices, 1 in the base
 * @param carbonPriceAdder lever: USD a tonne added everywhere, 0 in the base
 * @param buildMultiplier lever on what may be built in a year, 1 in the base
 * @param plantPriceMonth tick that the plant prices of generation.csv are of
 * @param technologyScale substitution between technologies (logit on net cost of new entry)
 * @param stressProbability yearly probability of each kind of stress event in an exposed area
 * @param stressDepth mean severity of one: rise of load in heat, a fifth of hydro lost in drought,
 *     a quarter of gas plant lost in a shortage
 * @param contractShare share of its open load that an operator offers to contract in a year
 * @param energyShare share of the industrial tariff that pays for energy
 * @param solarValueDecline fall of what solar energy earns with its share of load, log
 * @param windValueDecline the same of wind
 * @param entrySpread spread of the margin of new wind and solar plants between sites, USD/MWh
 * @param meanDraw mean draw of a data centre for AI over the power it was granted, 0-1
 * @param onsite plant behind the meter that can be had
 * @param flexible connections that may be curtailed
 * @param response how the ability to connect answers requests
 * @param planning how those who build plants look ahead
 * @param coalExit where and how fast coal plants leave
 * @param initial connections as they stood in January 2023
 */
public record UtilitySettings(
    double connectionGrowth,
    double connectionFloor,
    double connectionMultiplier,
    double dropOutPerMonth,
    double speculativeMultiple,
    double speculativeDropOut,
    double restudy,
    double queueWeight,
    double loadGrowthMultiplier,
    double scarcityGain,
    double fuelPassThrough,
    double fuelPriceMultiplier,
    double carbonPriceMultiplier,
    double carbonPriceAdder,
    double buildMultiplier,
    double plantPriceMonth,
    double technologyScale,
    double stressProbability,
    double stressDepth,
    double contractShare,
    double energyShare,
    double solarValueDecline,
    double windValueDecline,
    double entrySpread,
    double meanDraw,
    OnsiteSupply onsite,
    FlexibleSettings flexible,
    ConnectionResponse response,
    PlanningSettings planning,
    CoalExit coalExit,
    InitialConnections initial)
    implements Serializable {

  /** Reads them from a run's parameters. */
  public static UtilitySettings from(ParameterValues values) {
    return new UtilitySettings(
        values.get("power.connection-growth"),
        values.get("power.connection-floor"),
        values.get("power.connection-multiplier"),
        values.get("power.queue-drop-out"),
        values.get("power.speculative-multiple"),
        values.get("power.speculative-drop-out"),
        values.get("power.restudy"),
        values.get("power.queue-weight"),
        values.get("power.load-growth-multiplier"),
        values.get("power.scarcity-gain"),
        values.get("power.fuel-pass-through"),
        values.get("power.fuel-price-multiplier"),
        values.get("power.carbon-price-multiplier"),
        values.get("power.carbon-price-adder"),
        values.get("power.build-multiplier"),
        values.get("power.plant-price-month"),
        values.get("power.technology-scale"),
        values.get("power.stress-probability"),
        values.get("power.stress-depth"),
        values.get("power.contract-share"),
        values.get("power.energy-share"),
        values.get("power.solar-value-decline"),
        values.get("power.wind-value-decline"),
        values.get("power.entry-spread"),
        values.get("power.mean-draw"),
        OnsiteSupply.from(values),
        FlexibleSettings.from(values),
        ConnectionResponse.from(values),
        PlanningSettings.from(values),
        CoalExit.from(values),
        InitialConnections.from(values));
  }
}
