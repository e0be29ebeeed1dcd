package org.inferencefrontier.gui;

import java.util.function.Supplier;

/**
 * One live figure or word of an agent.
 *
 * @param name name with its unit, for people
 * @param description what exactly it counts
 * @param type {@code double.class} for what can be charted, {@code String.class} for words
 * @param value reads it from the run as it stands
 */
record Fact(String name, String description, Class<?> type, Supplier<Object> value) {
  static Fact number(String name, String description, Supplier<Double> value) {
    return new Fact(name, description, double.class, value::get);
  }

  static Fact words(String name, String description, Supplier<String> value) {
    return new Fact(name, description, String.class, value::get);
  }
}
