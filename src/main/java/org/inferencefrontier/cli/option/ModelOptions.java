package org.inferencefrontier.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.study.ModelInputs;
import org.inferencefrontier.study.run.RunSpecification;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.time.Timeline;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of all commands that run the model. */
public final class ModelOptions {
  @Mixin private ScenarioOption scenario;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Changes one input; wins over the scenario; repeatable.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM",
      defaultValue = "2035-12",
      converter = MonthConverter.class,
      description = "Last simulated month, from 2023-01 (default: ${DEFAULT-VALUE}).")
  private YearMonth until;

  @Mixin private SeedOption seed;

  @Option(
      names = "--check",
      description = "Stops a run that breaks an accounting identity; the exit code is then 1.")
  private boolean check;

  @Mixin private VerboseOption verbose;

  @Mixin private LocationOptions where;

  /** The parameters without scenario and settings, once they are read. */
  private ParameterSet plain;

  /** Takes the place of what the user could have said. */
  public void replay(RunSpecification run) {
    scenario.replace(run.scenario());
    settings = run.settings();
    until = YearMonth.parse(run.until());
    seed.replace(run.seed());
    check = run.check();
  }

  /**
   * Reads the inputs with the asked scenario and values.
   *
   * @throws InputException if they are wrong
   */
  public World world() throws InputException {
    World world = world(scenario());
    if (scenario().equals("base") && settings.isEmpty()) {
      plain = world.parameters();
    }
    return world;
  }

  /** The world of another scenario, with the same settings. */
  public World world(String scenarioName) throws InputException {
    return WorldReader.read(where.location(), scenarioName, settings);
  }

  /** The parameters as the inputs have them, without scenario and settings. */
  public ParameterSet plainParameters() throws InputException {
    if (plain == null) {
      plain = WorldReader.read(where.location(), "base", List.of()).parameters();
    }
    return plain;
  }

  /** Where the inputs are. */
  public InputLocation location() {
    return where.location();
  }

  /**
   * How runs spread where the user names no design: over the posterior, or over the priors if there
   * is none.
   *
   * @param prior whether the priors are asked for
   */
  public Sampling usualSampling(boolean prior) throws InputException {
    return AnalysisOptions.sampling(prior ? null : where.readPosterior(plainParameters()));
  }

  /** The calibrated posterior's place, whether or not there is one. */
  Path posterior() {
    return where.posterior();
  }

  /** The scenarios beside the inputs. */
  public List<InputListing.ScenarioSummary> scenarios() throws InputException {
    return WorldReader.listing(where.location()).scenarios();
  }

  /** The scenario by name or file. */
  public String scenario() {
    return scenario.nameOrFile();
  }

  /**
   * SHA-256 of every input file of a scenario; one that lies elsewhere counts as {@code
   * scenario/NAME}.
   */
  private SortedMap<String, String> inputHashes(String scenarioName)
      throws InputException, IOException {
    InputLocation location = where.location();
    SortedMap<String, String> hashes =
        new TreeMap<>(WorldReader.inputHashes(location, scenarioName));
    Path file = Path.of(scenarioName);
    if (Files.isRegularFile(file)
        && !file.toRealPath().startsWith(location.worldData().toRealPath())) {
      hashes.put(StudyInputs.OWN_SCENARIO + file.getFileName(), WorldReader.inputHash(file));
    }
    return hashes;
  }

  /**
   * What the model is built from.
   *
   * @param scenarioName scenario by name or file
   * @param further files beyond the input folders that results depend on, by the name they go under
   */
  public ModelInputs inputs(String scenarioName, Map<String, Path> further)
      throws InputException, IOException {
    SortedMap<String, String> hashes = inputHashes(scenarioName);
    for (Map.Entry<String, Path> file : further.entrySet()) {
      hashes.put(file.getKey(), WorldReader.inputHash(file.getValue()));
    }
    return new ModelInputs(scenarioName, settings, check, hashes);
  }

  /** The model over a world, up to the asked month. */
  public Engine engine(Engine.Factory engines, World world) {
    return engines.create(world, Timeline.indexOf(until) + 1, check);
  }

  /** Last month that is played. */
  public YearMonth until() {
    return until;
  }

  /** Master seed. */
  public long seed() {
    return seed.value();
  }

  /** Whether runs check the model's invariants each month. */
  public boolean isChecking() {
    return check;
  }
}
