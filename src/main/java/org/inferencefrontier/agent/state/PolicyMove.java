package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.world.policy.PolicyInstrument;

/**
 * A policy that changed.
 *
 * @param month months since January 2023, negative before
 * @param actor id of the acting state, or the name of another actor of a note
 * @param origin whose decision it was
 * @param change what was changed, and how far
 * @param trigger what made it change
 */
public record PolicyMove(
    int month, String actor, Origin origin, PolicyChange change, PolicyTrigger trigger)
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

  /** What was changed. */
  public PolicyInstrument instrument() {
    return change.instrument();
  }

  /** Id of the state or grid area that it is about, empty if it is about the actor. */
  public String target() {
    return change.target();
  }

  /** Value of the policy before, in the instrument's unit; NaN for a note. */
  public double before() {
    return change.before();
  }

  /** Value of the policy after, in the instrument's unit. */
  public double after() {
    return change.after();
  }

  /** As {@link PolicyTrigger#why()}. */
  public String why() {
    return trigger.why();
  }

  /** As {@link PolicyTrigger#observed()}. */
  public double observed() {
    return trigger.observed();
  }

  /** As {@link PolicyTrigger#alarm()}. */
  public double alarm() {
    return trigger.alarm();
  }

  /** As {@link PolicyTrigger#chance()}. */
  public double chance() {
    return trigger.chance();
  }
}
