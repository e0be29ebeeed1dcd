package org.inferencefrontier.cli.list;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.input.schema.Values;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.Prior;
import picocli.CommandLine.Command;

/** The parameters. */
@Command(
    name = "parameters",
    mixinStandardHelpOptions = true,
    description = "The parameters with their priors.")
final class ParameterList extends InputList {
  @Override
  void print(InputListing inputs, PrintWriter out) {
    TextTable table = new TextTable("parameter", "value", "unit", "prior", "grade", "description");
    for (ParameterDefinition p : inputs.world().parameters().definitions()) {
      table.row(
          p.name(),
          Values.number(p.value()),
          p.unit(),
          prior(p.prior()),
          p.grade().name().toLowerCase(Locale.ROOT),
          p.description());
    }
    table.print(out);
  }

  private static String prior(Prior prior) {
    String numbers =
        Stream.of(
                part("low", prior.low()),
                part("mode", prior.mode()),
                part("high", prior.high()),
                part("spread", prior.spread()),
                part("alpha", prior.alpha()),
                part("beta", prior.beta()),
                prior.values() == null ? "" : "values " + prior.values(),
                prior.weights() == null ? "" : "weights " + prior.weights(),
                prior.correlation() == null ? "" : "correlation " + prior.correlation())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    String kind = prior.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return (kind + " " + numbers).strip();
  }

  private static String part(String name, Double value) {
    return value == null ? "" : name + " " + Values.number(value);
  }
}
