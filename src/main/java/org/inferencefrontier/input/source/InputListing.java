package org.inferencefrontier.input.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.schema.Values;
import org.inferencefrontier.world.World;

/** The inputs for people to look through: every figure with its grade and source. */
public final class InputListing {
  private static final Set<String> NOT_FIGURES = Set.of("id", "name", "grade", "source");

  private final World world;
  private final Inputs inputs;
  private final List<ScenarioSummary> scenarios;

  /** Lists these inputs; the world is theirs. */
  public InputListing(World world, Inputs inputs, List<ScenarioSummary> scenarios) {
    this.world = world;
    this.inputs = inputs;
    this.scenarios = List.copyOf(scenarios);
  }

  /**
   * One value of an agent or of a row.
   *
   * @param field dotted path, or name of the column
   * @param value the value as text
   * @param number whether it is a number
   * @param grade its grade; empty for a choice that needs none
   * @param source its source; empty for a choice that needs none
   */
  public record Figure(String field, String value, boolean number, String grade, String source) {}

  /**
   * An agent.
   *
   * @param kind folder under agents, such as {@code vendors}
   * @param id id
   * @param name name
   */
  public record Agent(String kind, String id, String name) {}

  /**
   * A scenario.
   *
   * @param name name
   * @param title a line for people
   * @param description what it asks
   * @param parent scenario it builds on, or null
   */
  public record ScenarioSummary(String name, String title, String description, String parent) {}

  /** The world without a scenario. */
  public World world() {
    return world;
  }

  /** The shipped scenarios by name. */
  public List<ScenarioSummary> scenarios() {
    return scenarios;
  }

  /** The kinds of agent, as their folders are called. */
  public static List<String> agentKinds() {
    return Section.agents().stream().map(Section::key).toList();
  }

  /** Every agent, by kind and id. */
  public List<Agent> agents() {
    return Section.agents().stream()
        .flatMap(
            section ->
                new TreeSet<>(inputs.ids(section))
                    .stream().map(id -> new Agent(section.key(), id, name(section, id))))
        .toList();
  }

  private String name(Section section, String id) {
    return inputs.byId(section).get(id).tree().path("name").asText("");
  }

  /**
   * Every value of an agent or a row, in the order of the file.
   *
   * @param kind kind of agent, or {@code areas}, {@code accelerators}, {@code countries}, {@code
   *     technologies}
   * @return empty if there is no such entry
   */
  public List<Figure> figures(String kind, String id) {
    Optional<Entry> entry = Section.findByKey(kind).map(section -> inputs.byId(section).get(id));
    if (entry.isEmpty()) {
      return List.of();
    }
    return entry.get().section().isTable() ? ofRow(entry.get()) : ofAgent(entry.get());
  }

  /** The nearest name of a kind, if one is near. */
  public static Optional<String> nearest(String name, List<String> names) {
    return Optional.ofNullable(Nearest.to(name, names));
  }

  private static List<Figure> ofAgent(Entry agent) {
    List<Figure> figures = new ArrayList<>();
    for (String pointer : SourceCheck.leaves(agent.tree())) {
      String field = TrackedNode.dotted(pointer);
      if (NOT_FIGURES.contains(field)) {
        continue;
      }
      JsonNode note = note(agent, field);
      figures.add(
          figure(agent, pointer, note.path("grade").asText(""), note.path("source").asText("")));
    }
    return figures;
  }

  /** The most particular source note that covers a field. */
  private static JsonNode note(Entry agent, String field) {
    JsonNode best = agent.tree().missingNode();
    int longest = -1;
    for (JsonNode note : agent.at("/sources")) {
      for (JsonNode covered : note.path("covers")) {
        String path = covered.asText();
        if (SourceCheck.reaches(path, field) && path.length() > longest) {
          best = note;
          longest = path.length();
        }
      }
    }
    return best;
  }

  private static List<Figure> ofRow(Entry row) {
    Grades grades = Grades.parse(row.at("/grade").asText(""), row.section().columns());
    String source = row.at("/source").asText("");
    List<Figure> figures = new ArrayList<>();
    for (RecordComponent column : row.section().type().getRecordComponents()) {
      String pointer = "/" + column.getName();
      if (NOT_FIGURES.contains(column.getName())) {
        continue;
      }
      if (!row.at(pointer).isMissingNode()) {
        figures.add(figure(row, pointer, grades.of(row.field(pointer)), source));
      } else if (column.getType() == Double.class) {
        figures.add(new Figure(row.field(pointer), "unknown", false, "", source));
      }
    }
    return figures;
  }

  private static Figure figure(Entry entry, String pointer, String grade, String source) {
    JsonNode value = entry.at(pointer);
    String text = value.isNumber() ? Values.number(value.asDouble()) : value.asText();
    return new Figure(entry.field(pointer), text, value.isNumber(), grade, source);
  }
}
