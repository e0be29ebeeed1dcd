package org.inferencefrontier.input;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names: none twice in a section, readable in paths, and as their files are called. */
final class IdentityCheck {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  private IdentityCheck() {}

  static void check(Inputs inputs, Problems problems) {
    for (Section section : Section.values()) {
      if (section.idField() != null) {
        check(section, inputs, problems);
      }
    }
  }

  private static void check(Section section, Inputs inputs, Problems problems) {
    String pointer = "/" + section.idField();
    Map<String, Position> seen = new HashMap<>();
    for (Entry entry : inputs.of(section)) {
      String id = entry.id();
      if (id.isEmpty()) {
        continue;
      }
      Position at = entry.position(pointer);
      Position first = seen.putIfAbsent(id, at);
      if (first != null) {
        problems.add(
            at,
            section.idField(),
            "duplicate "
                + section.singular()
                + " '"
                + id
                + "'; first at "
                + first.file()
                + ':'
                + first.line());
      }
      if (Section.settable().contains(section) && !NAME.matcher(id).matches()) {
        problems.add(
            at,
            section.idField(),
            "'" + id + "' is not a name; expected lower-case letters and digits joined by '-'");
      }
      if (section.form() == Section.Form.AGENTS) {
        String name = at.file().substring(at.file().lastIndexOf('/') + 1);
        if (!name.equals(id + ".yaml")) {
          problems.add(
              at, "id", "'" + id + "' is not the file's name; expected '" + stem(name) + "'");
        }
      }
    }
  }

  /** A file's name without the ending. */
  static String stem(String name) {
    return name.replaceFirst("\\.[^.]*$", "");
  }
}
