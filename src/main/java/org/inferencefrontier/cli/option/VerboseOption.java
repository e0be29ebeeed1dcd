package org.inferencefrontier.cli.option;

import picocli.CommandLine.Option;

/** Whether a fault of the program shows where it is; whoever handles it asks what was parsed. */
public final class VerboseOption {
  @Option(names = "--verbose", description = "Shows the stack trace if the program breaks.")
  private boolean verbose;
}
