package org.inferencefrontier.model.settings;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How fast chips leave their owners; names and sources stand in parameters.yaml.
 *
 * @param oldAgeHazard monthly hazard of a chip well past its life, 0-1
 * @param uneconomicHazard monthly hazard of a chip that does not earn its running cost, 0-1
 * @param displacementHazard monthly hazard of a chip where much better ones wait for its power, 0-1
 * @param displacementRatio work per watt over that of the best chip that waits, under which a chip
 *     is displaced, 0-1
 * @param lifeSpreadYears scale of the logistic spread of service lives, years, positive
 */
public record RetirementSettings(
    double oldAgeHazard,
    double uneconomicHazard,
    double displacementHazard,
    double displacementRatio,
    double lifeSpreadYears)
    implements Serializable {

  static RetirementSettings from(ParameterValues values) {
    return new RetirementSettings(
        values.get("fleet.old-age-hazard"),
        values.get("fleet.uneconomic-hazard"),
        values.get("fleet.displacement-hazard"),
        values.get("fleet.displacement-ratio"),
        values.get("fleet.life-spread"));
  }
}
