package org.inferencefrontier.cli.analysis;

import java.time.YearMonth;
import org.inferencefrontier.cli.option.MonthConverter;
import org.inferencefrontier.cli.option.PriorOption;
import org.inferencefrontier.cli.option.ScenarioOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which scenario an analysis looks at, how far, and from which parameters. */
final class AnalysedScenario {
  @Mixin private ScenarioOption scenario;

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM",
      defaultValue = "2030-12",
      converter = MonthConverter.class,
      description = "Last month, in whose year headlines are read (default: ${DEFAULT-VALUE}).")
  private YearMonth until;

  @Mixin private PriorOption prior;

  String nameOrFile() {
    return scenario.nameOrFile();
  }

  YearMonth until() {
    return until;
  }

  /** Whether the priors are asked for. */
  boolean prior() {
    return prior.isAsked();
  }
}
