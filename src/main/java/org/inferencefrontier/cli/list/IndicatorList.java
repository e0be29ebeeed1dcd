package org.inferencefrontier.cli.list;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.Indicators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every run records, which no input says. */
@Command(name = "indicators", mixinStandardHelpOptions = true, description = "What is measured.")
final class IndicatorList implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    TextTable table = new TextTable("indicator", "unit", "of each", "when", "definition");
    for (IndicatorDefinition i : Indicators.definitions()) {
      table.row(
          i.name(),
          i.unit(),
          i.entityKind().name().toLowerCase(Locale.ROOT),
          i.perRun() ? "once a run" : "monthly",
          i.definition());
    }
    PrintWriter out = spec.commandLine().getOut();
    table.print(out);
    out.flush();
    return ExitCode.DONE;
  }
}
