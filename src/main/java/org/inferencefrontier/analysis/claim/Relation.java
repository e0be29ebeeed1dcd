package org.inferencefrontier.analysis.claim;

import java.util.Arrays;
import java.util.Optional;

/** How a claim compares what is measured with what it states. */
enum Relation {
  EQUAL("="),
  AT_LEAST(">="),
  MORE(">"),
  AT_MOST("<="),
  LESS("<"),
  BETWEEN("between"),
  /** Something comes to be ahead: the ratio that is measured exceeds one. */
  REACHED("reached");

  /** Published figures are round: this far off either way still equals them. */
  static final double EQUAL_TOLERANCE = 0.2;

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** The comparison that a claims file writes so. */
  static Optional<Relation> of(String sign) {
    return Arrays.stream(values()).filter(comparison -> comparison.sign.equals(sign)).findFirst();
  }

  /**
   * Whether a measured value is as stated.
   *
   * @param low what is stated, the lower end of a range
   * @param high the upper end of a range, otherwise as {@code low}
   */
  boolean holds(double value, double low, double high) {
    return switch (this) {
      case EQUAL -> Math.abs(value - low) <= EQUAL_TOLERANCE * Math.abs(low);
      case AT_LEAST -> value >= low;
      case MORE -> value > low;
      case AT_MOST -> value <= low;
      case LESS -> value < low;
      case BETWEEN -> value >= low && value <= high;
      case REACHED -> value > 1;
    };
  }
}
