package org.inferencefrontier.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One row, one agent's file or one parameter before it is checked: a tree with its positions. */
final class Entry {
  private final Section section;
  private final ObjectNode tree;
  private final Map<String, Position> positions;
  private final Set<String> overridden = new HashSet<>();

  Entry(Section section, ObjectNode tree, Map<String, Position> positions) {
    this.section = section;
    this.tree = tree;
    this.positions = new HashMap<>(positions);
  }

  Section section() {
    return section;
  }

  ObjectNode tree() {
    return tree;
  }

  /** The entry's name; empty if it has none. */
  String id() {
    return section.idField() == null ? "" : tree.path(section.idField()).asText("");
  }

  JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  Position position(String pointer) {
    return TrackedNode.nearest(positions, pointer);
  }

  /** Replaces what stands at a pointer, from now on written at the given position. */
  void override(String pointer, Map<String, Position> written) {
    positions.keySet().removeIf(key -> key.equals(pointer) || key.startsWith(pointer + "/"));
    written.forEach((below, position) -> positions.put(pointer + below, position));
    overridden.add(pointer);
  }

  /** Whether a scenario or a setting wrote the value at the pointer. */
  boolean isOverridden(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      if (overridden.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** The field as the user wrote it; parameters are led by their name. */
  String field(String pointer) {
    if (section.isTable()) {
      return pointer.isEmpty() ? "" : section.written(TrackedNode.lastKey(pointer));
    }
    String dotted = dotted(pointer);
    if (section == Section.PARAMETERS && !id().isEmpty()) {
      return dotted.isEmpty() ? id() : id() + '.' + dotted;
    }
    return dotted;
  }

  /** A pointer as a dotted path. */
  static String dotted(String pointer) {
    return pointer.isEmpty() ? "" : TrackedNode.unescape(pointer.substring(1).replace('/', '.'));
  }
}
