package org.inferencefrontier.cli.list;

import java.io.PrintWriter;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.world.evidence.Claim;
import picocli.CommandLine.Command;

/** The published claims. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    description = "Published statements that the runs test.")
final class ClaimList extends InputList {
  @Override
  void print(InputListing inputs, PrintWriter out) {
    TextTable table = new TextTable("id", "kind", "measured", "when", "claim", "source");
    for (Claim c : inputs.world().claims()) {
      String measured = c.indicator() + " " + c.comparison() + " " + c.value() + " " + c.unit();
      table.row(c.id(), c.kind(), measured, c.when(), c.claim(), c.source());
    }
    table.print(out);
  }
}
