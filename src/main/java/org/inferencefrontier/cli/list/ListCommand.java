package org.inferencefrontier.cli.list;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what there is, each figure with its grade. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel =
        "(scenarios | agents | parameters | indicators | claims | areas | accelerators)",
    description = "Lists inputs and indicators, each figure with its grade.",
    subcommands = {
      ScenarioList.class,
      AgentList.class,
      ParameterList.class,
      IndicatorList.class,
      ClaimList.class,
      AreaList.class,
      AcceleratorList.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier list scenarios",
      "  frontier list agents --kind vendors",
      "  frontier list agents nvidia",
      "  frontier list areas pjm"
    })
public final class ListCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "expected what to list: one of "
            + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }
}
