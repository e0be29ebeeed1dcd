package org.inferencefrontier.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.inferencefrontier.agent.vendor.ChipRating;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.input.InputException;
import org.inferencefrontier.input.InputListing;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.world.Accelerator;
import org.inferencefrontier.world.Claim;
import org.inferencefrontier.world.GridArea;
import org.inferencefrontier.world.ParameterDefinition;
import org.inferencefrontier.world.Prior;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what there is, each figure with its grade. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel =
        "(scenarios | agents | parameters | indicators | claims | areas | accelerators)",
    description = "Lists inputs and indicators, each figure with its grade.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier list scenarios",
      "  frontier list agents --kind vendors",
      "  frontier list agents nvidia",
      "  frontier list areas pjm"
    })
public final class ListCommand implements Runnable {
  private static final String KINDS = "vendors, operators, labs, states, utilities, foundries";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "expected what to list: one of "
            + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }

  /** The user asks for something that is not there. */
  private static final class UnknownNameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownNameException(String message) {
      super(message);
    }
  }

  /** Work on the inputs that may find them wrong. */
  private interface Work {
    void on(InputListing listing, PrintWriter out) throws InputException;
  }

  private int with(LocationOptions where, Work work) {
    try {
      work.on(WorldReader.listing(where.location()), spec.commandLine().getOut());
      return 0;
    } catch (InputException e) {
      return ProblemPrinter.print(spec.commandLine().getErr(), e.problems());
    } catch (UnknownNameException e) {
      spec.commandLine().getErr().println(e.getMessage());
      spec.commandLine().getErr().flush();
      return ProblemPrinter.USER_MISTAKE;
    }
  }

  @Command(name = "scenarios", mixinStandardHelpOptions = true, description = "The scenarios.")
  int scenarios(@Mixin LocationOptions where) {
    return with(
        where,
        (listing, out) -> {
          TextTable table = new TextTable("scenario", "extends", "title");
          listing
              .scenarios()
              .forEach(s -> table.row(s.name(), s.parent() == null ? "" : s.parent(), s.title()));
          table.print(out);
        });
  }

  @Command(
      name = "agents",
      mixinStandardHelpOptions = true,
      description = "The agents; with an id, every figure of the agent.")
  int agents(
      @Mixin LocationOptions where,
      @Parameters(arity = "0..1", paramLabel = "ID", description = "Id of an agent.") String id,
      @Option(names = "--kind", paramLabel = "KIND", description = "One of " + KINDS + ".")
          String kind) {
    return with(
        where,
        (listing, out) -> {
          if (kind != null && !InputListing.agentKinds().contains(kind)) {
            throw unknown("kind of agent", kind, InputListing.agentKinds());
          }
          List<InputListing.Agent> agents =
              listing.agents().stream().filter(a -> kind == null || a.kind().equals(kind)).toList();
          if (id == null) {
            printAgents(listing, agents, out);
            return;
          }
          List<InputListing.Agent> named =
              agents.stream().filter(agent -> agent.id().equals(id)).toList();
          if (named.isEmpty()) {
            throw unknown("agent", id, agents.stream().map(InputListing.Agent::id).toList());
          }
          for (InputListing.Agent agent : named) {
            out.println(agent.name() + " (" + agent.kind() + "/" + agent.id() + ")");
            printFigures(listing.figures(agent.kind(), id), out);
          }
        });
  }

  @Command(
      name = "parameters",
      mixinStandardHelpOptions = true,
      description = "The parameters with their priors.")
  int parameters(@Mixin LocationOptions where) {
    return with(
        where,
        (listing, out) -> {
          TextTable table =
              new TextTable("parameter", "value", "unit", "prior", "grade", "description");
          for (ParameterDefinition p : listing.world().parameters().definitions()) {
            table.row(
                p.name(),
                number(p.value()),
                p.unit(),
                prior(p.prior()),
                lower(p.grade()),
                p.description());
          }
          table.print(out);
        });
  }

  @Command(name = "indicators", mixinStandardHelpOptions = true, description = "What is measured.")
  int indicators() {
    TextTable table = new TextTable("indicator", "unit", "of each", "when", "definition");
    for (IndicatorDefinition i : Indicators.definitions()) {
      table.row(
          i.name(),
          i.unit(),
          lower(i.entityKind()),
          i.perRun() ? "once a run" : "monthly",
          i.definition());
    }
    table.print(spec.commandLine().getOut());
    return 0;
  }

  @Command(
      name = "claims",
      mixinStandardHelpOptions = true,
      description = "Published statements that the runs test.")
  int claims(@Mixin LocationOptions where) {
    return with(
        where,
        (listing, out) -> {
          TextTable table = new TextTable("id", "kind", "measured", "when", "claim", "source");
          for (Claim c : listing.world().claims()) {
            String measured =
                c.indicator() + " " + c.comparison() + " " + c.value() + " " + c.unit();
            table.row(c.id(), c.kind(), measured, c.when(), c.claim(), c.source());
          }
          table.print(out);
        });
  }

  @Command(
      name = "areas",
      mixinStandardHelpOptions = true,
      description = {
        "The grid areas; with an id, every figure of the area with its grade and source.",
        "The mix is of what is generated; other is hydro, biomass and all else.",
        "Own margin is the area's plants by capacity credit over its peak, less one; growth is the"
            + " national trend with vehicles and heat pumps."
      })
  int areas(
      @Mixin LocationOptions where,
      @Parameters(arity = "0..1", paramLabel = "ID", description = "Id of an area.") String id) {
    return with(
        where,
        (listing, out) -> {
          List<String> ids = listing.world().areas().stream().map(GridArea::id).toList();
          AreaFigures figures = new AreaFigures(listing.world());
          rows(
              listing,
              "areas",
              id,
              ids,
              List.of(
                  "peak_load_megawatts",
                  "datacenter_megawatts",
                  "industrial_tariff_usd_per_megawatt_hour",
                  "carbon_intensity_grams_per_kilowatt_hour",
                  "large_load_queue_megawatts",
                  "connection_years"),
              List.of(
                  "peak MW",
                  "data centres MW",
                  "tariff USD/MWh",
                  "carbon g/kWh",
                  "queue MW",
                  "connection years"),
              new Derived(AreaFigures.TITLES, figures::cells),
              out);
        });
  }

  @Command(
      name = "accelerators",
      mixinStandardHelpOptions = true,
      description = {
        "The chips; with an id, every figure of the chip.",
        "H100e is throughput by specification before software, in H100 SXM; per kW of board"
            + " power; per thousand USD of the chip's price, for custom silicon the transfer price."
      })
  int accelerators(
      @Mixin LocationOptions where,
      @Parameters(arity = "0..1", paramLabel = "ID", description = "Id of a chip.") String id) {
    return with(
        where,
        (listing, out) -> {
          Map<String, Accelerator> chips =
              listing.world().accelerators().stream()
                  .collect(Collectors.toMap(Accelerator::id, chip -> chip));
          List<String> ids = listing.world().accelerators().stream().map(Accelerator::id).toList();
          rows(
              listing,
              "accelerators",
              id,
              ids,
              List.of(
                  "vendor",
                  "release_month",
                  "eight_bit_teraflops",
                  "board_power_watts",
                  "price_usd"),
              List.of("vendor", "first volume", "8-bit TFLOP/s", "watts", "price USD"),
              new Derived(
                  List.of(
                      "training H100e",
                      "inference H100e",
                      "peak H100e",
                      "inference/kW",
                      "inference/kUSD"),
                  row -> ratingCells(ChipRating.of(chips.get(row)))),
              out);
        });
  }

  /** Columns computed from a row's figures; they have no grade of their own. */
  private record Derived(List<String> titles, Function<String, List<String>> cells) {}

  private static List<String> ratingCells(ChipRating rating) {
    return DoubleStream.of(
            rating.trainingH100e(),
            rating.inferenceH100e(),
            rating.peakH100e(),
            rating.inferencePerKilowatt(),
            rating.inferencePerThousandUsd())
        .mapToObj(value -> String.format(Locale.ROOT, "%.3f", value))
        .toList();
  }

  /** One row with all its figures, or a few figures of every row. */
  private void rows(
      InputListing listing,
      String kind,
      String id,
      List<String> ids,
      List<String> columns,
      List<String> titles,
      Derived derived,
      PrintWriter out) {
    if (id != null) {
      if (!ids.contains(id)) {
        throw unknown(kind.substring(0, kind.length() - 1), id, ids);
      }
      printFigures(listing.figures(kind, id), out);
      return;
    }
    List<String> header = new ArrayList<>(List.of("id"));
    titles.forEach(title -> header.addAll(List.of(title, "grade")));
    header.addAll(derived.titles());
    TextTable table = new TextTable(header.toArray(String[]::new));
    for (String row : ids) {
      Map<String, InputListing.Figure> figures =
          listing.figures(kind, row).stream()
              .collect(Collectors.toMap(InputListing.Figure::field, figure -> figure));
      List<String> cells = new ArrayList<>(List.of(row));
      columns.stream()
          .map(figures::get)
          .forEach(figure -> cells.addAll(List.of(figure.value(), figure.grade())));
      cells.addAll(derived.cells().apply(row));
      table.row(cells.toArray(String[]::new));
    }
    table.print(out);
  }

  private static void printAgents(
      InputListing listing, List<InputListing.Agent> agents, PrintWriter out) {
    TextTable table = new TextTable("kind", "id", "name", "figures by grade");
    for (InputListing.Agent agent : agents) {
      Map<String, Integer> grades = new TreeMap<>();
      listing.figures(agent.kind(), agent.id()).stream()
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

  /** A source that all figures share, as a row of a table has, stands once under them. */
  private static void printFigures(List<InputListing.Figure> figures, PrintWriter out) {
    List<String> sources = figures.stream().map(InputListing.Figure::source).distinct().toList();
    if (figures.size() > 1 && sources.size() == 1) {
      TextTable table = new TextTable("field", "value", "grade");
      figures.forEach(f -> table.row(f.field(), f.value(), f.grade()));
      table.print(out);
      out.println();
      out.println("Source of all: " + sources.get(0));
      return;
    }
    TextTable table = new TextTable("field", "value", "grade", "source");
    figures.forEach(f -> table.row(f.field(), f.value(), f.grade(), f.source()));
    table.print(out);
  }

  private static UnknownNameException unknown(String what, String name, List<String> names) {
    String hint =
        InputListing.nearest(name, names)
            .map(nearest -> "; did you mean '" + nearest + "'?")
            .orElse("");
    return new UnknownNameException("there is no " + what + " '" + name + "'" + hint);
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
    return (lower(prior.kind()).replace('_', '-') + " " + numbers).strip();
  }

  private static String part(String name, Double value) {
    return value == null ? "" : name + " " + number(value);
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
