package org.inferencefrontier.world.parameter;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The model's parameters in file order, found by name. */
public final class ParameterSet implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<ParameterDefinition> definitions;
  private final Map<String, Integer> index = new HashMap<>();

  /**
   * The parameters in the order of their file.
   *
   * @param definitions definitions, each of a name of its own
   */
  public ParameterSet(List<ParameterDefinition> definitions) {
    this.definitions = List.copyOf(definitions);
    for (int i = 0; i < this.definitions.size(); i++) {
      index.put(this.definitions.get(i).name(), i);
    }
  }

  /** The parameters, in the order in which values stand in {@link ParameterValues}. */
  public List<ParameterDefinition> definitions() {
    return definitions;
  }

  /** Number of parameters. */
  public int size() {
    return definitions.size();
  }

  /** Whether there is a parameter of that name. */
  public boolean contains(String name) {
    return index.containsKey(name);
  }

  /**
   * Position of a parameter in {@link #definitions()}.
   *
   * @throws NoSuchElementException if there is no parameter of that name
   */
  public int indexOf(String name) {
    Integer position = index.get(name);
    if (position == null) {
      throw new NoSuchElementException("there is no parameter '" + name + "' in parameters.yaml");
    }
    return position;
  }

  /** The reference value of every parameter. */
  public ParameterValues referenceValues() {
    double[] values = new double[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = definitions.get(i).value();
    }
    return new ParameterValues(this, values);
  }
}
