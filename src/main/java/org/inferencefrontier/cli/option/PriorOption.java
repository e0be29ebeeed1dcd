package org.inferencefrontier.cli.option;

import picocli.CommandLine.Option;

/** Whether the priors are sampled although there is a calibrated posterior. */
public final class PriorOption {
  @Option(
      names = "--prior",
      description = "Samples the priors although world-data has a calibrated posterior.")
  private boolean prior;

  /** Whether the user asks for the priors. */
  public boolean isAsked() {
    return prior;
  }
}
