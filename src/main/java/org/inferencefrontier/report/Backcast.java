package org.inferencefrontier.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.study.Quantile;
import org.inferencefrontier.world.Aggregate;
import org.inferencefrontier.world.RecordPoint;

/** The ensemble against the record: nothing is nudged, so this is how far it can be believed. */
final class Backcast {
  private static final double CLOSE = 1.5;

  private final Ensemble ensemble;
  private final Names names;
  private final List<RecordPoint> points;

  Backcast(Ensemble ensemble, Names names, RecordBook record, SeriesCatalog catalog) {
    this.ensemble = ensemble;
    this.names = names;
    this.points =
        record.points().stream()
            .filter(point -> catalog.findIndexOf(point.indicator(), point.entity()) >= 0)
            .filter(point -> RecordBook.from(point) >= 0)
            .filter(point -> RecordBook.to(point) < ensemble.months())
            .sorted(
                Comparator.comparing(RecordPoint::indicator)
                    .thenComparing(RecordPoint::entity)
                    .thenComparing(RecordPoint::from)
                    .thenComparing(RecordPoint::to))
            .toList();
    this.catalog = catalog;
  }

  private final SeriesCatalog catalog;

  /** What the runs have where the record has a point. */
  Interval modelled(RecordPoint point) {
    return new Interval(
        combined(point, Quantile.P05),
        combined(point, Quantile.P50),
        combined(point, Quantile.P95));
  }

  private double combined(RecordPoint point, Quantile quantile) {
    int from = RecordBook.from(point);
    int to = RecordBook.to(point);
    if (point.aggregate() == Aggregate.END) {
      return ensemble.at(point.indicator(), point.entity(), to, quantile);
    }
    double sum = 0;
    for (int month = from; month <= to; month++) {
      sum += ensemble.at(point.indicator(), point.entity(), month, quantile);
    }
    return point.aggregate() == Aggregate.SUM ? sum : sum / (to - from + 1);
  }

  /** The chapter; empty without a comparable record. */
  Optional<Section> section() {
    List<List<String>> rows = new ArrayList<>();
    int inside = 0;
    int close = 0;
    for (RecordPoint point : points) {
      Interval model = modelled(point);
      if (!model.exists()) {
        continue;
      }
      double ratio = model.median() / point.central();
      boolean overlaps = point.high() >= model.low() && point.low() <= model.high();
      inside += overlaps ? 1 : 0;
      close += ratio <= CLOSE && ratio >= 1 / CLOSE ? 1 : 0;
      rows.add(row(point, model, ratio, overlaps));
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String lead =
        "Every run starts in January 2023 and never sees the record again. Of "
            + rows.size()
            + " recorded values, "
            + inside
            + " lie inside the model's band of nine runs in ten, and for "
            + close
            + " the median is within a factor of 1.5.";
    return Optional.of(
        new Section(
            "credibility",
            "How well it reproduces the record",
            lead,
            List.of(),
            List.of(
                new DataTable(
                    "table-record",
                    "Record and model. Bands of values that cover several months add the months'"
                        + " quantiles and are a little too wide",
                    List.of(
                        DataTable.Column.words("Series"),
                        DataTable.Column.words("Period"),
                        DataTable.Column.numbers("Record"),
                        DataTable.Column.numbers("Its range"),
                        DataTable.Column.numbers("Model median"),
                        DataTable.Column.numbers("Nine runs in ten"),
                        DataTable.Column.numbers("Model over record"),
                        DataTable.Column.words("Inside"),
                        DataTable.Column.words("Unit"),
                        DataTable.Column.words("Source")),
                    rows))));
  }

  private List<String> row(RecordPoint point, Interval model, double ratio, boolean inside) {
    String unit =
        catalog.series().get(catalog.indexOf(point.indicator(), point.entity())).indicator().unit();
    Measure measure = Measure.ofUnit(point.indicator(), unit);
    String who = point.entity().isEmpty() ? "World" : names.of(point.entity());
    return List.of(
        who + ", " + quantity(point.indicator()),
        period(point),
        measure.write().apply(point.central()),
        measure.write().apply(point.low()) + " to " + measure.write().apply(point.high()),
        measure.write().apply(model.median()),
        model.band(measure.write()),
        Double.isFinite(ratio) ? Wording.number(ratio) : Wording.NONE,
        inside ? "yes" : "no",
        point.aggregate() == Aggregate.SUM ? unit + ", summed over the period" : unit,
        point.source());
  }

  /** {@code vendor.installed_h100e} as {@code installed h100e}. */
  private static String quantity(String indicator) {
    return indicator.substring(indicator.indexOf('.') + 1).replace('_', ' ');
  }

  private static String period(RecordPoint point) {
    String to = Wording.month(YearMonth.parse(point.to()));
    return point.aggregate() == Aggregate.END || point.from().equals(point.to())
        ? to
        : Wording.month(YearMonth.parse(point.from())) + " to " + to;
  }
}
