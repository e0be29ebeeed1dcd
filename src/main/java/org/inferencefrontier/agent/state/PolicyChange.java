package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.world.policy.PolicyInstrument;

/**
 * What changes in a policy.
 *
 * @param instrument what is changed
 * @param target id of the state or grid area that it is about, empty if it is about the actor
 * @param before value of the policy before, in the instrument's unit; NaN for a note
 * @param after value of the policy after, in the instrument's unit
 */
public record PolicyChange(PolicyInstrument instrument, String target, double before, double after)
    implements Serializable {}
