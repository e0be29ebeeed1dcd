package org.inferencefrontier.model.settings;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of the compute market and of energy; names and sources stand in parameters.yaml.
 *
 * @param initialRentalUsd rental price in January 2023, USD/H100e-h
 * @param rentalAdjustment share of the log gap to the clearing price closed in a month
 * @param highestUtilisation share of capacity that can be sold
 * @param floorMultiple lowest rental price over running cost
 * @param expectation what agents expect of the market
 * @param cascadeByAge fall of training preference with age, log a year
 * @param cascadeScale steepness of the training-or-serving choice
 * @param campusPreference pull of training campuses on training
 * @param legacyTraining training spend of embedded inference over its own spend
 * @param trainingLoad power drawn by a chip that trains, share of rated
 * @param inferenceLoad power drawn by a chip that serves, share of rated
 * @param idleLoad power drawn by an idle chip, share of rated
 * @param otherDatacenterGrowth growth of data-centre load without AI, log a year
 */
public record MarketSettings(
    double initialRentalUsd,
    double rentalAdjustment,
    double highestUtilisation,
    double floorMultiple,
    ExpectationSettings expectation,
    double cascadeByAge,
    double cascadeScale,
    double campusPreference,
    double legacyTraining,
    double trainingLoad,
    double inferenceLoad,
    double idleLoad,
    double otherDatacenterGrowth)
    implements Serializable {

  /** Reads them from a run's parameters. */
  static MarketSettings from(ParameterValues values) {
    return new MarketSettings(
        values.get("rental.initial"),
        values.get("rental.adjustment"),
        values.get("rental.highest-utilisation"),
        values.get("rental.floor-multiple"),
        ExpectationSettings.from(values),
        values.get("cascade.age"),
        values.get("cascade.scale"),
        values.get("cascade.campus-preference"),
        values.get("training.legacy-share"),
        values.get("energy.training-load"),
        values.get("energy.inference-load"),
        values.get("energy.idle-load"),
        values.get("energy.other-datacenter-growth"));
  }
}
