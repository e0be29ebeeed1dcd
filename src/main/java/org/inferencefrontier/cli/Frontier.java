package org.inferencefrontier.cli;

import java.util.concurrent.Callable;
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
      "2:something you can put right in the command, the inputs or on the disk; the message says what",
      "130:interrupted; finished runs of a study are kept for --resume"
    })
public final class Frontier implements Callable<Integer> {
  private static final int USAGE_WIDTH = 100;

  @Spec private CommandSpec spec;

  private Frontier() {}

  /** Runs the command of the arguments and ends the Java machine with its exit code. */
  public static void main(String[] arguments) {
    int code;
    try {
      code = commandLine(Engine::simulation).execute(arguments);
    } catch (OutOfMemoryError problem) {
      System.err.println("frontier: not enough memory; fewer --threads need less");
      code = ExitCode.OUR_FAULT;
    }
    System.exit(code);
  }

  /** The commands over a model. */
  static CommandLine commandLine(Engine.Factory engines) {
    return new CommandLine(new Frontier())
        .addSubcommand(new RunCommand(engines))
        .addSubcommand(new MonteCarloCommand(engines))
        .addSubcommand(new GuiCommand())
        .addSubcommand(new CompareCommand(engines))
        .addSubcommand(new ReportCommand())
        .addSubcommand(new CalibrateCommand(engines))
        .addSubcommand(new BackcastCommand(engines))
        .addSubcommand(new SensitivityCommand(engines))
        .addSubcommand(new DiscoverCommand(engines))
        .addSubcommand(new QueryCommand())
        .addSubcommand(new ClaimsCommand(engines))
        .addSubcommand(new ExplainCommand(engines))
        .addSubcommand(new ValidateCommand())
        .addSubcommand(new ListCommand())
        .addSubcommand(new GenerateCompletion())
        .setUsageHelpWidth(USAGE_WIDTH)
        .setParameterExceptionHandler(new MistakeHandler())
        .setExecutionExceptionHandler(new FaultHandler());
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USER_MISTAKE;
  }
}
