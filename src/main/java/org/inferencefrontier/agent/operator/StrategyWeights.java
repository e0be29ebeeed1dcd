package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * What an operator's strategy of siting puts first.
 *
 * @param first factor on the weight of cost and time, or of reach, for those who put it first
 * @param homeFirst factor on the bonus of the home state for those who put it first
 */
record StrategyWeights(double first, double homeFirst) implements Serializable {

  static StrategyWeights from(ParameterValues values) {
    return new StrategyWeights(
        values.get("siting.first-weight"), values.get("siting.home-first-weight"));
  }
}
