package org.inferencefrontier.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.problem.Problem;
import org.inferencefrontier.world.World;

/** A complete world of two countries on disk, which tests spoil in one place. */
public final class SmallWorld {
  private final Path root;

  private SmallWorld(Path root) {
    this.root = root;
  }

  /** Writes the world under a directory. */
  public static SmallWorld in(Path root) {
    SmallWorld world = new SmallWorld(root);
    SmallWorldFiles.ALL.forEach(world::write);
    return world;
  }

  public InputLocation where() {
    return new InputLocation(root.resolve("world-data"), root.resolve("agents"));
  }

  public SmallWorld write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  SmallWorld replace(String file, String from, String to) {
    String text = SmallWorldFiles.ALL.get(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not contain " + from);
    }
    return write(file, text.replace(from, to));
  }

  SmallWorld delete(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  World read(String... settings) throws InputException {
    return readScenario("base", settings);
  }

  World readScenario(String scenario, String... settings) throws InputException {
    return WorldReader.read(where(), scenario, List.of(settings));
  }

  /** The problems as lines, with paths below the root. */
  List<String> problems(String... settings) {
    return problemsOf("base", settings);
  }

  List<String> problemsOf(String scenario, String... settings) {
    try {
      readScenario(scenario, settings);
      return List.of();
    } catch (InputException e) {
      return lines(e.problems());
    }
  }

  private List<String> lines(Collection<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.toString().replace(InputLocation.shown(root) + "/", ""))
        .toList();
  }
}
