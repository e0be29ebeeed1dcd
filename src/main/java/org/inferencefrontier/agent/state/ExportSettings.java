package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of the export controller's reviews; names and sources stand in parameters.yaml.
 *
 * @param rivalComputeShare rival's share of compute that alarms the controller, 0-1
 * @param calmShare share of that alarm under which it loosens, 0-1
 * @param tighteningRate chance of a tier more in a half-year of alarm, at a security weight of a
 *     half
 * @param thresholdStep factor by which a loosening raises the threshold, at least 1
 * @param openingRate capped states freed in a half-year at full wish, share
 */
record ExportSettings(
    double rivalComputeShare,
    double calmShare,
    double tighteningRate,
    double thresholdStep,
    double openingRate)
    implements Serializable {

  static ExportSettings from(ParameterValues values) {
    return new ExportSettings(
        values.get("policy.rival-compute-share"),
        values.get("policy.calm-share"),
        values.get("policy.tightening-rate"),
        values.get("policy.threshold-step"),
        values.get("policy.opening-rate"));
  }

  /** Rival's share of compute under which the controller is calm. */
  double calmComputeShare() {
    return calmShare * rivalComputeShare;
  }
}
