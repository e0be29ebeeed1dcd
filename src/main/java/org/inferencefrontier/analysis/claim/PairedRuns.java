package org.inferencefrontier.analysis.claim;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.EntityKind;

/**
 * What claims about a scenario's effect take beside a run's own series: differences to a run of the
 * scenario with the same parameters and luck.
 */
public final class PairedRuns {
  /** The scenario of the claim that a merchants' price cut would take custom silicon's ground. */
  public static final String PRICE_CUT = "merchant-price-cut";

  static final String PRICE_CUT_CHANGE = "pair.custom_silicon_share_change";

  private static final String CUSTOM_SHARE = "world.custom_silicon_share";

  private final SeriesCatalog catalog;
  private final SeriesCatalog extended;
  private final int share;

  /**
   * @param catalog series of the runs of base and scenario
   */
  public PairedRuns(SeriesCatalog catalog) {
    this.catalog = catalog;
    List<SeriesCatalog.Series> series = new ArrayList<>(catalog.series());
    series.add(
        new SeriesCatalog.Series(
            new IndicatorDefinition(
                PRICE_CUT_CHANGE,
                "0-1",
                EntityKind.WORLD,
                false,
                CUSTOM_SHARE + " with the price cut less without it."),
            ""));
    extended = new SeriesCatalog(series, catalog.months());
    share = catalog.findIndexOf(CUSTOM_SHARE, "");
  }

  /** The series of the runs, then the differences. */
  public SeriesCatalog catalog() {
    return extended;
  }

  /**
   * Series of a pair.
   *
   * @param wanted positions in {@link #catalog()}
   * @param run run of the base
   * @param changed run of the scenario; null if there is none, then differences are NaN
   * @return {@code [position in wanted][month]}
   */
  public double[][] read(int[] wanted, RunResult run, RunResult changed) {
    double[][] values = new double[wanted.length][catalog.months()];
    for (int i = 0; i < wanted.length; i++) {
      for (int month = 0; month < catalog.months(); month++) {
        values[i][month] =
            wanted[i] < catalog.size() ? run.value(wanted[i], month) : change(run, changed, month);
      }
    }
    return values;
  }

  private double change(RunResult run, RunResult changed, int month) {
    return changed == null || share < 0
        ? Double.NaN
        : changed.value(share, month) - run.value(share, month);
  }
}
