package org.inferencefrontier.input.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.problem.Reasons;

/** Reads a YAML file into a tree that remembers the line of every value. */
public final class YamlReader {
  private static final YAMLFactory FACTORY = new YAMLFactory();

  /** What follows a decimal comma, which ends the number before it. */
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final YAMLParser parser;
  private final String shown;
  private final Problems problems;
  private final Map<String, Position> positions = new HashMap<>();
  private int line;

  private YamlReader(YAMLParser parser, String shown, Problems problems) {
    this.parser = parser;
    this.shown = shown;
    this.problems = problems;
  }

  /** The file's tree, or nothing after a problem was added. */
  static Optional<TrackedNode> read(Path file, Problems problems) {
    String shown = InputLocation.shown(file);
    try {
      return parse(Files.readString(file), shown, problems);
    } catch (IOException e) {
      problems.add(shown, "cannot be read: " + Reasons.of(e));
      return Optional.empty();
    }
  }

  /** The tree of a text, or nothing after a problem was added. */
  private static Optional<TrackedNode> parse(String text, String shown, Problems problems) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      return new YamlReader(parser, shown, problems).document();
    } catch (JsonProcessingException e) {
      int at = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String reason = SyntaxReason.yaml(e.getOriginalMessage());
      problems.add(new Position(shown, at), "", "is not valid YAML: " + reason);
      return Optional.empty();
    } catch (IOException e) {
      problems.add(shown, "cannot be read: " + Reasons.of(e));
      return Optional.empty();
    }
  }

  /** A value from the command line, without lines; nothing is an empty text. */
  public static Optional<TrackedNode> parseValue(String text, String shown, Problems problems) {
    if (text.isBlank()) {
      return Optional.of(
          new TrackedNode(
              JsonNodeFactory.instance.textNode(""), Map.of("", new Position(shown, 0))));
    }
    return parse(text, shown, problems)
        .map(
            read -> {
              Map<String, Position> unlined = new HashMap<>();
              read.positions().keySet().forEach(key -> unlined.put(key, new Position(shown, 0)));
              return new TrackedNode(read.node(), unlined);
            });
  }

  private Optional<TrackedNode> document() throws IOException {
    if (parser.nextToken() == null) {
      problems.add(shown, "is empty");
      return Optional.empty();
    }
    line = parser.currentTokenLocation().getLineNr();
    JsonNode root = value("");
    if (parser.nextToken() != null) {
      problems.add(here(), "", "begins a second document; a file holds one");
    }
    return Optional.of(new TrackedNode(root, positions));
  }

  private Position here() {
    return new Position(shown, parser.currentTokenLocation().getLineNr());
  }

  /** The value at the current token; a field's value counts as written where its name is. */
  private JsonNode value(String pointer) throws IOException {
    positions.put(pointer, new Position(shown, line));
    JsonToken token = parser.currentToken();
    if (parser.isCurrentAlias()) {
      problems.add(
          here(), TrackedNode.dotted(pointer), "uses a YAML alias; write the value itself");
    }
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (token) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      // To YAML 014 is twelve and 1_000 a thousand; people and tables think otherwise.
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Scalars.number(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> nodes.nullNode();
      default -> nodes.textNode(parser.getText());
    };
  }

  private JsonNode object(String pointer) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Map<String, Integer> seen = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String child = TrackedNode.child(pointer, key);
      line = parser.currentTokenLocation().getLineNr();
      Integer first = seen.putIfAbsent(key, line);
      if (first != null) {
        problems.add(here(), TrackedNode.dotted(child), "is given twice; first on line " + first);
      }
      parser.nextToken();
      JsonNode value = value(child);
      if (value.isNull() && DIGITS.matcher(key).matches()) {
        problems.add(
            here(),
            TrackedNode.dotted(child),
            "has no value; if a decimal is meant, it has a point: 0.8, not 0,8");
      }
      // An empty value is the same as no value; its position stays for the message.
      if (!value.isNull() && !(value.isTextual() && value.asText().isEmpty())) {
        object.set(key, value);
      }
    }
    return object;
  }

  private JsonNode array(String pointer) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      line = parser.currentTokenLocation().getLineNr();
      array.add(value(pointer + '/' + array.size()));
    }
    return array;
  }
}
