package org.inferencefrontier.cli.list;

import java.io.PrintWriter;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.input.source.InputListing;
import picocli.CommandLine.Command;

/** The scenarios. */
@Command(name = "scenarios", mixinStandardHelpOptions = true, description = "The scenarios.")
final class ScenarioList extends InputList {
  @Override
  void print(InputListing inputs, PrintWriter out) {
    TextTable table = new TextTable("scenario", "extends", "title");
    inputs
        .scenarios()
        .forEach(s -> table.row(s.name(), s.parent() == null ? "" : s.parent(), s.title()));
    table.print(out);
  }
}
