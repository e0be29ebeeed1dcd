package org.inferencefrontier.input.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.ScenarioForm;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.file.InputFiles;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.SchemaCheck;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.world.Scenario;

/** Reads a scenario and what it builds on. */
public final class ScenarioReader {
  private static final String BASE = "base";

  private final InputLocation where;
  private final Problems problems;

  /** Reads scenarios from here; what is wrong with them is added to the problems. */
  public ScenarioReader(InputLocation where, Problems problems) {
    this.where = where;
    this.problems = problems;
  }

  /** Names of the scenarios that are shipped, sorted; {@code base} is always one. */
  public static List<String> names(InputLocation where) {
    TreeSet<String> names = new TreeSet<>(List.of(BASE));
    InputFiles.files(where.worldData().resolve("scenarios"), ".yaml").stream()
        .map(file -> file.getFileName().toString())
        .map(name -> name.substring(0, name.length() - ".yaml".length()))
        .forEach(names::add);
    return List.copyOf(names);
  }

  /** The scenario of a name or file, merged with its parents; problems are added. */
  public ScenarioDraft read(String nameOrFile) {
    List<Entry> chain = chain(nameOrFile);
    ScenarioDraft draft = new ScenarioDraft();
    for (int i = chain.size() - 1; i >= 0; i--) {
      merge(chain.get(i), draft);
    }
    return draft;
  }

  /** Names of the files that a scenario is made of: its own, its parent's, and so on to base. */
  public List<String> files(String nameOrFile) {
    List<String> files = new ArrayList<>();
    for (Entry scenario : chain(nameOrFile)) {
      files.add(Path.of(scenario.position("").file()).getFileName().toString());
    }
    return files;
  }

  /** The chosen file, its parent, and so on to base. */
  private List<Entry> chain(String nameOrFile) {
    List<Entry> chain = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    Position from = new Position("--scenario", 0);
    String next = nameOrFile;
    while (next != null) {
      boolean isFile = chain.isEmpty() && isFile(next);
      if (!chain.isEmpty() && isPath(next)) {
        addMissing(from, next, false);
        return chain;
      }
      Path file = isFile ? Path.of(next) : where.worldData().resolve("scenarios/" + next + ".yaml");
      String name = InputFiles.stem(String.valueOf(file.getFileName()));
      names.add(name);
      if (!seen.add(file.toAbsolutePath().normalize())) {
        problems.add(from, "extends", "goes in a circle: " + String.join(" -> ", names));
        return chain;
      }
      if (!Files.isRegularFile(file)) {
        // Base needs no file: it changes nothing.
        if (!next.equals(BASE)) {
          addMissing(from, next, isFile);
        }
        return chain;
      }
      Optional<Entry> read = InputFiles.file(file, Section.SCENARIO, problems);
      if (read.isEmpty()) {
        return chain;
      }
      Entry scenario = read.get();
      chain.add(scenario);
      check(scenario, name);
      from = scenario.position("/extends");
      JsonNode parent = scenario.at("/extends");
      next = parent.isTextual() ? parent.asText() : name.equals(BASE) ? null : BASE;
    }
    return chain;
  }

  /** What a list shows of a shipped scenario. */
  public InputListing.ScenarioSummary summary(String name) {
    List<Entry> chain = chain(name);
    if (chain.isEmpty()) {
      Scenario base = Scenario.base();
      return new InputListing.ScenarioSummary(name, base.title(), base.description(), null);
    }
    Entry scenario = chain.get(0);
    String parent = name.equals(BASE) ? null : scenario.at("/extends").asText(BASE);
    return new InputListing.ScenarioSummary(
        name, scenario.at("/title").asText(""), scenario.at("/description").asText(""), parent);
  }

  private static boolean isFile(String nameOrFile) {
    return nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml") || isPath(nameOrFile);
  }

  private static boolean isPath(String nameOrFile) {
    return nameOrFile.contains("/") || nameOrFile.contains("\\");
  }

  private void addMissing(Position from, String name, boolean isFile) {
    if (isFile) {
      problems.add(
          from,
          "",
          Files.isDirectory(Path.of(name))
              ? "'" + name + "' is a folder; expected a scenario's file"
              : "there is no file '" + name + "'");
      return;
    }
    List<String> names = names(where);
    problems.add(
        from,
        from.line() > 0 ? "extends" : "",
        "there is no scenario '"
            + name
            + "'; expected one of "
            + String.join(", ", names)
            + (from.line() > 0 ? "" : ", or a file ending in .yaml"),
        Nearest.to(name, names));
  }

  private void check(Entry scenario, String fileName) {
    SchemaCheck.of(ScenarioForm.class).check(scenario, problems);
    String name = scenario.at("/name").asText("");
    if (scenario.at("/name").isTextual() && !name.equals(fileName)) {
      problems.add(
          scenario.position("/name"),
          "name",
          "'" + name + "' is not the file's name; expected '" + fileName + "'");
    }
  }

  private void merge(Entry scenario, ScenarioDraft draft) {
    draft.describe(
        scenario.at("/name").asText(),
        scenario.at("/title").asText(),
        scenario.at("/description").asText());
    JsonNode set = scenario.at("/set");
    scenario
        .positionsBelow("/set")
        .forEach(
            (pointer, position) -> {
              String path = TrackedNode.lastKey(pointer);
              if (set.isObject() && pointer.lastIndexOf('/') == 0 && !set.has(path)) {
                problems.add(position, "set." + path, "has no value");
              }
            });
    set.fieldNames()
        .forEachRemaining(
            path ->
                draft.set(
                    path,
                    new TrackedNode(
                        set.get(path), scenario.positionsBelow(TrackedNode.child("/set", path)))));
    RepeatedChanges repeated = new RepeatedChanges(problems);
    each(
        scenario,
        "changes",
        Section.SCENARIO,
        change -> {
          repeated.check(change);
          draft.change(change);
        });
    each(scenario, "events", Section.POLICY_EVENTS, draft::event);
  }

  private static void each(Entry scenario, String list, Section section, Consumer<Entry> use) {
    JsonNode items = scenario.at("/" + list);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof ObjectNode tree) {
        String pointer = "/" + list + "/" + i;
        use.accept(new Entry(section, tree, scenario.positionsBelow(pointer), list + "." + i));
      }
    }
  }
}
