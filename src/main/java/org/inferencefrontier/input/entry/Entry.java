package org.inferencefrontier.input.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.inferencefrontier.input.problem.Position;

/** One row, one agent's file or one parameter before it is checked: a tree with its positions. */
public final class Entry {
  private final Section section;
  private final ObjectNode tree;
  private final Map<String, Position> positions;
  private final Set<String> overridden = new HashSet<>();
  private final String prefix;
  private boolean broken;

  /** An entry of a file of its own, or of a table or list. */
  public Entry(Section section, ObjectNode tree, Map<String, Position> positions) {
    this(section, tree, positions, null);
  }

  /**
   * An entry inside another file.
   *
   * @param prefix path that leads to it there, or null
   */
  public Entry(Section section, ObjectNode tree, Map<String, Position> positions, String prefix) {
    this.section = section;
    this.prefix = prefix;
    this.tree = tree;
    this.positions = new HashMap<>(positions);
  }

  /** What kind of entry it is. */
  public Section section() {
    return section;
  }

  /** Its values; a setting changes them. */
  public ObjectNode tree() {
    return tree;
  }

  /** The entry's name; empty if it has none. */
  public String id() {
    return section.idField() == null ? "" : tree.path(section.idField()).asText("");
  }

  /** The value at a pointer; a missing node if there is none. */
  public JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /** Where a value was written, or the nearest value around it. */
  public Position position(String pointer) {
    return TrackedNode.nearest(positions, pointer);
  }

  /** The positions at and under a pointer, relative to it. */
  public Map<String, Position> positionsBelow(String pointer) {
    return TrackedNode.below(positions, pointer);
  }

  /** Pointers of everything that was written, with or without a value, in order. */
  public SortedSet<String> written() {
    return new TreeSet<>(positions.keySet());
  }

  /** Replaces what stands at a pointer, from now on written at the given position. */
  public void override(String pointer, Map<String, Position> written) {
    positions.keySet().removeIf(key -> key.equals(pointer) || key.startsWith(pointer + "/"));
    written.forEach((below, position) -> positions.put(pointer + below, position));
    overridden.add(pointer);
  }

  /** Whether a scenario or a setting wrote the value at the pointer. */
  public boolean isOverridden(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      if (overridden.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** A row whose cells cannot be told apart, so that nothing can be said about any of them. */
  public Entry broken() {
    broken = true;
    return this;
  }

  boolean isBroken() {
    return broken;
  }

  /** The value inside a pointer that a scenario or a setting wrote, else the pointer itself. */
  public String changedWithin(String pointer) {
    return overridden.stream()
        .filter(key -> key.startsWith(pointer + "/"))
        .sorted()
        .findFirst()
        .orElse(pointer);
  }

  /** Where to point for a field that is not there: its empty value, else what is around it. */
  public Position missing(String around, String pointer) {
    Position written = positions.get(pointer);
    if (written != null) {
      return written;
    }
    Position outer = position(around);
    Section.Form form = section.form();
    boolean wholeFile =
        around.isEmpty() && (form == Section.Form.AGENTS || form == Section.Form.CHOSEN);
    return wholeFile ? new Position(outer.file(), 0) : outer;
  }

  /**
   * The field as the user wrote it: a column's name; a path led by a parameter's name, or by what a
   * scenario or setting names.
   */
  public String field(String pointer) {
    String path =
        section.isTable() ? SnakeCase.of(TrackedNode.dotted(pointer)) : TrackedNode.dotted(pointer);
    if (prefix != null) {
      return path.isEmpty() ? prefix : prefix + '.' + path;
    }
    if (isOverridden(pointer)) {
      return section.key() + '.' + id() + '.' + path;
    }
    if (section == Section.PARAMETERS && !id().isEmpty()) {
      return path.isEmpty() ? id() : id() + '.' + path;
    }
    return path;
  }
}
