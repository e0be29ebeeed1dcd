package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Work that own silicon can take.
 *
 * @param growthPerYear growth of the share of work that it can take, a year
 * @param trainingShare share of training that a programme plans to take, over that of serving, 0-1
 */
public record CaptiveWork(double growthPerYear, double trainingShare) implements Serializable {

  static CaptiveWork from(ParameterValues values) {
    return new CaptiveWork(
        values.get("silicon.captive-growth"), values.get("silicon.training-share"));
  }

  /**
   * Share of all purchases that a programme plans with.
   *
   * @param training share of purchases that is for training, 0-1
   */
  public double plannedShare(double training) {
    return 1 - training * (1 - trainingShare);
  }
}
