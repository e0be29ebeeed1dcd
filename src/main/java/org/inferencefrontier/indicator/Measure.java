package org.inferencefrontier.indicator;

import org.inferencefrontier.model.FrontierModel;

/**
 * An indicator with how it is read from the model after a month.
 *
 * @param definition what it is
 * @param reading how it is read
 */
record Measure(IndicatorDefinition definition, Reading reading) {

  /** Reads a value. */
  @FunctionalInterface
  interface Reading {
    /**
     * @param model the model after a month
     * @param entity index of the entity in its kind's order; 0 for the world
     * @return the value, NaN where there is none
     */
    double read(FrontierModel model, int entity);
  }
}
