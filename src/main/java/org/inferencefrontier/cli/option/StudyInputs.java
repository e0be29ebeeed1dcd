package org.inferencefrontier.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.world.World;

/** The inputs of a study that was run before: the files at hand, if they are the same. */
public final class StudyInputs {
  /** Goes before the name of a scenario's file that does not lie among the inputs. */
  static final String OWN_SCENARIO = "scenario/";

  /** Goes before the name of a file of draws. */
  static final String OWN_DRAWS = "draws/";

  private static final String SCENARIOS = "world-data/scenarios/";
  private static final int NAMED = 4;

  private final InputLocation location;
  private final Map<String, String> sha256;
  private final List<String> settings;

  /**
   * @param sha256 SHA-256 of the study's input files by their paths
   * @param settings inputs changed for the study
   */
  public StudyInputs(InputLocation location, Map<String, String> sha256, List<String> settings) {
    this.location = location;
    this.sha256 = sha256;
    this.settings = settings;
  }

  /** Whether a scenario's file has to be named, as none of its name is shipped. */
  public boolean needsFile(String name) {
    return ownScenario(name) != null || !WorldReader.scenarioNames(location).contains(name);
  }

  /** The file's name if the scenario came from one, null otherwise. */
  private String ownScenario(String name) {
    return sha256.keySet().stream()
        .filter(path -> path.startsWith(OWN_SCENARIO))
        .map(path -> path.substring(OWN_SCENARIO.length()))
        .filter(own -> own.equals(name + ".yaml") || own.equals(name + ".yml"))
        .findFirst()
        .orElse(null);
  }

  /**
   * The study's world.
   *
   * @param name the scenario's name
   * @param file the scenario's file if the user names one, otherwise null
   * @throws UserMistakeException if the inputs changed since
   */
  public World world(String name, String file) throws InputException, IOException {
    // A comparison may have a scenario from a file beside others.
    String nameOrFile = scenario(name, ownScenario(name), file);
    List<String> changed = changed(WorldReader.inputHashes(location, nameOrFile), name);
    if (!changed.isEmpty()) {
      throw new UserMistakeException(
          "the inputs are not those of the study: "
              + named(changed)
              + "; take the commit named in its manifest.json, or name the inputs with"
              + " --world and --agents, or run the study again");
    }
    return WorldReader.read(location, nameOrFile, settings);
  }

  /** What changed of the files that the scenario's runs depend on, in words. */
  private List<String> changed(SortedMap<String, String> now, String name) {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, String> input : sha256.entrySet()) {
      String path = input.getKey();
      if (now.containsKey(path)) {
        if (!input.getValue().equals(now.get(path))) {
          changed.add(path + " changed");
        }
      } else if (mustBeThere(path, name)) {
        changed.add(path + " is gone");
      }
    }
    now.keySet().stream()
        .filter(path -> !sha256.containsKey(path))
        .forEach(path -> changed.add(path + " is new"));
    return changed;
  }

  /** The manifest of a comparison, and those of old studies, name other scenarios too. */
  private static boolean mustBeThere(String path, String name) {
    boolean ofAnother =
        path.startsWith(SCENARIOS) && !path.equals(SCENARIOS + name + ".yaml")
            || path.startsWith(OWN_SCENARIO)
            || path.startsWith(OWN_DRAWS);
    return !ofAnother;
  }

  private static String named(List<String> changed) {
    String first = String.join(", ", changed.subList(0, Math.min(NAMED, changed.size())));
    return changed.size() > NAMED ? first + " and " + (changed.size() - NAMED) + " more" : first;
  }

  private String scenario(String name, String ownScenario, String file) throws IOException {
    if (ownScenario == null) {
      if (WorldReader.scenarioNames(location).contains(name)) {
        return name;
      }
      if (file == null) {
        throw new UserMistakeException(
            "the scenario " + name + " came from a file; name that file with --scenario");
      }
      return file;
    }
    if (file == null || !Files.isRegularFile(Path.of(file))) {
      throw new UserMistakeException(
          "the study's scenario came from a file "
              + ownScenario
              + "; name that file with --scenario");
    }
    if (!WorldReader.inputHash(Path.of(file)).equals(sha256.get(OWN_SCENARIO + ownScenario))) {
      throw new UserMistakeException(file + " is not the scenario of the study, or was changed");
    }
    return file;
  }
}
