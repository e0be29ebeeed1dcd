package org.inferencefrontier.agent.state;

import java.io.Serializable;

/**
 * What made a policy change.
 *
 * @param why description of a dated event, or the indicator that the state's rule looked at
 * @param observed value of that indicator in its own unit, NaN for a dated event
 * @param alarm value at which the rule begins to act, in the same unit, NaN if there is none
 * @param chance probability with which the rule acted at this review, 0-1, NaN for a dated event
 */
public record PolicyTrigger(String why, double observed, double alarm, double chance)
    implements Serializable {

  /** Of what no rule looked at: a dated event. */
  public static PolicyTrigger ofEvent(String description) {
    return new PolicyTrigger(description, Double.NaN, Double.NaN, Double.NaN);
  }
}
