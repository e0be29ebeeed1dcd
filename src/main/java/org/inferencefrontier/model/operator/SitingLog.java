package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.Clause;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SiteOptions;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.operator.Siting;
import org.inferencefrontier.agent.operator.SitingTerm;
import org.inferencefrontier.model.economy.DemandReach;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.InferenceDemand;

/** Writes siting decisions down: every term of an area's score with the figure behind it. */
final class SitingLog implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final SiteOptions options;
  private final Siting siting;
  private final DemandReach reach;
  private final double[] terms = new double[SitingTerm.values().length];

  SitingLog(Economy economy, SiteOptions options, Siting siting, DemandReach reach) {
    this.economy = economy;
    this.options = options;
    this.siting = siting;
    this.reach = reach;
  }

  /**
   * Records an area that stood for choice.
   *
   * @param probability its choice probability
   * @param megawatts what it gets
   */
  void option(
      Operator operator,
      int use,
      int area,
      Siting.Relation relation,
      double probability,
      double megawatts) {
    siting.terms(area, use, operator.profile().siting().strategy(), relation, terms);
    double score = 0;
    for (double term : terms) {
      score += term;
    }
    List<Clause> clauses = new ArrayList<>();
    clauses.add(ReasonTerm.MEGAWATTS.is(megawatts, "%.0f MW"));
    clauses.add(ReasonTerm.UTILITY.is(score, "; utility %.2f"));
    for (SitingTerm term : SitingTerm.values()) {
      double adds = terms[term.ordinal()];
      if (adds != 0) {
        clauses.add(term.reason().is(adds, "; " + term.words() + " %+.2f"));
        clauses.addAll(figures(term, area, relation));
      }
    }
    int state = economy.index().stateOfArea(area);
    clauses.add(
        ReasonTerm.EXPORT_TIER.is(
            economy.policy().exportTier(state), "; law open (export tier %.0f"));
    clauses.add(ReasonTerm.RESIDENCY.is(economy.policy().residency(state), ", residency %.2f)"));
    record(operator, use, area, probability, megawatts > 0, new Reason(clauses));
  }

  /** Records an area of the operator's market that is no choice, and why. */
  void barred(Operator operator, int use, int area, Siting.Relation relation) {
    String why =
        options.closed[area]
            ? "new connections are stopped"
            : switch (relation.law()) {
              case OPEN -> "no large load can be connected";
              case CLOSED_MARKET -> "closed to operators of the other market";
              case CONFLICT -> "home and host are in conflict";
              case CHIPS_BARRED -> "the chips it needs may not enter";
              case CAP_REACHED -> "the state's import cap is taken up";
            };
    record(operator, use, area, 0, false, Reason.of(ReasonTerm.BARRED_BY.named(why, "barred: %s")));
  }

  private void record(
      Operator operator, int use, int area, double score, boolean chosen, Reason reason) {
    economy.decided(
        operator.profile().id(),
        use == SitePower.TRAINING ? "site training" : "site inference",
        economy.utilities()[area].area().id(),
        score,
        chosen,
        reason);
  }

  /** What a term of the score comes from, in brackets. */
  private List<Clause> figures(SitingTerm term, int a, Siting.Relation relation) {
    return switch (term) {
      case SCALE ->
          List.of(
              ReasonTerm.CONNECTED_A_YEAR.is(options.connectionMegawatts[a], " (%.0f MW a year)"));
      case COST ->
          List.of(ReasonTerm.COST_OF_POWER.is(options.costThousandUsd[a], " (%.2f kUSD/kW-year)"));
      case TIME ->
          List.of(
              ReasonTerm.YEARS_TO_POWER.is(options.yearsToPower[a], " (%.1f years"),
              ReasonTerm.YEARS_TO_SHELL.is(options.yearsToShell[a], ", shell in %.1f)"));
      case REACH ->
          List.of(
              ReasonTerm.REAL_TIME_REACH.is(
                  reach.share(InferenceDemand.REAL_TIME, a), " (real time %.3f"),
              ReasonTerm.CHAT_REACH.is(reach.share(InferenceDemand.CHAT, a), ", chat %.3f"),
              ReasonTerm.BATCH_REACH.is(
                  reach.share(InferenceDemand.AGENTIC, a), ", batch %.3f of demand)"));
      case BOUND -> List.of(ReasonTerm.BOUND_SHARE.is(options.boundShare[a], " (%.4f of demand)"));
      case RISK -> List.of(ReasonTerm.RISK_LEVEL.is(options.risk[a], " (%.2f)"));
      case RELIABILITY ->
          List.of(ReasonTerm.UNRELIABLE_SHARE.is(options.unreliability[a], " (%.2f short)"));
      case ALIGNMENT -> List.of(ReasonTerm.ALIGNMENT_LEVEL.is(relation.alignment(), " (%.2f)"));
      case SUBSIDY ->
          List.of(ReasonTerm.SUBSIDY_SHARE.is(options.subsidy[a], " (%.2f of capital)"));
      case CARBON ->
          List.of(ReasonTerm.CARBON_COST.is(options.carbonThousandUsd[a], " (%.3f kUSD/kW-year)"));
      case CONCENTRATION ->
          List.of(
              ReasonTerm.MARKET_SHARE_THERE.is(options.concentration[a], " (%.3f of the market)"));
      case INCUMBENCY ->
          List.of(ReasonTerm.OWN_SHARE_THERE.is(relation.ownShare(), " (%.2f of its own)"));
      case HOME, ABROAD -> List.of();
    };
  }
}
