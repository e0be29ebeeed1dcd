package org.inferencefrontier.input.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/** Turns a table's cell into the type of its column where it can be read as that type. */
final class Scalars {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  private Scalars() {}

  /** A number or a truth value if the type asks for one and the cell is one; else the text. */
  static JsonNode read(String cell, Class<?> type) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    boolean number = type == double.class || type == Double.class || type == int.class;
    if (number && NUMBER.matcher(cell).matches()) {
      double value = Double.parseDouble(cell);
      if (Double.isInfinite(value)) {
        return nodes.textNode(cell);
      }
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
      return whole ? nodes.numberNode((long) value) : nodes.numberNode(value);
    }
    if (type == boolean.class && (cell.equals("true") || cell.equals("false"))) {
      return nodes.booleanNode(cell.equals("true"));
    }
    return nodes.textNode(cell);
  }
}
