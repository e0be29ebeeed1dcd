package org.inferencefrontier.agent.operator;

import org.inferencefrontier.agent.ReasonTerm;

/** The terms of the siting score. */
public enum SitingTerm {
  /** Large load that can be connected in a year: an area is many sites. */
  SCALE(ReasonTerm.SCALE),
  /** Electricity and construction, less what the state pays. */
  COST(ReasonTerm.COST),
  /** Years to power. */
  TIME(ReasonTerm.TIME),
  /** Demand within reach, segment by segment. */
  REACH(ReasonTerm.REACH),
  /** Demand that law or want of capacity ties to the place. */
  BOUND(ReasonTerm.BOUND),
  /** Quality of governance. */
  RISK(ReasonTerm.RISK),
  /** Interruptions of supply. */
  RELIABILITY(ReasonTerm.RELIABILITY),
  /** Alignment of home and host. */
  ALIGNMENT(ReasonTerm.ALIGNMENT),
  /** Share of capital that the state pays. */
  SUBSIDY(ReasonTerm.SUBSIDY),
  /** Emissions at a carbon price. */
  CARBON(ReasonTerm.CARBON),
  /** What the market has there already. */
  CONCENTRATION(ReasonTerm.CONCENTRATION),
  /** What the operator has there already. */
  INCUMBENCY(ReasonTerm.INCUMBENCY),
  /** The operator's own state. */
  HOME(ReasonTerm.HOME),
  /** The other compute market. */
  ABROAD(ReasonTerm.OTHER_MARKET);

  private final ReasonTerm reason;

  SitingTerm(ReasonTerm reason) {
    this.reason = reason;
  }

  /** The term as the decision log has it. */
  public ReasonTerm reason() {
    return reason;
  }

  /** Its name in words. */
  public String words() {
    return reason.words();
  }
}
