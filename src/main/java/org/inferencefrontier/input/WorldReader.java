package org.inferencefrontier.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inferencefrontier.input.check.InputCheck;
import org.inferencefrontier.input.check.RangeCheck;
import org.inferencefrontier.input.entry.Binder;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.file.InputFiles;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.scenario.Overrides;
import org.inferencefrontier.input.scenario.ScenarioDraft;
import org.inferencefrontier.input.scenario.ScenarioReader;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.world.World;

/** Reads and checks the input files. */
public final class WorldReader {
  private static final String SCENARIOS = "world-data/scenarios/";

  private WorldReader() {}

  /**
   * Reads every file, applies the scenario and the settings, and checks everything.
   *
   * @param scenarioNameOrFile name of a file in world-data/scenarios without its ending, or a path
   * @param settings {@code path=value}, for example {@code vendors.nvidia.pricing.strategy=match};
   *     they win over the scenario
   * @throws InputException with every problem found
   */
  public static World read(InputLocation where, String scenarioNameOrFile, List<String> settings)
      throws InputException {
    Problems problems = new Problems();
    return read(InputFiles.read(where, problems), where, scenarioNameOrFile, settings, problems);
  }

  private static World read(
      Inputs inputs,
      InputLocation where,
      String scenarioNameOrFile,
      List<String> settings,
      Problems problems)
      throws InputException {
    ScenarioDraft draft = new ScenarioReader(where, problems).read(scenarioNameOrFile);
    // Taken before a scenario or a setting gives a parameter another prior.
    RangeCheck ranges = new RangeCheck(inputs);
    Overrides overrides = new Overrides(inputs, problems);
    draft.settings().forEach(overrides::apply);
    overrides.applyAll(settings);
    Problems checked = new Problems();
    new InputCheck(inputs, draft, checked).check();
    ranges.check(draft.changes(), checked);
    Set<String> changing = changing(draft);
    if (problems.areIn(changing) || checked.areIn(changing)) {
      checked.dropConsequences(changing, unchanged(where));
    }
    problems.addAll(checked);
    problems.throwIfAny();
    World world = new Binder(inputs, problems).world(draft.scenario(problems));
    problems.throwIfAny();
    return world;
  }

  /** Where settings are written. */
  private static Set<String> changing(ScenarioDraft draft) {
    Set<String> places = new HashSet<>(Set.of(Overrides.COMMAND_LINE));
    draft.settings().values().forEach(value -> places.add(value.positions().get("").file()));
    return places;
  }

  /** What is wrong with the inputs as no setting has changed them. */
  private static Problems unchanged(InputLocation where) throws InputException {
    Problems problems = new Problems();
    Inputs inputs = InputFiles.read(where, problems);
    new InputCheck(inputs, new ScenarioDraft(), problems).check();
    return problems;
  }

  /**
   * The inputs as they stand, without a scenario, with the grade and source of every figure.
   *
   * @throws InputException with every problem found
   */
  public static InputListing listing(InputLocation where) throws InputException {
    Problems problems = new Problems();
    Inputs inputs = InputFiles.read(where, problems);
    World world = read(inputs, where, "base", List.of(), problems);
    List<InputListing.ScenarioSummary> scenarios = new ArrayList<>();
    ScenarioReader reader = new ScenarioReader(where, problems);
    scenarioNames(where).forEach(name -> scenarios.add(reader.summary(name)));
    problems.throwIfAny();
    return new InputListing(world, inputs, scenarios);
  }

  /** Names of the scenarios that are shipped, sorted; {@code base} is always one. */
  public static List<String> scenarioNames(InputLocation where) {
    return ScenarioReader.names(where);
  }

  /**
   * SHA-256 of every input file that a scenario's runs depend on, by its path: {@code
   * world-data/countries.csv}, {@code agents/vendors/nvidia.yaml}, whatever the directories' names.
   * Other scenarios do not count.
   *
   * @param scenarioNameOrFile scenario; a file elsewhere is itself not among the input files
   * @throws InputException if a directory is missing or a file cannot be read
   */
  public static SortedMap<String, String> inputHashes(
      InputLocation where, String scenarioNameOrFile) throws InputException {
    Set<String> used = new HashSet<>();
    for (String file : new ScenarioReader(where, new Problems()).files(scenarioNameOrFile)) {
      used.add(SCENARIOS + file);
    }
    SortedMap<String, String> hashes = new TreeMap<>(inputHashes(where));
    hashes.keySet().removeIf(path -> path.startsWith(SCENARIOS) && !used.contains(path));
    return hashes;
  }

  /**
   * SHA-256 of every input file by its path, for the manifest of a study: {@code
   * world-data/countries.csv}, {@code agents/vendors/nvidia.yaml}, whatever the directories' names.
   *
   * @throws InputException if a directory is missing or a file cannot be read
   */
  public static SortedMap<String, String> inputHashes(InputLocation where) throws InputException {
    return InputHashes.of(where);
  }

  /**
   * SHA-256 of one file, which may lie elsewhere.
   *
   * @throws IOException if it cannot be read
   */
  public static String inputHash(Path file) throws IOException {
    return InputHashes.of(file);
  }
}
