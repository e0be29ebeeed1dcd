package org.inferencefrontier.input.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.inferencefrontier.world.WrittenNumber;

/** Turns what is written into numbers and truth values, in tables and YAML files alike. */
final class Scalars {
  private Scalars() {}

  /** A number or a truth value if the type asks for one and the cell is one; else the text. */
  static JsonNode read(String cell, Class<?> type) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (type == double.class || type == Double.class || type == int.class) {
      return number(cell);
    }
    if (type == boolean.class && (cell.equals("true") || cell.equals("false"))) {
      return nodes.booleanNode(cell.equals("true"));
    }
    return nodes.textNode(cell);
  }

  /** The number; what is none, or none of ten digits, stays a text. */
  static JsonNode number(String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    try {
      double value = WrittenNumber.parse(text);
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
      return whole ? nodes.numberNode((long) value) : nodes.numberNode(value);
    } catch (NumberFormatException notANumber) {
      return nodes.textNode(text);
    }
  }
}
