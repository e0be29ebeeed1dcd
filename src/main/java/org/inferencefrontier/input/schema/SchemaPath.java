package org.inferencefrontier.input.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.input.entry.TrackedNode;

/** Walks a schema by the path of a value. */
public final class SchemaPath {
  private SchemaPath() {}

  /** The schema of the value at a pointer; a missing node if there can be none. */
  public static JsonNode at(JsonNode schema, String pointer) {
    JsonNode at = schema;
    if (!pointer.isEmpty()) {
      for (String key : pointer.substring(1).split("/", -1)) {
        at = child(at, TrackedNode.unescape(key));
      }
    }
    return at;
  }

  /** The schema of a field, of a map's value or of a list's item. */
  public static JsonNode child(JsonNode schema, String key) {
    if (schema.path("properties").has(key)) {
      return schema.path("properties").get(key);
    }
    if (schema.path("items").isObject() && key.matches("\\d+")) {
      return schema.get("items");
    }
    return schema.path("additionalProperties").isObject()
        ? schema.get("additionalProperties")
        : MissingNode.getInstance();
  }

  /** The names a field can have. */
  public static List<String> names(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }
}
