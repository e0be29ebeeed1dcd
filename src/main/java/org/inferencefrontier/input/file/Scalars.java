package org.inferencefrontier.input.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.inferencefrontier.world.WrittenNumber;

/** Turns a table's cell into the type of its column where it can be read as that type. */
final class Scalars {
  private Scalars() {}

  /** A number or a truth value if the type asks for one and the cell is one; else the text. */
  static JsonNode read(String cell, Class<?> type) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (type == double.class || type == Double.class || type == int.class) {
      try {
        double value = WrittenNumber.parse(cell);
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? nodes.numberNode((long) value) : nodes.numberNode(value);
      } catch (NumberFormatException notANumber) {
        return nodes.textNode(cell);
      }
    }
    if (type == boolean.class && (cell.equals("true") || cell.equals("false"))) {
      return nodes.booleanNode(cell.equals("true"));
    }
    return nodes.textNode(cell);
  }
}
