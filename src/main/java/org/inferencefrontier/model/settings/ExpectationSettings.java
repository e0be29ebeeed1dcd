package org.inferencefrontier.model.settings;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of what a market's agents expect of it; names and sources stand in parameters.yaml.
 *
 * @param smoothing weight of the last month in smoothed growth rates, 0-1
 * @param initialDemandGrowth expected growth of desired compute at the start, log a year
 * @param initialServiceGrowth expected growth of AI-service revenue at the start, log a year
 * @param referenceRentalUsd rental price of January 2023 at which growth of volume is valued,
 *     USD/H100e-h
 * @param referenceDecline fall of that price, log a year
 * @param trainingSmoothing weight of the last month in the share of capacity meant for training,
 *     0-1
 */
public record ExpectationSettings(
    double smoothing,
    double initialDemandGrowth,
    double initialServiceGrowth,
    double referenceRentalUsd,
    double referenceDecline,
    double trainingSmoothing)
    implements Serializable {

  /** Reads them from a run's parameters. */
  static ExpectationSettings from(ParameterValues values) {
    return new ExpectationSettings(
        values.get("expectation.smoothing"),
        values.get("expectation.initial-demand-growth"),
        values.get("expectation.initial-service-growth"),
        values.get("expectation.reference-rental"),
        values.get("expectation.reference-decline"),
        values.get("expectation.training-smoothing"));
  }

  /**
   * Rental price along whose fixed path growth of volume is measured, so that expectations do not
   * chase prices; USD/H100e-h.
   *
   * @param month months since January 2023
   */
  public double referenceRentalUsd(int month) {
    return referenceRentalUsd * StrictMath.exp(-referenceDecline * month / 12.0);
  }
}
