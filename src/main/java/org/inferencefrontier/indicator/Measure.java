package org.inferencefrontier.indicator;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.inferencefrontier.model.FrontierModel;

/** Indicators that are read from the model after a month together; most are read alone. */
interface Measure {
  /** What they are, in the order in which they are recorded. */
  List<IndicatorDefinition> definitions();

  /**
   * Reads them for every entity of their kinds.
   *
   * @param model the model after a month
   * @param row takes the values, NaN where there is none
   * @param first by indicator: where in the row its first entity is
   * @param count by indicator: number of entities; 1 for the world
   */
  void read(FrontierModel model, double[] row, int[] first, int[] count);

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
    public List<IndicatorDefinition> definitions() {
      return List.of(definition);
    }

    @Override
    public void read(FrontierModel model, double[] row, int[] first, int[] count) {
      int to = first[0];
      for (int entity = 0; entity < count[0]; entity++) {
        row[to + entity] = reading.read(model, entity);
      }
    }
  }

  /** An indicator of which a part, worked out once a month, is the same for all entities. */
  record Shared(
      IndicatorDefinition definition, ToDoubleFunction<FrontierModel> common, SharedReading reading)
      implements Measure {
    @Override
    public List<IndicatorDefinition> definitions() {
      return List.of(definition);
    }

    @Override
    public void read(FrontierModel model, double[] row, int[] first, int[] count) {
      double shared = common.applyAsDouble(model);
      int to = first[0];
      for (int entity = 0; entity < count[0]; entity++) {
        row[to + entity] = reading.read(model, entity, shared);
      }
    }
  }
}
