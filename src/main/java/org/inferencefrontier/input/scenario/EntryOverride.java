package org.inferencefrontier.input.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.Forms;
import org.inferencefrontier.input.schema.SchemaPath;

/** One setting on one entry. */
record EntryOverride(Entry entry, String path, Position at, Problems problems) {
  void apply(String field, TrackedNode value) {
    boolean parameter = entry.section() == Section.PARAMETERS;
    if (field.isEmpty() && parameter) {
      parameter(value);
    } else if (field.isEmpty()) {
      problems.add(at, path, "names a whole " + entry.section().singular() + "; name a field");
    } else if (field.equals(entry.section().idField())) {
      problems.add(at, path, "cannot be changed: it is a name");
    } else {
      pointer(field).ifPresent(pointer -> replace(pointer, value));
    }
  }

  /** A number fixes the parameter; a prior replaces its prior. */
  private void parameter(TrackedNode value) {
    if (value.node().isObject()) {
      replace("/prior", value);
      Priors.recentre(entry.tree());
    } else {
      replace("/value", value);
      ObjectNode fixed = entry.tree().objectNode().put("kind", "fixed");
      replace("/prior", new TrackedNode(fixed, Map.of("", at)));
    }
  }

  /** The pointer of a dotted path, by the entry's schema; or nothing after adding a problem. */
  private Optional<String> pointer(String field) {
    JsonNode form = Forms.of(entry.section().type());
    StringBuilder pointer = new StringBuilder();
    String rest = field;
    while (!rest.isEmpty()) {
      String key = key(form, rest, entry.at(pointer.toString()));
      JsonNode child = SchemaPath.child(form, component(form, key));
      if (child.isMissingNode()) {
        addUnknown(form, rest, key);
        return Optional.empty();
      }
      if (child == form.path("items") && !hasItem(pointer.toString(), key)) {
        return Optional.empty();
      }
      pointer.append(TrackedNode.child("", component(form, key)));
      form = child;
      rest = rest.substring(Math.min(rest.length(), key.length() + 1));
    }
    return Optional.of(pointer.toString());
  }

  /** Whether a list has an item; a problem was added if not. */
  private boolean hasItem(String list, String index) {
    List<String> indices =
        IntStream.range(0, entry.at(list).size()).mapToObj(String::valueOf).toList();
    if (indices.contains(index)) {
      return true;
    }
    problems.add(
        at,
        path,
        "there is no item "
            + index
            + (indices.isEmpty()
                ? "; the list is empty"
                : "; expected one of " + String.join(", ", indices)));
    return false;
  }

  /** The next key of a path; a map's keys may hold dots and are then the whole rest. */
  private static String key(JsonNode form, String rest, JsonNode present) {
    int dot = rest.indexOf('.');
    boolean map = form.path("additionalProperties").isObject();
    return dot < 0 || map && (present.has(rest) || isValue(form)) ? rest : rest.substring(0, dot);
  }

  private static boolean isValue(JsonNode form) {
    return !form.path("additionalProperties").path("type").asText().equals("object");
  }

  /** Columns may be named as in the table or as in the record. */
  private String component(JsonNode form, String key) {
    return SchemaPath.names(form).stream()
        .filter(name -> entry.section().written(name).equals(key))
        .findFirst()
        .orElse(key);
  }

  private void addUnknown(JsonNode form, String rest, String key) {
    List<String> names = SchemaPath.names(form).stream().map(entry.section()::written).toList();
    if (names.isEmpty()) {
      problems.add(at, path, "unknown path: there is nothing under '" + rest + "'");
      return;
    }
    String nearest = Nearest.to(key, names);
    String before = path.substring(0, path.length() - rest.length());
    problems.add(
        at,
        path,
        "unknown path: there is no '" + key + "'; expected one of " + String.join(", ", names),
        nearest == null ? null : before + nearest + rest.substring(key.length()));
  }

  private void replace(String pointer, TrackedNode value) {
    JsonNode form = SchemaPath.at(Forms.of(entry.section().type()), pointer);
    JsonNode node = value.node();
    if (form.path("type").asText().equals("string") && node.isValueNode() && !node.isNull()) {
      node = entry.tree().textNode(node.asText());
    }
    put(pointer, node);
    entry.override(pointer, value.positions());
  }

  private void put(String pointer, JsonNode node) {
    int slash = pointer.lastIndexOf('/');
    String around = pointer.substring(0, slash);
    String key = TrackedNode.lastKey(pointer);
    JsonNode parent = entry.at(around);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(key), node);
      return;
    }
    ObjectNode object =
        parent instanceof ObjectNode present
            ? present
            : entry
                .tree()
                .withObject(JsonPointer.compile(around), JsonNode.OverwriteMode.ALL, true);
    // An empty value is the same as no value, as in a file.
    if (node.isNull() || node.isTextual() && node.asText().isEmpty()) {
      object.remove(key);
    } else {
      object.set(key, node);
    }
  }
}
