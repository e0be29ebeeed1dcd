package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Weights of the siting score; names and sources stand in parameters.yaml.
 *
 * @param cost weight of a thousand USD a kilowatt-year
 * @param timeTraining weight of a year to power, training campus
 * @param timeInference weight of a year to power, inference site
 * @param scale weight of the log of connectable load (1 in theory: an area is many sites)
 * @param reach weight of the log of demand in reach, inference
 * @param bound weight of the log of demand that must be served there, inference
 * @param risk weight of political risk
 * @param alignment weight of bilateral alignment
 * @param subsidy weight of the subsidised share of capital
 * @param carbon weight of a thousand USD a kilowatt-year of carbon cost
 * @param concentration weight of the market's concentration there
 * @param incumbency weight of the operator's own share of capacity there
 * @param home bonus of the home state
 * @param chinaAbroad penalty of a site outside the operator's own bloc
 * @param reliability weight of unreliable supply
 * @param carbonValueUsdPerTonne carbon price that operators count with where none or a lower one is
 *     in force
 * @param campusMegawatts least with which a training campus is begun
 * @param siteMegawatts least with which an inference site is begun
 * @param strategies what the operators' strategies put first
 * @param view how the state of an area is read
 */
public record SitingSettings(
    double cost,
    double timeTraining,
    double timeInference,
    double scale,
    double reach,
    double bound,
    double risk,
    double alignment,
    double subsidy,
    double carbon,
    double concentration,
    double incumbency,
    double home,
    double chinaAbroad,
    double reliability,
    double carbonValueUsdPerTonne,
    double campusMegawatts,
    double siteMegawatts,
    StrategyWeights strategies,
    AreaView view)
    implements Serializable {

  /** Reads the weights of the siting score from a run's parameters. */
  public static SitingSettings from(ParameterValues values) {
    return new SitingSettings(
        values.get("siting.cost"),
        values.get("siting.time-training"),
        values.get("siting.time-inference"),
        values.get("siting.scale"),
        values.get("siting.reach"),
        values.get("siting.bound"),
        values.get("siting.risk"),
        values.get("siting.alignment"),
        values.get("siting.subsidy"),
        values.get("siting.carbon"),
        values.get("siting.concentration"),
        values.get("siting.incumbency"),
        values.get("siting.home"),
        values.get("siting.abroad-penalty"),
        values.get("siting.reliability"),
        values.get("siting.carbon-value"),
        values.get("siting.campus-megawatts"),
        values.get("siting.site-megawatts"),
        StrategyWeights.from(values),
        AreaView.from(values));
  }
}
