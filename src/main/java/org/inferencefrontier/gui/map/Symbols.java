package org.inferencefrontier.gui.map;

/** What the symbols on the map can show. */
enum Symbols {
  SITES_BY_OWNER("Sites by owner"),
  SITES_BY_USE("Sites by use"),
  TRAINING_AGAINST_INFERENCE("Training against inference"),
  ON_THE_WAY("Being built and announced");

  private final String title;

  Symbols(String title) {
    this.title = title;
  }

  /** What it is, for people. */
  public String title() {
    return title;
  }
}
