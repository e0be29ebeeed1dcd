package org.inferencefrontier.report;

/** Anchors of figures, which findings point to. */
final class Anchors {
  static final String CROSSOVER = "figure-crossover";
  static final String VOLUME = "figure-volume";
  static final String VENDORS = "figure-vendors";
  static final String CUSTOM = "figure-custom-silicon";
  static final String PRICES = "figure-prices";
  static final String ENERGY = "figure-energy";
  static final String AREAS = "figure-areas";
  static final String GRIDS = "table-grids";
  static final String BACKCAST = "figure-backcast";
  static final String MAP = "figure-map";
  static final String REGIONS = "figure-regions";
  static final String STATES = "figure-states";

  private Anchors() {}
}
