package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How far orders may move from those of the quarters before.
 *
 * @param perQuarter most by which orders rise in a quarter without surge, share
 * @param surge how a high rental widens that
 * @param sizeExponent how smallness widens that
 * @param largeOrdersUsd orders of a quarter from which on size widens it no more, USD, positive
 * @param memory share of the fading maximum of past orders that the ramp may start from, 0-1
 * @param firstOrderShare share of what it can pay with which an operator without orders may begin,
 *     0-1
 * @param idleStockAlarm chips that wait for power, over those that run, from which on orders may
 *     fall at once
 * @param cutOverRamp most by which orders fall in a quarter before that, over {@code perQuarter}
 */
record OrderRamp(
    double perQuarter,
    double surge,
    double sizeExponent,
    double largeOrdersUsd,
    double memory,
    double firstOrderShare,
    double idleStockAlarm,
    double cutOverRamp)
    implements Serializable {

  static OrderRamp from(ParameterValues values) {
    return new OrderRamp(
        values.get("operator.ramp"),
        values.get("operator.ramp-surge"),
        values.get("operator.ramp-size-exponent"),
        values.get("operator.large-orders"),
        values.get("operator.ramp-memory"),
        values.get("operator.first-order-share"),
        values.get("operator.idle-stock-alarm"),
        values.get("operator.cut-over-ramp"));
  }
}
