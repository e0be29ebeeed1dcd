package org.inferencefrontier.input.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.problem.Reasons;

/** Finds the input files and reads each of them into entries. */
public final class InputFiles {
  private InputFiles() {}

  /**
   * Every entry of every file, in the order of files and rows.
   *
   * @throws InputException if a whole directory is missing
   */
  public static Inputs read(InputLocation where, Problems problems) throws InputException {
    requireDirectory(where.worldData(), "--world DIR", problems);
    requireDirectory(where.agents(), "--agents DIR", problems);
    problems.throwIfAny();
    checkKinds(where.agents(), problems);
    Inputs inputs = new Inputs();
    for (Section section : Section.values()) {
      Path path =
          (section.form() == Section.Form.AGENTS ? where.agents() : where.worldData())
              .resolve(section.path());
      Optional<List<Entry>> read =
          switch (section.form()) {
            case TABLE -> CsvReader.read(path, section, problems);
            case TABLES -> tables(path, section, problems);
            case LIST -> list(path, section, problems);
            case AGENTS -> agents(path, section, inputs, problems);
            case CHOSEN -> Optional.of(List.of());
          };
      read.ifPresentOrElse(
          entries -> inputs.add(section, entries), () -> inputs.addUnknown(section));
    }
    return inputs;
  }

  private static void requireDirectory(Path directory, String option, Problems problems) {
    if (!Files.isDirectory(directory)) {
      problems.add(
          InputLocation.shown(directory), "there is no such directory; name one with " + option);
    }
  }

  /** An agent in a folder of another name, or in none, would be missed by nobody but its author. */
  private static void checkKinds(Path agents, Problems problems) {
    List<String> kinds = Section.agents().stream().map(Section::path).sorted().toList();
    try {
      for (Path entry : visible(agents)) {
        String name = entry.getFileName().toString();
        if (!kinds.contains(name) && !name.endsWith(".md")) {
          problems.add(
              new Position(InputLocation.shown(entry), 0),
              "",
              "is not read; agents are in the folders " + String.join(", ", kinds),
              Nearest.to(name, kinds));
        }
      }
    } catch (IOException e) {
      problems.add(InputLocation.shown(agents), "cannot be read: " + Reasons.of(e));
    }
  }

  private static Optional<List<Entry>> tables(Path directory, Section section, Problems problems) {
    return each(directory, ".csv", problems)
        .map(
            files ->
                files.stream()
                    .flatMap(file -> CsvReader.read(file, section, problems).stream())
                    .flatMap(List::stream)
                    .toList());
  }

  private static Optional<List<Entry>> agents(
      Path directory, Section section, Inputs inputs, Problems problems) {
    Optional<List<Path>> files = each(directory, ".yaml", problems);
    List<Entry> entries = new ArrayList<>();
    for (Path file : files.orElse(List.of())) {
      inputs.addFile(section, stem(String.valueOf(file.getFileName())));
      file(file, section, problems).ifPresent(entries::add);
    }
    return files.map(present -> entries);
  }

  private static Optional<List<Path>> each(Path directory, String ending, Problems problems) {
    if (!Files.isDirectory(directory)) {
      problems.add(InputLocation.shown(directory), "there is no such directory");
      return Optional.empty();
    }
    List<Path> visible;
    try {
      visible = visible(directory);
    } catch (IOException e) {
      problems.add(InputLocation.shown(directory), "cannot be read: " + Reasons.of(e));
      return Optional.empty();
    }
    List<Path> files = new ArrayList<>();
    for (Path entry : visible) {
      String problem = problem(entry, ending);
      if (problem.isEmpty()) {
        files.add(entry);
      } else if (!entry.toString().endsWith(".md")) {
        problems.add(InputLocation.shown(entry), "is not read: " + problem);
      }
    }
    if (files.isEmpty()) {
      problems.add(
          InputLocation.shown(directory),
          "holds nothing to read; expected a file at least whose name ends in '" + ending + "'");
      return Optional.empty();
    }
    return Optional.of(files);
  }

  /** Why an entry of a directory is not read; empty if it is. */
  private static String problem(Path entry, String ending) {
    if (Files.isDirectory(entry)) {
      return "it is a folder; expected files, and none in folders below";
    }
    if (!Files.isRegularFile(entry)) {
      return "it is no file";
    }
    return entry.toString().endsWith(ending) ? "" : "the name must end in '" + ending + "'";
  }

  /** The visible files of a directory with an ending, sorted by name; none if it is missing. */
  public static List<Path> files(Path directory, String ending) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try {
      return visible(directory).stream()
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a directory holds, sorted by name, but for what is hidden or an editor's. */
  private static List<Path> visible(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(entry -> !isAside(entry.getFileName().toString())).sorted().toList();
    }
  }

  /** A file's name without the ending. */
  public static String stem(String name) {
    return name.replaceFirst("\\.[^.]*$", "");
  }

  /** Hidden files and what editors leave beside a file that they changed. */
  private static boolean isAside(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || name.endsWith(".bak")
        || name.startsWith("#") && name.endsWith("#");
  }

  /** The entry of a file that holds one, or nothing after a problem was added. */
  public static Optional<Entry> file(Path file, Section section, Problems problems) {
    Optional<TrackedNode> read = YamlReader.read(file, problems);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    if (!(read.get().node() instanceof ObjectNode tree)) {
      problems.add(
          read.get().positions().get(""), "", "expected fields, one a line as 'name: value'");
      return Optional.empty();
    }
    return Optional.of(new Entry(section, tree, read.get().positions()));
  }

  private static Optional<List<Entry>> list(Path file, Section section, Problems problems) {
    Optional<TrackedNode> read = YamlReader.read(file, problems);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    JsonNode root = read.get().node();
    if (!root.isArray()) {
      problems.add(read.get().positions().get(""), "", "expected a list, entries led by '- '");
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < root.size(); i++) {
      String pointer = "/" + i;
      if (root.get(i) instanceof ObjectNode tree) {
        entries.add(new Entry(section, tree, TrackedNode.below(read.get().positions(), pointer)));
      } else {
        problems.add(read.get().positions().get(pointer), "", "expected fields, not a value");
      }
    }
    return Optional.of(entries);
  }
}
