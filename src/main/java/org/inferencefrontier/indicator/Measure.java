package org.inferencefrontier.indicator;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;

/**
 * Indicators that are read from the model after a month together. One walk over the entities that
 * reads all of them costs a fraction of a walk and a call for each. A measure keeps nothing between
 * months, so that runs share it.
 */
abstract class Measure {
  private final List<IndicatorDefinition> definitions = new ArrayList<>();

  /** What they are, in the order in which they are recorded. */
  final List<IndicatorDefinition> definitions() {
    return List.copyOf(definitions);
  }

  /**
   * Reads them for every entity of their kinds.
   *
   * @param model the model after a month
   * @param row takes the values, NaN where there is none; what it holds before is of no account
   * @param first by position of the indicator: where in the row its first entity is
   */
  abstract void read(FrontierModel model, double[] row, int[] first);

  /**
   * Defines the next indicator, of one value a month and entity.
   *
   * @return its position
   */
  private final int define(EntityKind kind, String name, String unit, String definition) {
    return define(new IndicatorDefinition(name, unit, kind, false, definition));
  }

  final int define(IndicatorDefinition definition) {
    definitions.add(definition);
    return definitions.size() - 1;
  }

  final int ofWorld(String name, String unit, String definition) {
    return define(EntityKind.WORLD, name, unit, definition);
  }

  final int ofVendor(String name, String unit, String definition) {
    return define(EntityKind.VENDOR, name, unit, definition);
  }

  final int ofOperator(String name, String unit, String definition) {
    return define(EntityKind.OPERATOR, name, unit, definition);
  }

  final int ofLab(String name, String unit, String definition) {
    return define(EntityKind.LAB, name, unit, definition);
  }

  final int ofState(String name, String unit, String definition) {
    return define(EntityKind.STATE, name, unit, definition);
  }

  final int ofArea(String name, String unit, String definition) {
    return define(EntityKind.AREA, name, unit, definition);
  }

  /** A part of a whole, 0 where there is no whole. */
  static double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }

  /** One figure over another, NaN where there is none to divide by. */
  static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
