package org.inferencefrontier.analysis.kept;

import java.util.List;

/** An analysis whose results can be kept. */
public enum Kind {
  CALIBRATION("calibrate", List.of("prior_posterior.csv", "waves.csv")),
  BACKCAST(
      "backcast", List.of("backcast_goals.csv", "backcast_series.csv", "backcast_half_years.csv")),
  SENSITIVITY("sensitivity", List.of("sensitivity.csv", "headlines.csv", "screening.csv")),
  DISCOVERY("discover", List.of("discovery.csv", "box.csv"));

  private final String command;
  private final List<String> tables;

  Kind(String command, List<String> tables) {
    this.command = command;
    this.tables = tables;
  }

  /** What a user types to keep it. */
  public String command() {
    return "frontier " + command + (this == DISCOVERY ? " WHAT --keep" : " --keep");
  }

  /** Tables of the analysis that are kept. */
  List<String> tables() {
    return tables;
  }

  /** The table of how they came about. */
  String madeTable() {
    return command + "_made.csv";
  }
}
