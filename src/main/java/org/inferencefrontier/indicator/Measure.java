package org.inferencefrontier.indicator;

import java.util.function.ToDoubleFunction;
import org.inferencefrontier.model.FrontierModel;

/** An indicator with how it is read from the model after a month. */
interface Measure {
  /** What it is. */
  IndicatorDefinition definition();

  /**
   * Reads it for every entity of its kind.
   *
   * @param model the model after a month
   * @param row takes the values, NaN where there is none
   * @param first where in the row the first entity is
   * @param count number of entities; 1 for the world
   */
  void read(FrontierModel model, double[] row, int first, int count);

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

  /** Reads a value beside one that is the same for all entities. */
  @FunctionalInterface
  interface SharedReading {
    /**
     * @param shared what is the same for all entities
     */
    double read(FrontierModel model, int entity, double shared);
  }

  /** An indicator that is read entity by entity. */
  record Single(IndicatorDefinition definition, Reading reading) implements Measure {
    @Override
    public void read(FrontierModel model, double[] row, int first, int count) {
      for (int entity = 0; entity < count; entity++) {
        row[first + entity] = reading.read(model, entity);
      }
    }
  }

  /** An indicator of which a part, worked out once a month, is the same for all entities. */
  record Shared(
      IndicatorDefinition definition, ToDoubleFunction<FrontierModel> common, SharedReading reading)
      implements Measure {
    @Override
    public void read(FrontierModel model, double[] row, int first, int count) {
      double shared = common.applyAsDouble(model);
      for (int entity = 0; entity < count; entity++) {
        row[first + entity] = reading.read(model, entity, shared);
      }
    }
  }
}
