package org.inferencefrontier.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.inferencefrontier.cli.analysis.BackcastCommand;
import org.inferencefrontier.cli.analysis.CalibrateCommand;
import org.inferencefrontier.cli.analysis.DiscoverCommand;
import org.inferencefrontier.cli.analysis.SensitivityCommand;
import org.inferencefrontier.cli.explain.ExplainCommand;
import org.inferencefrontier.cli.list.ListCommand;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.PathConverter;
import org.inferencefrontier.cli.option.ProgramVersion;
import org.inferencefrontier.cli.option.WholeNumberConverter;
import org.inferencefrontier.cli.run.RunCommand;
import org.inferencefrontier.cli.study.ClaimsCommand;
import org.inferencefrontier.cli.study.CompareCommand;
import org.inferencefrontier.cli.study.MonteCarloCommand;
import org.inferencefrontier.cli.study.QueryCommand;
import org.inferencefrontier.cli.study.ReportCommand;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.StandardOutput;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's entry: {@code frontier COMMAND}. */
@Command(
    name = "frontier",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Simulates the world's turn from training to running artificial intelligence.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier montecarlo                        200 runs and a report about them",
      "  frontier montecarlo --scenario carbon-price",
      "  frontier compare base carbon-price         what a scenario changes, run by run",
      "  frontier report base-r200-s1               makes a study's pages again",
      "  frontier calibrate                         fits the parameters to the record",
      "  frontier backcast                          holds them against what was not fitted",
      "  frontier sensitivity                       what drives the headlines",
      "  frontier query \"from runs\"                 asks a study's data in SQL",
      "  frontier claims                            published claims held against runs",
      "  frontier run                               one run, as a table",
      "  frontier explain --agent google --month 2027-04   who decided what, and why",
      "  frontier gui                               the world on a map, live",
      "  frontier COMMAND --help                    everything about a command",
      "  source <(frontier generate-completion)     completion for bash and zsh"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:our fault; the message says where the details are",
      "2:something you can put right in the command, the inputs or on the disk; the message says"
          + " what",
      "130:interrupted; finished runs of a study are kept for --resume",
      "141:what read the output went away, as head does when it has enough"
    })
public final class Frontier implements Callable<Integer> {
  private static final int USAGE_WIDTH = 100;

  @Spec private CommandSpec spec;

  private Frontier() {}

  /** Runs the command of the arguments and ends the Java machine with its exit code. */
  public static void main(String[] arguments) {
    int code;
    PrintWriter err = new PrintWriter(System.err, true);
    try {
      // Not System.out, which keeps to itself that it could not write.
      PrintWriter out =
          StandardOutput.writer(new FileOutputStream(FileDescriptor.out), charsetOfOutput());
      code = commandLine(Engine::simulation, arguments).setOut(out).execute(arguments);
    } catch (RuntimeException | Error problem) {
      // Of what no command does: the help, or reading the commands themselves.
      code = FaultHandler.handle(problem, err, false);
    }
    System.exit(code);
  }

  /** The Java machine names it from version 19 on. */
  private static Charset charsetOfOutput() {
    String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return name == null ? Charset.defaultCharset() : Charset.forName(name);
  }

  /** The commands over a model. */
  public static CommandLine commandLine(Engine.Factory engines) {
    return commandLine(commands(engines).values());
  }

  /**
   * As {@link #commandLine(Engine.Factory)}, but with the one command alone that the arguments
   * name: reading the options of all others would take a tenth of the time to a study's first line.
   */
  private static CommandLine commandLine(Engine.Factory engines, String[] arguments) {
    Map<String, Supplier<Object>> commands = commands(engines);
    boolean named = arguments.length > 0 && commands.containsKey(arguments[0]);
    return commandLine(named ? List.of(commands.get(arguments[0])) : commands.values());
  }

  private static CommandLine commandLine(Collection<Supplier<Object>> commands) {
    CommandLine line = new CommandLine(new Frontier());
    commands.forEach(command -> line.addSubcommand(command.get()));
    // It lists the others, so that it needs all of them.
    if (commands.size() > 1) {
      line.addSubcommand(completion());
    }
    return line.registerConverter(Integer.class, WholeNumberConverter.ofInt())
        .registerConverter(int.class, WholeNumberConverter.ofInt())
        .registerConverter(Long.class, WholeNumberConverter.ofLong())
        .registerConverter(long.class, WholeNumberConverter.ofLong())
        .registerConverter(Path.class, new PathConverter())
        .setUsageHelpWidth(USAGE_WIDTH)
        .setParameterExceptionHandler(new MistakeHandler())
        .setExecutionStrategy(FaultHandler::execute)
        .setExecutionExceptionHandler(new FaultHandler());
  }

  /** Made as a command that helps, of which picocli passes over what is too much or unknown. */
  private static CommandLine completion() {
    CommandLine completion = new CommandLine(new GenerateCompletion());
    completion.getCommandSpec().helpCommand(false);
    return completion;
  }

  /** Each command by its name, in the order of the help. */
  private static Map<String, Supplier<Object>> commands(Engine.Factory engines) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("run", () -> new RunCommand(engines));
    commands.put("montecarlo", () -> new MonteCarloCommand(engines));
    commands.put("gui", GuiCommand::new);
    // Made into a command line here, since one that is added as an object loses no option.
    commands.put("compare", () -> new CommandLine(new CompareCommand(engines)));
    commands.put("report", ReportCommand::new);
    commands.put("calibrate", () -> new CalibrateCommand(engines));
    commands.put("backcast", () -> new BackcastCommand(engines));
    commands.put("sensitivity", () -> new SensitivityCommand(engines));
    commands.put("discover", () -> new DiscoverCommand(engines));
    commands.put("query", QueryCommand::new);
    commands.put("claims", () -> new ClaimsCommand(engines));
    commands.put("explain", () -> new ExplainCommand(engines));
    commands.put("validate", ValidateCommand::new);
    commands.put("list", ListCommand::new);
    return commands;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USER_MISTAKE;
  }
}
