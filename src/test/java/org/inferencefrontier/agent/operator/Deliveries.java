package org.inferencefrontier.agent.operator;

/** Brings chips to an operator the way they come in a run. */
public final class Deliveries {
  private Deliveries() {}

  /**
   * Orders units and has them shipped so that they arrive in a month, which begins with that: what
   * else is due arrives, too.
   */
  public static void arrive(Operator operator, int chip, double units, int month) {
    operator.order(chip, units, 0);
    operator.ship(chip, units, month - Holdings.TRANSIT_MONTHS);
    operator.receive(month);
  }
}
