package org.inferencefrontier.input.check;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.file.InputFiles;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;

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
    Map<String, Position> shown = new HashMap<>();
    for (Entry entry : inputs.of(section)) {
      String id = entry.id();
      if (section.form() == Section.Form.AGENTS || section == Section.AREAS) {
        checkShown(entry, section, shown, problems);
      }
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
              at,
              "id",
              "'" + id + "' is not the file's name; expected '" + InputFiles.stem(name) + "'");
        }
      }
    }
  }

  /** Two agents or areas of one name could not be told apart on any page. */
  private static void checkShown(
      Entry entry, Section section, Map<String, Position> shown, Problems problems) {
    String name = entry.at("/name").asText("");
    Position at = entry.position("/name");
    Position first = name.isBlank() ? null : shown.putIfAbsent(name, at);
    if (first != null) {
      problems.add(
          at,
          entry.field("/name"),
          "another "
              + section.singular()
              + " is called '"
              + name
              + "'; first at "
              + first.file()
              + ':'
              + first.line());
    }
  }
}
