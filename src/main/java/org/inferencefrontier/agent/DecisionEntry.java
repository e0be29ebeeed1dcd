package org.inferencefrontier.agent;

import java.io.Serializable;

/**
 * One alternative of a decision.
 *
 * @param month tick of the decision
 * @param agent id of the agent
 * @param decision what was decided, for example {@code site inference}
 * @param alternative what stood for choice
 * @param score its score in the rule's own unit, NaN for none
 * @param chosen whether it was taken (or its part is positive)
 * @param reason the terms of the score, in words and as data
 */
public record DecisionEntry(
    int month,
    String agent,
    String decision,
    String alternative,
    double score,
    boolean chosen,
    Reason reason)
    implements Serializable {}
