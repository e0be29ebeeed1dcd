package org.inferencefrontier.input.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Words for values and for what was expected. */
public final class Values {
  private Values() {}

  static boolean isNumber(JsonNode schema) {
    String type = schema.path("type").asText();
    return type.equals("number") || type.equals("integer");
  }

  /** Whether a text has the form of a month, YYYY-MM. */
  public static boolean isMonth(String text) {
    return text.matches(SchemaGenerator.MONTH);
  }

  /** The value as a message shows it: texts in quotes, cut when long. */
  public static String shown(JsonNode node) {
    if (node.isNumber()) {
      return number(node.asDouble());
    }
    String text = node.isValueNode() ? node.asText() : node.toString();
    return "'" + (text.length() > 60 ? text.substring(0, 57) + "..." : text) + "'";
  }

  /** A number without needless digits. */
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** What a value is, with the value. */
  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "fields";
      case ARRAY -> "a list";
      case NUMBER -> "the number " + shown(node);
      case BOOLEAN -> node.asText();
      case NULL, MISSING -> "nothing";
      default -> "the text " + shown(node);
    };
  }

  /** What a schema asks for, in words: {@code expected a number 0 to 1}. */
  static String expected(JsonNode schema) {
    String type = schema.path("type").asText();
    if (schema.has("enum")) {
      List<String> names = new ArrayList<>();
      schema.get("enum").forEach(name -> names.add(name.asText()));
      return "expected one of " + String.join(", ", names);
    }
    if (SchemaGenerator.MONTH.equals(schema.path("pattern").asText())) {
      return "expected a month as YYYY-MM";
    }
    return switch (type) {
      case "number" -> "expected a number" + range(schema);
      case "integer" -> "expected a whole number" + range(schema);
      case "boolean" -> "expected true or false";
      case "array" -> "expected a list";
      case "object" -> "expected fields";
      default -> "expected text";
    };
  }

  private static String range(JsonNode schema) {
    boolean above = schema.has("exclusiveMinimum");
    String low = bound(schema, above ? "exclusiveMinimum" : "minimum");
    String high = bound(schema, "maximum");
    if (low == null) {
      return high == null ? "" : ", at most " + high;
    }
    if (high == null) {
      return (above ? " above " : ", at least ") + low;
    }
    return above ? " above " + low + ", at most " + high : " from " + low + " to " + high;
  }

  private static String bound(JsonNode schema, String keyword) {
    return schema.has(keyword) ? number(schema.get(keyword).asDouble()) : null;
  }
}
