package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.Locale;
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
    StringBuilder text = new StringBuilder();
    add(text, "%.0f MW; utility %.2f", megawatts, score);
    for (SitingTerm term : SitingTerm.values()) {
      if (terms[term.ordinal()] != 0) {
        add(
            text,
            "; %s %+.2f%s",
            term.words(),
            terms[term.ordinal()],
            figure(term, area, relation));
      }
    }
    int state = economy.index().stateOfArea(area);
    add(
        text,
        "; law open (export tier %d, residency %.2f)",
        economy.policy().exportTier(state),
        economy.policy().residency(state));
    record(operator, use, area, probability, megawatts > 0, text.toString());
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
    record(operator, use, area, 0, false, "barred: " + why);
  }

  private void record(
      Operator operator, int use, int area, double score, boolean chosen, String reason) {
    economy
        .log()
        .record(
            economy.month(),
            operator.profile().id(),
            use == SitePower.TRAINING ? "site training" : "site inference",
            economy.utilities()[area].area().id(),
            score,
            chosen,
            reason);
  }

  private String figure(SitingTerm term, int a, Siting.Relation relation) {
    return switch (term) {
      case SCALE -> text("%.0f MW a year", options.connectionMegawatts[a]);
      case COST -> text("%.2f kUSD/kW-year", options.costThousandUsd[a]);
      case TIME ->
          text("%.1f years, shell in %.1f", options.yearsToPower[a], options.yearsToShell[a]);
      case REACH ->
          text(
              "real time %.3f, chat %.3f, batch %.3f of demand",
              reach.share(InferenceDemand.REAL_TIME, a),
              reach.share(InferenceDemand.CHAT, a),
              reach.share(InferenceDemand.AGENTIC, a));
      case BOUND -> text("%.4f of demand", options.boundShare[a]);
      case RISK -> text("%.2f", options.risk[a]);
      case RELIABILITY -> text("%.2f short", options.unreliability[a]);
      case ALIGNMENT -> text("%.2f", relation.alignment());
      case SUBSIDY -> text("%.2f of capital", options.subsidy[a]);
      case CARBON -> text("%.3f kUSD/kW-year", options.carbonThousandUsd[a]);
      case CONCENTRATION -> text("%.3f of the market", options.concentration[a]);
      case INCUMBENCY -> text("%.2f of its own", relation.ownShare());
      case HOME, ABROAD -> "";
    };
  }

  private static String text(String format, Object... values) {
    return " (" + String.format(Locale.ROOT, format, values) + ")";
  }

  private static void add(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}
