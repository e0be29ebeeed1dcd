package org.inferencefrontier.world.parameter;

import java.io.Serializable;
import java.util.Arrays;

/** One value for every parameter: a draw, or the reference. Immutable. */
public final class ParameterValues implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ParameterSet set;
  private final double[] values;

  /**
   * Copies the values.
   *
   * @param values one value per definition of the set, in its order
   * @throws IllegalArgumentException if there are more or fewer of them
   */
  public ParameterValues(ParameterSet set, double[] values) {
    if (values.length != set.size()) {
      throw new IllegalArgumentException(
          "expected " + set.size() + " parameter values, got " + values.length);
    }
    this.set = set;
    this.values = values.clone();
  }

  /** The parameters that these are values of. */
  public ParameterSet set() {
    return set;
  }

  /**
   * The value of a parameter.
   *
   * @throws java.util.NoSuchElementException if there is no parameter of that name
   */
  public double get(String name) {
    return values[set.indexOf(name)];
  }

  /**
   * The value at a position.
   *
   * @param index position in {@link ParameterSet#definitions()}
   */
  public double get(int index) {
    return values[index];
  }

  /**
   * These values with one of them replaced; it may lie outside its prior.
   *
   * @throws java.util.NoSuchElementException if there is no parameter of that name
   */
  public ParameterValues with(String name, double value) {
    double[] copy = values.clone();
    copy[set.indexOf(name)] = value;
    return new ParameterValues(set, copy);
  }

  /** A copy, in the order of {@link ParameterSet#definitions()}. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParameterValues that
        && set == that.set
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
