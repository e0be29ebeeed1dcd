package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * What R&amp;D makes of a generation; names and sources stand in parameters.yaml.
 *
 * @param elasticity change of a generation's rates with the logarithm of relative R&amp;D
 * @param referenceUsd R&amp;D of a generation of data-centre chips at which the rates hold, USD,
 *     positive
 * @param emphasisGain growth of serving throughput beyond training for a vendor that works on
 *     serving alone, share a year; as much less for one that works on training alone
 */
record ResearchSettings(double elasticity, double referenceUsd, double emphasisGain)
    implements Serializable {

  static ResearchSettings from(ParameterValues values) {
    return new ResearchSettings(
        values.get("roadmap.research-elasticity"),
        values.get("roadmap.reference-research") * 1e9,
        values.get("roadmap.emphasis-gain"));
  }
}
