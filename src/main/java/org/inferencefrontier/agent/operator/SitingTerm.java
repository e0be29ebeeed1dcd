package org.inferencefrontier.agent.operator;

/** The terms of the siting score. */
public enum SitingTerm {
  /** Large load that can be connected in a year: an area is many sites. */
  SCALE("scale"),
  /** Electricity and construction, less what the state pays. */
  COST("cost"),
  /** Years to power. */
  TIME("time to power"),
  /** Demand within reach, segment by segment. */
  REACH("reach"),
  /** Demand that law or want of capacity ties to the place. */
  BOUND("bound demand"),
  /** Quality of governance. */
  RISK("risk"),
  /** Interruptions of supply. */
  RELIABILITY("reliability"),
  /** Alignment of home and host. */
  ALIGNMENT("alignment"),
  /** Share of capital that the state pays. */
  SUBSIDY("subsidy"),
  /** Emissions at a carbon price. */
  CARBON("carbon"),
  /** What the market has there already. */
  CONCENTRATION("concentration"),
  /** What the operator has there already. */
  INCUMBENCY("incumbency"),
  /** The operator's own state. */
  HOME("home"),
  /** The other compute market. */
  ABROAD("other market");

  private final String words;

  SitingTerm(String words) {
    this.words = words;
  }

  /** Its name in words. */
  public String words() {
    return words;
  }
}
