package org.inferencefrontier.agent.state;

/**
 * Which number of a state's stream decides what in a month: one for each rule, and where a rule
 * looks at many areas or states one for each of them, so that no two decisions share their luck.
 * Another number for a rule gives every run another history.
 */
final class PolicyDraw {
  static final int FUND = 10_000;
  static final int SUBSIDY = 10_001;
  static final int RESIDENCY = 10_002;
  static final int EXPORT = 10_003;
  static final int RETALIATION = 10_004;
  static final int PERMITTING = 10_010;
  static final int SUBSIDY_CUT = 10_011;
  static final int CARBON = 10_012;
  static final int MATERIALS = 10_013;
  static final int TOOLS = 10_014;
  static final int TOOLS_FOLLOWED = 10_015;

  private static final int PARTNERSHIP = 20_000;
  private static final int WITHDRAWAL = 30_000;

  private PolicyDraw() {}

  /** A moratorium in an area, begun or lifted. */
  static int moratorium(int area) {
    return area;
  }

  /** A partnership with another state. */
  static int partnership(int state) {
    return PARTNERSHIP + state;
  }

  /** The end of favours to another state. */
  static int withdrawal(int state) {
    return WITHDRAWAL + state;
  }
}
