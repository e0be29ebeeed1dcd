package org.inferencefrontier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.inferencefrontier.cli.option.KeepOptions;
import org.inferencefrontier.cli.option.LocationOptions;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.ProblemPrinter;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.problem.Problem;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.evidence.RecordPoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads every input and says everything that is wrong. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks every input file and prints every problem at once.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier validate",
      "  frontier validate --agents my-agents",
      "  frontier validate --scenario grid-gridlock --set vendors.nvidia.pricing.strategy=match"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all inputs can be used", "2:there are problems"})
final class ValidateCommand implements Callable<Integer> {
  @Mixin private LocationOptions where;

  @Option(
      names = "--scenario",
      paramLabel = "NAME|FILE",
      description = "Scenario to check (default: every scenario).")
  private String scenario;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Setting to apply first; repeatable.")
  private List<String> settings = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InputException {
    InputLocation location = where.location();
    List<String> scenarios =
        scenario == null ? WorldReader.scenarioNames(location) : List.of(scenario);
    Set<Problem> problems = new LinkedHashSet<>();
    World world = null;
    for (String name : scenarios) {
      try {
        world = WorldReader.read(location, name, settings);
        problems.addAll(unknownIndicators(world, location));
      } catch (InputException e) {
        problems.addAll(e.problems());
      }
    }
    if (world == null || !problems.isEmpty()) {
      return ProblemPrinter.print(spec.commandLine().getErr(), problems);
    }
    checkStudies(location);
    PrintWriter out = spec.commandLine().getOut();
    out.println(summary(world, scenarios.size()));
    out.flush();
    return ExitCode.DONE;
  }

  /** What studies take besides, of which a problem is told alone, as they tell it. */
  private void checkStudies(InputLocation location) throws IOException, InputException {
    where.readPosterior(WorldReader.read(location, "base", List.of()).parameters());
    KeepOptions.read(location);
  }

  /** Observed figures of indicators that nothing measures; the reader cannot know them. */
  private static List<Problem> unknownIndicators(World world, InputLocation location) {
    List<String> names = Indicators.definitions().stream().map(IndicatorDefinition::name).toList();
    return world.record().stream()
        .map(RecordPoint::indicator)
        .filter(indicator -> !names.contains(indicator))
        .distinct()
        .map(
            indicator ->
                new Problem(
                    location.worldData().resolve("record").toString(),
                    0,
                    "indicator",
                    "there is no indicator '" + indicator + "'",
                    InputListing.nearest(indicator, names).orElse(null)))
        .toList();
  }

  private static String summary(World world, int scenarios) {
    List<String> counts = new ArrayList<>();
    counts.add(count(world.vendors().size(), "vendor", "vendors"));
    counts.add(count(world.operators().size(), "operator", "operators"));
    counts.add(count(world.labs().size(), "lab", "labs"));
    counts.add(count(world.states().size(), "state", "states"));
    counts.add(count(world.utilities().size(), "utility", "utilities"));
    counts.add(count(world.foundries().size(), "foundry", "foundries"));
    counts.add(count(world.areas().size(), "grid area", "grid areas"));
    counts.add(count(world.technologies().size(), "technology", "technologies"));
    counts.add(count(world.accelerators().size(), "accelerator", "accelerators"));
    counts.add(count(world.policyEvents().size(), "policy event", "policy events"));
    counts.add(count(world.parameters().size(), "parameter", "parameters"));
    counts.add(count(world.record().size(), "observed figure", "observed figures"));
    counts.add(count(world.claims().size(), "claim", "claims"));
    counts.add(count(scenarios, "scenario", "scenarios"));
    return "All inputs can be used: " + String.join(", ", counts) + ".";
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
