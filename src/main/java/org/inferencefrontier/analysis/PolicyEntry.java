package org.inferencefrontier.analysis;

import org.inferencefrontier.world.policy.PolicyInstrument;

/**
 * A policy that changed in a run.
 *
 * @param month months since January 2023, negative before
 * @param actor id of the acting state, or the name of another actor of a note
 * @param target id of the state or grid area that it is about, empty if it is about the actor
 * @param instrument what was changed
 * @param origin whose decision it was: {@code calendar}, {@code own} or {@code return}
 * @param why description of a dated event, or the indicator that the state's rule looked at
 * @param observed value of that indicator, NaN for a dated event
 * @param alarm value at which the rule begins to act, NaN if there is none
 * @param before value of the policy before, in the instrument's unit; NaN for a note
 * @param after value of the policy after
 */
public record PolicyEntry(
    int month,
    String actor,
    String target,
    PolicyInstrument instrument,
    String origin,
    String why,
    double observed,
    double alarm,
    double before,
    double after) {}
