package org.inferencefrontier.report.text;

/** Anchors of figures, which findings point to. */
public final class Anchors {
  public static final String CROSSOVER = "figure-crossover";
  public static final String VOLUME = "figure-volume";
  public static final String VENDORS = "figure-vendors";
  public static final String VALUE = "value-layers";
  public static final String CUSTOM = "figure-custom-silicon";
  public static final String PRICES = "figure-prices";
  public static final String ENERGY = "figure-energy";
  public static final String AREAS = "figure-areas";
  public static final String GRIDS = "table-grids";
  public static final String BACKCAST = "figure-backcast";
  public static final String DRIVERS = "drivers";
  public static final String MAP = "figure-map";
  public static final String REGIONS = "figure-regions";
  public static final String HOLDERS = "figure-holders";
  public static final String STATES = "figure-states";

  private Anchors() {}
}
