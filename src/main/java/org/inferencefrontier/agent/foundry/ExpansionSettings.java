package org.inferencefrontier.agent.foundry;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * What moves the growth ceiling of a foundry; names and sources stand in parameters.yaml.
 *
 * @param supportScaleUsd public money that doubles the ceiling, USD, positive
 * @param highestSupport most by which public money raises the ceiling, factor, at least 1
 * @param cautiousShare share of its ceiling that a cautious foundry goes to, 0-1
 */
public record ExpansionSettings(double supportScaleUsd, double highestSupport, double cautiousShare)
    implements Serializable {
  private static final double BILLION = 1e9;

  static ExpansionSettings from(ParameterValues values) {
    return new ExpansionSettings(
        values.get("policy.foundry-support-scale") * BILLION,
        values.get("foundry.highest-support"),
        values.get("foundry.cautious-share"));
  }

  /**
   * Factor on the growth ceiling.
   *
   * @param publicMoneyUsd what the state gave so far, USD
   */
  public double support(double publicMoneyUsd) {
    return Math.min(highestSupport, 1 + publicMoneyUsd / supportScaleUsd);
  }
}
