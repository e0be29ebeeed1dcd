package org.inferencefrontier.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.GridArea;

/** How short of power grid areas are. */
public final class PowerShortage {
  public static final String RESERVE = "area.reserve_margin";
  public static final String QUEUE = "area.queue_months";
  public static final String WAITING = "area.queue_mw";
  public static final String LOAD = "area.datacenter_mw";
  public static final String TARIFF = "area.tariff_usd_per_mwh";

  /** Load of data centres, or of requests, from which an area is named, MW. */
  public static final double LEAST_MEGAWATTS = 100;

  /** Lower bounds of the classes; planners hold some 15%, and below nought load is shed. */
  private static final double[] BOUNDS = {0.20, 0.10, 0};

  private static final int LISTED = 20;

  private final World world;
  private final Ensemble ensemble;

  /** What a study says of the areas of its world. */
  public PowerShortage(World world, Ensemble ensemble) {
    this.world = world;
    this.ensemble = ensemble;
  }

  /** Class of a reserve margin: 0 comfortable to 3 short of power, -1 unknown. */
  static int stressClass(double reserveMargin) {
    if (!Double.isFinite(reserveMargin)) {
      return -1;
    }
    for (int i = 0; i < BOUNDS.length; i++) {
      if (reserveMargin >= BOUNDS[i]) {
        return i;
      }
    }
    return BOUNDS.length;
  }

  /** Median reserve margin of an area. */
  double reserve(String area, int month) {
    return ensemble.median(RESERVE, area, month);
  }

  /**
   * Reserve margin of a state: its areas' medians weighted by the load of their data centres.
   *
   * @return NaN if nothing is known
   */
  public double reserveOfState(String state, int month) {
    double sum = 0;
    double weights = 0;
    for (GridArea area : world.areas()) {
      if (!area.country().equals(state)) {
        continue;
      }
      double reserve = reserve(area.id(), month);
      if (Double.isFinite(reserve)) {
        double load = ensemble.median(LOAD, area.id(), month);
        double weight = load > 0 ? load : 1;
        sum += reserve * weight;
        weights += weight;
      }
    }
    return weights > 0 ? sum / weights : Double.NaN;
  }

  /**
   * Grid areas with the most data centres and how they stand.
   *
   * @param page file of an area's page, empty for none
   */
  public Optional<DataTable> table(Names names, int month, UnaryOperator<String> page) {
    List<String> areas = ensemble.top(LOAD, month, LISTED);
    if (areas.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    for (String area : areas) {
      rows.add(
          List.of(
              names.of(area),
              cell(LOAD, area, month, Measure.GIGAWATTS),
              cell(RESERVE, area, month, Measure.SHARE),
              cell(QUEUE, area, month, Measure.MONTHS),
              cell(TARIFF, area, month, Measure.USD)));
    }
    return Optional.of(
        new DataTable(
            Anchors.GRIDS,
            "Grid areas with the most data centres, "
                + Wording.month(month)
                + ": median, and band of nine runs in ten",
            List.of(
                DataTable.Column.words("Grid area"),
                DataTable.Column.numbers("Data centres, GW"),
                DataTable.Column.numbers("Reserve margin"),
                DataTable.Column.numbers("Connection queue, months"),
                DataTable.Column.numbers("Tariff, USD per MWh")),
            rows,
            areas.stream().map(page).toList()));
  }

  private String cell(String indicator, String area, int month, Measure measure) {
    return ensemble.interval(indicator, area, month).text(measure.write());
  }

  /**
   * Area with the longest median wait of those where requests of {@link #LEAST_MEGAWATTS} wait, the
   * larger queue first where waits are equal to the month.
   */
  public Optional<String> longestQueue(int month) {
    return longest(WAITING, month);
  }

  /** The same of all areas with data centres of {@link #LEAST_MEGAWATTS}, whether anybody waits. */
  public Optional<String> longestWait(int month) {
    return longest(LOAD, month);
  }

  private Optional<String> longest(String size, int month) {
    return large(size, month).stream()
        .filter(area -> Double.isFinite(ensemble.median(QUEUE, area, month)))
        .min(
            Comparator.comparingLong(
                    (String area) -> -Math.round(ensemble.median(QUEUE, area, month)))
                .thenComparing(area -> -orNought(ensemble.median(WAITING, area, month)))
                .thenComparing(area -> -orNought(ensemble.median(LOAD, area, month)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Area with the least median reserve margin of those with enough data centres. */
  public Optional<String> tightest(int month) {
    return large(LOAD, month).stream()
        .filter(area -> Double.isFinite(reserve(area, month)))
        .min(
            Comparator.comparingDouble((String area) -> reserve(area, month))
                .thenComparing(Comparator.naturalOrder()));
  }

  private List<String> large(String size, int month) {
    return ensemble.entities(size).stream()
        .filter(area -> ensemble.median(size, area, month) >= LEAST_MEGAWATTS)
        .toList();
  }

  private static double orNought(double value) {
    return Double.isFinite(value) ? value : 0;
  }
}
