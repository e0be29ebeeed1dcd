package org.inferencefrontier.agent.state;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.Clause;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.StateStrategy;

/**
 * A sovereign state. It reviews its policies each quarter by rules of thumb: each rule looks at one
 * trouble or chance, and acts with a probability that grows with the weight of the aim concerned.
 */
public final class StateAgent implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int index;
  private final StateProfile profile;
  private final int[] areas;
  private final boolean withFoundries;
  private final long stream;

  /** Money newly put into sovereign compute at the last review, USD. */
  public double newFundUsd;

  /** Money newly promised to the export controller's operators at its last review, USD. */
  public double newInvestmentAbroadUsd;

  /** Serving capacity on its soil, useful H100e. */
  public double inferenceCapacity;

  /**
   * @param index position among the states
   * @param profile the state's file
   * @param areas indices of its grid areas
   * @param withFoundries whether any foundry is at home there
   */
  public StateAgent(int index, StateProfile profile, int[] areas, boolean withFoundries) {
    this.index = index;
    this.profile = profile;
    this.areas = areas.clone();
    this.withFoundries = withFoundries;
    this.stream = RandomStreams.key("policy", profile.id());
  }

  /** Whether any foundry is at home there that its money could help. */
  boolean isWithFoundries() {
    return withFoundries;
  }

  /** Position among the states. */
  public int index() {
    return index;
  }

  /** The state's file. */
  public StateProfile profile() {
    return profile;
  }

  int areaCount() {
    return areas.length;
  }

  int area(int position) {
    return areas[position];
  }

  /** Quarterly review of everything but the export controller's own rules. */
  public void review(int month, PolicyDesk desk, StateSettings settings) {
    newFundUsd = 0;
    for (int area : areas) {
      ConnectionRules.reviewArea(this, area, month, desk, settings);
    }
    ConnectionRules.reviewPermits(this, areas, month, desk, settings);
    ComputeRules.review(this, month, desk, settings);
    CarbonRule.review(this, month, desk, settings);
    if (desk.controller() >= 0 && index != desk.controller()) {
      if (profile.strategy() == StateStrategy.SELF_RELIANT) {
        Retaliation.review(this, month, desk, settings);
      }
      EquipmentRule.follow(this, month, desk, settings);
    }
  }

  /** Half-yearly review of export controls, for the export controller only. */
  public void reviewExports(int month, PolicyDesk desk, StateSettings settings) {
    ExportRules.review(this, month, desk, settings);
  }

  /** The state's own draw for a rule in a month, (0, 1). */
  double draw(PolicyDesk desk, int month, int rule) {
    return desk.random().uniform(stream, month, rule);
  }

  /** Enters a move of its own. */
  void enter(PolicyDesk desk, int month, PolicyChange change, PolicyTrigger trigger) {
    desk.ledger()
        .enterOwn(
            index, new PolicyMove(month, profile.id(), PolicyMove.Origin.OWN, change, trigger));
    if (desk.log().isKept()) {
      log(desk.log(), month, change, trigger);
    }
  }

  /** What was done, and that it could have been left, each with its chance at this review. */
  private void log(DecisionLog log, int month, PolicyChange change, PolicyTrigger trigger) {
    String decision = WrittenName.of(change.instrument());
    String place = change.target().isEmpty() ? "at home" : change.target();
    Reason reason = reason(change, trigger);
    log.record(
        new DecisionEntry(month, profile.id(), decision, place, trigger.chance(), true, reason));
    log.record(
        new DecisionEntry(
            month,
            profile.id(),
            decision,
            place + ", left as it was",
            Math.max(0, 1 - trigger.chance()),
            false,
            reason));
  }

  private static Reason reason(PolicyChange change, PolicyTrigger trigger) {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(ReasonTerm.INDICATOR.named(trigger.why(), "%s"));
    clauses.add(ReasonTerm.OBSERVED.is(trigger.observed(), " %.3g"));
    if (!Double.isNaN(trigger.alarm())) {
      clauses.add(ReasonTerm.ALARM.is(trigger.alarm(), " against %.3g"));
    }
    clauses.add(ReasonTerm.BEFORE.is(change.before(), ": from %.4g"));
    clauses.add(ReasonTerm.AFTER.is(change.after(), " to %.4g"));
    return new Reason(clauses);
  }
}
