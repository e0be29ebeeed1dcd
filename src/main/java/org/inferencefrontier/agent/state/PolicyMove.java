package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.world.policy.PolicyInstrument;

/**
 * A policy that changed.
 *
 * @param month months since January 2023, negative before
 * @param actor id of the acting state, or the name of another actor of a note
 * @param target id of the state or grid area that it is about, empty if it is about the actor
 * @param instrument what was changed
 * @param origin whose decision it was
 * @param why description of a dated event, or the indicator that the state's rule looked at
 * @param observed value of that indicator, NaN for a dated event
 * @param alarm value at which the rule begins to act, NaN if there is none
 * @param score probability with which the rule acted at this review, NaN for a dated event
 * @param before value of the policy before, in the instrument's unit; NaN for a note
 * @param after value of the policy after
 */
public record PolicyMove(
    int month,
    String actor,
    String target,
    PolicyInstrument instrument,
    Origin origin,
    String why,
    double observed,
    double alarm,
    double score,
    double before,
    double after)
    implements Serializable {

  /** Whose decision a move was. */
  public enum Origin {
    /** Dated: history or the scenario's event. */
    CALENDAR,
    /** A state's own rule. */
    OWN,
    /** What a partner gives in return for another state's move, at the same time. */
    RETURN
  }
}
