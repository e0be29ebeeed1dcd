package org.inferencefrontier.cli.list;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inferencefrontier.cli.terminal.FigureTable;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.cli.terminal.UnknownName;
import org.inferencefrontier.input.source.InputListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The agents, or the figures of those with an id. */
@Command(
    name = "agents",
    mixinStandardHelpOptions = true,
    description = "The agents; with an id, every figure of the agent.")
final class AgentList extends InputList {
  private static final String KINDS = "vendors, operators, labs, states, utilities, foundries";

  @Parameters(arity = "0..1", paramLabel = "ID", description = "Id of an agent.")
  private String id;

  @Option(names = "--kind", paramLabel = "KIND", description = "One of " + KINDS + ".")
  private String kind;

  @Override
  void print(InputListing inputs, PrintWriter out) {
    if (kind != null && !InputListing.agentKinds().contains(kind)) {
      throw UnknownName.of("kind of agent", kind, InputListing.agentKinds());
    }
    List<InputListing.Agent> agents =
        inputs.agents().stream().filter(a -> kind == null || a.kind().equals(kind)).toList();
    if (id == null) {
      printAll(inputs, agents, out);
      return;
    }
    List<InputListing.Agent> named =
        agents.stream().filter(agent -> agent.id().equals(id)).toList();
    if (named.isEmpty()) {
      throw UnknownName.of("agent", id, agents.stream().map(InputListing.Agent::id).toList());
    }
    for (InputListing.Agent agent : named) {
      out.println(agent.name() + " (" + agent.kind() + "/" + agent.id() + ")");
      FigureTable.print(inputs.figures(agent.kind(), id), out);
    }
  }

  private static void printAll(
      InputListing inputs, List<InputListing.Agent> agents, PrintWriter out) {
    TextTable table = new TextTable("kind", "id", "name", "figures by grade");
    for (InputListing.Agent agent : agents) {
      Map<String, Integer> grades = new TreeMap<>();
      inputs.figures(agent.kind(), agent.id()).stream()
          .filter(InputListing.Figure::number)
          .forEach(figure -> grades.merge(figure.grade(), 1, Integer::sum));
      String counts =
          grades.entrySet().stream()
              .map(grade -> grade.getValue() + " " + grade.getKey())
              .collect(Collectors.joining(", "));
      table.row(agent.kind(), agent.id(), agent.name(), counts);
    }
    table.print(out);
  }
}
