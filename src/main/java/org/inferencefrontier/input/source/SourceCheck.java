package org.inferencefrontier.input.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Problems;

/** Sources: every figure of an agent has one, every row has a grade. */
public final class SourceCheck {
  private SourceCheck() {}

  /** Adds every figure without a source and every row without a sound grade to the problems. */
  public static void check(Inputs inputs, Problems problems) {
    for (Section section : Section.values()) {
      for (Entry entry : inputs.of(section)) {
        if (section.form() == Section.Form.AGENTS) {
          covers(entry, problems);
        } else if (section.isTable() && entry.at("/grade").isTextual()) {
          graded(entry, problems);
        }
      }
    }
  }

  /** Adds what is wrong with the grade of a scenario's event to the problems. */
  public static void checkEvent(Entry event, Problems problems) {
    if (event.at("/grade").isTextual()) {
      graded(event, problems);
    }
  }

  private static void graded(Entry row, Problems problems) {
    Grades grades = Grades.parse(row.at("/grade").asText(), row.section().columns());
    for (String fault : grades.faults()) {
      problems.add(row.position("/grade"), row.field("/grade"), fault);
    }
    emptyButGraded(row, grades, problems);
  }

  /** What nobody knows was neither read nor estimated. */
  private static void emptyButGraded(Entry row, Grades grades, Problems problems) {
    for (RecordComponent column : row.section().type().getRecordComponents()) {
      String name = row.section().written(column.getName());
      if (grades.exceptions().contains(name) && row.at("/" + column.getName()).isMissingNode()) {
        problems.add(
            row.position("/grade"),
            row.field("/grade"),
            name
                + " is empty, yet graded '"
                + grades.of(name)
                + "'; expected a figure, or no grade for it");
      }
    }
  }

  /** Every value of an entry with its pointer. */
  static List<String> leaves(JsonNode tree) {
    List<String> leaves = new ArrayList<>();
    collect(tree, "", true, leaves);
    return leaves;
  }

  private static List<String> everything(JsonNode tree) {
    List<String> pointers = new ArrayList<>();
    collect(tree, "", false, pointers);
    return pointers;
  }

  private static void collect(JsonNode node, String pointer, boolean leavesOnly, List<String> to) {
    if (pointer.equals("/sources")) {
      return;
    }
    if (!pointer.isEmpty() && (node.isValueNode() || !leavesOnly)) {
      to.add(pointer);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), pointer + '/' + i, leavesOnly, to);
      }
    }
    node.fieldNames()
        .forEachRemaining(
            key -> collect(node.get(key), TrackedNode.child(pointer, key), leavesOnly, to));
  }

  /** Whether a path given as covered reaches a field. */
  static boolean reaches(String covered, String field) {
    return field.equals(covered) || field.startsWith(covered + ".");
  }

  private static void covers(Entry agent, Problems problems) {
    List<String> paths = everything(agent.tree()).stream().map(TrackedNode::dotted).toList();
    List<String> covered = new ArrayList<>();
    JsonNode sources = agent.at("/sources");
    if (sources.isEmpty()) {
      return; // said once by the check of the form
    }
    for (int i = 0; i < sources.size(); i++) {
      JsonNode covers = sources.get(i).path("covers");
      for (int j = 0; j < covers.size(); j++) {
        String path = covers.get(j).asText();
        String pointer = "/sources/" + i + "/covers/" + j;
        covered.add(path);
        if (!paths.contains(path)) {
          problems.add(
              agent.position(pointer),
              agent.field(pointer),
              "there is no field '" + path + "' in this file",
              Nearest.to(path, paths));
        }
      }
    }
    for (String pointer : leaves(agent.tree())) {
      String field = TrackedNode.dotted(pointer);
      // A scenario's or setting's value has its reason there, not in the agent's file.
      if (agent.at(pointer).isNumber()
          && !agent.isOverridden(pointer)
          && covered.stream().noneMatch(path -> reaches(path, field))) {
        problems.add(
            agent.position(pointer),
            field,
            "has no source; expected it, or a path above it, in covers of one of the sources");
      }
    }
  }
}
