package org.inferencefrontier.input.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.world.WrittenNumber;

/** Checks an entry's form against its schema and says what is wrong in the user's terms. */
public final class SchemaCheck {
  private static final ConcurrentHashMap<Class<?>, SchemaCheck> CHECKS = new ConcurrentHashMap<>();

  private final ObjectNode form;
  private final JsonSchema schema;

  private SchemaCheck(ObjectNode form) {
    this.form = form;
    this.schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                form, SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
  }

  /** The check for a record type. */
  public static SchemaCheck of(Class<?> type) {
    return CHECKS.computeIfAbsent(type, key -> new SchemaCheck(Forms.of(key)));
  }

  /** Adds every breach of the form. */
  public void check(Entry entry, Problems problems) {
    Set<ValidationMessage> messages = schema.validate(entry.tree());
    Set<String> wrongType =
        messages.stream()
            .filter(message -> message.getType().equals("type"))
            .map(message -> message.getInstanceLocation().toString())
            .collect(Collectors.toSet());
    for (ValidationMessage message : messages) {
      String pointer = message.getInstanceLocation().toString();
      if (message.getType().equals("type") || !wrongType.contains(pointer)) {
        add(entry, pointer, message, problems);
      }
    }
    addUnknownWithoutValue(entry, problems);
  }

  /** A field without a value is not in the tree; one of a wrong name would go unseen. */
  private void addUnknownWithoutValue(Entry entry, Problems problems) {
    for (String pointer : entry.written()) {
      String outer = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
      if (pointer.isEmpty() || !entry.at(pointer).isMissingNode() || !entry.at(outer).isObject()) {
        continue;
      }
      JsonNode around = SchemaPath.at(form, outer);
      if (around.path("properties").isObject()
          && SchemaPath.child(around, TrackedNode.lastKey(pointer)).isMissingNode()) {
        addUnknown(entry, pointer, around, problems);
      }
    }
  }

  private void add(Entry entry, String pointer, ValidationMessage message, Problems problems) {
    JsonNode node = entry.at(pointer);
    JsonNode at = SchemaPath.at(form, pointer);
    String value = Values.shown(node);
    String keyword = message.getType();
    if (keyword.equals("additionalProperties")) {
      addUnknown(entry, TrackedNode.child(pointer, message.getProperty()), at, problems);
      return;
    }
    if (keyword.equals("required")) {
      String child = TrackedNode.child(pointer, message.getProperty());
      JsonNode missing = SchemaPath.at(form, child);
      problems.add(
          entry.missing(pointer, child),
          entry.field(child),
          "missing; " + Values.expected(missing));
      return;
    }
    if (keyword.equals("maxItems")) {
      addSurplus(entry, pointer, at.path("maxItems").asInt(), problems);
      return;
    }
    String suggestion = null;
    String text =
        switch (keyword) {
          case "type" -> wrongType(entry, pointer, node, at);
          case "enum" -> {
            List<String> names = new ArrayList<>();
            at.path("enum").forEach(name -> names.add(name.asText()));
            suggestion = Nearest.to(node.asText(), names);
            yield value + " is not known; expected one of " + String.join(", ", names);
          }
          case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
              value + " is out of range; " + Values.expected(at);
          case "minLength" -> "is empty; " + Values.expected(at);
          case "minItems", "minProperties" -> "is empty; expected at least one";
          case "pattern" ->
              SchemaGenerator.MONTH.equals(at.path("pattern").asText())
                  ? value + " is not a month; expected YYYY-MM, such as 2024-03"
                  : "is empty; " + Values.expected(at);
          default -> message.getMessage();
        };
    problems.add(entry.position(pointer), entry.field(pointer), text, suggestion);
  }

  /** The first entry too many is the one to look at, not where the list begins. */
  private static void addSurplus(Entry entry, String pointer, int most, Problems problems) {
    String surplus = TrackedNode.child(pointer, Integer.toString(most));
    problems.add(
        entry.position(surplus),
        entry.field(surplus),
        "is one too many; expected at most " + most + " in " + entry.field(pointer));
  }

  private static void addUnknown(Entry entry, String pointer, JsonNode around, Problems problems) {
    List<String> names = SchemaPath.names(around);
    problems.add(
        entry.position(pointer),
        entry.field(pointer),
        "unknown field; expected one of " + String.join(", ", names),
        Nearest.to(TrackedNode.lastKey(pointer), names));
  }

  private static String wrongType(Entry entry, String pointer, JsonNode node, JsonNode at) {
    String text = node.asText();
    if (Values.isNumber(at) && node.isTextual() && isNumber(text)) {
      return "is '" + text + "' in quotes; expected the number without them";
    }
    if (Values.isNumber(at) && node.isTextual() && Units.startsAsNumber(text)) {
      return "'"
          + text
          + "' is not a bare number; expected digits alone"
          + Units.of(entry, pointer, at);
    }
    return Values.expected(at) + ", got " + Values.kind(node);
  }

  /** Of what is not in quotes a number has been made. */
  private static boolean isNumber(String text) {
    try {
      WrittenNumber.parse(text);
      return true;
    } catch (NumberFormatException something) {
      return false;
    }
  }
}
