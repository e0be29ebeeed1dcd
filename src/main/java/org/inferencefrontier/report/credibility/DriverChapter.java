package org.inferencefrontier.report.credibility;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.inferencefrontier.analysis.kept.KeptSensitivity;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Driver;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Headline;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.chart.Rows;
import org.inferencefrontier.report.chart.RowsChart;
import org.inferencefrontier.report.figure.HeadlineWords;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.MadeWords;
import org.inferencefrontier.report.text.ParameterWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.NumberText;

/** What drives the headlines: a tornado chart for each, and shares of variance. */
final class DriverChapter {
  private static final int BARS = 12;
  private static final int SCREENED = 6;
  private static final double ROOM = 0.22;

  private final ReportContext context;
  private final ParameterWords words;

  DriverChapter(ReportContext context) {
    this.context = context;
    this.words = new ParameterWords(context.world());
  }

  Section section(KeptSensitivity sensitivity) {
    List<Figure> figures = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (Headline headline : sensitivity.headlines()) {
      if (HeadlineWords.varies(headline) && !HeadlineWords.bySwing(headline).isEmpty()) {
        figures.add(figure(headline));
      } else {
        same.add(HeadlineWords.title(headline) + ": the same in every run.");
      }
    }
    return new Section(
        Anchors.DRIVERS,
        "What drives the headlines",
        "Which of the uncertain parameters each headline hangs on. Shares of variance are of"
            + " parameters drawn independently of each other. "
            + MadeWords.of(sensitivity.made(), context.study().manifest()),
        same,
        figures,
        List.of(table(sensitivity), screening(sensitivity)),
        List.of());
  }

  /** The parameters with the largest effects of all that were screened. */
  private DataTable screening(KeptSensitivity sensitivity) {
    List<List<String>> rows = new ArrayList<>();
    for (Headline headline : sensitivity.headlines()) {
      if (HeadlineWords.varies(headline)) {
        headline.effects().stream()
            .limit(SCREENED)
            .forEach(
                effect ->
                    rows.add(
                        List.of(
                            HeadlineWords.title(headline),
                            words.of(effect.parameter()),
                            effect.parameter(),
                            effect(headline, effect.size()),
                            effect(headline, effect.spread()),
                            Wording.signed(effect.correlation(), 2))));
      }
    }
    return new DataTable(
        "table-screening",
        "Screening of all uncertain parameters, the first "
            + SCREENED
            + " of each headline: elementary effects over a parameter's width (Morris), their mean"
            + " size and standard deviation, which is large where an effect depends on others, and"
            + " partial rank correlation (PRCC), with its sign",
        List.of(
            DataTable.Column.words("Headline"),
            DataTable.Column.words("Meaning"),
            DataTable.Column.words("Parameter"),
            DataTable.Column.numbers("Mean effect"),
            DataTable.Column.numbers("Its spread"),
            DataTable.Column.numbers("PRCC")),
        rows);
  }

  private static String effect(Headline headline, double size) {
    Measure measure = HeadlineWords.measure(headline);
    return measure == Measure.CALENDAR_MONTH
        ? Wording.number(size) + " months"
        : measure.write().apply(size);
  }

  private Figure figure(Headline headline) {
    Measure measure = HeadlineWords.measure(headline);
    List<Driver> drivers = HeadlineWords.bySwing(headline).stream().limit(BARS).toList();
    String id = "figure-tornado-" + headline.name().replaceAll("[^A-Za-z0-9]+", "-");
    String title = HeadlineWords.title(headline);
    return new Figure(
        id,
        title + ": what moves it",
        "Each bar runs from the median of the runs with the parameter in its lowest quarter (blue)"
            + " to that in its highest quarter (orange). Dashed: median of all runs, "
            + measure.write().apply(headline.median())
            + "; nine runs in ten lie from "
            + new Interval(headline.low(), headline.median(), headline.high()).band(measure.write())
            + "."
            + (measure == Measure.CALENDAR_MONTH
                ? " A crossover that is not reached counts as just after the end."
                : ""),
        true,
        List.of(new Figure.Panel(title, RowsChart.render(rows(id, headline, drivers, measure)))),
        numbers(id, drivers, measure),
        context.sourceOf("frontier sensitivity"),
        data(headline, drivers));
  }

  private Rows rows(String id, Headline headline, List<Driver> drivers, Measure measure) {
    double least =
        drivers.stream()
            .flatMapToDouble(d -> DoubleStream.of(d.lowQuarter(), d.highQuarter()))
            .min()
            .orElseThrow();
    double most =
        drivers.stream()
            .flatMapToDouble(d -> DoubleStream.of(d.lowQuarter(), d.highQuarter()))
            .max()
            .orElseThrow();
    least = Math.min(least, headline.median());
    most = Math.max(most, headline.median());
    double room = Math.max(ROOM * (most - least), Math.max(1e-9, Math.abs(most) * 1e-6));
    List<String> told = new ArrayList<>();
    for (Driver driver : drivers) {
      told.add(
          words.of(driver.name())
              + ": low "
              + measure.write().apply(driver.lowQuarter())
              + ", high "
              + measure.write().apply(driver.highQuarter()));
    }
    return new Rows(
        id + "-1",
        HeadlineWords.title(headline),
        String.join(". ", told) + ".",
        least - room,
        most + room,
        headline.median(),
        measure.tick(),
        drivers.stream().map(driver -> row(driver, headline.median(), measure)).toList());
  }

  private Rows.Row row(Driver driver, double centre, Measure measure) {
    double low = driver.lowQuarter();
    double high = driver.highQuarter();
    // Where both ends lie on one side the two bars would hide each other.
    boolean apart = (low - centre) * (high - centre) <= 0;
    List<Rows.Bar> bars =
        List.of(
            new Rows.Bar(centre, low, 0, apart ? 1 : 0.47, HouseTheme.BLUE),
            new Rows.Bar(centre, high, apart ? 0 : 0.53, 1, HouseTheme.VERMILLION));
    String lowText = "low: " + measure.write().apply(low);
    String highText = "high: " + measure.write().apply(high);
    List<Rows.Note> notes;
    if (apart) {
      boolean rising = low <= high;
      notes = List.of(new Rows.Note(low, rising, lowText), new Rows.Note(high, !rising, highText));
    } else {
      boolean left = low < centre;
      double end = left ? Math.min(low, high) : Math.max(low, high);
      notes = List.of(new Rows.Note(end, left, lowText + ", " + highText));
    }
    return new Rows.Row(
        words.of(driver.name()) + words.unit(driver.name()), bars, List.of(), notes);
  }

  private DataTable numbers(String id, List<Driver> drivers, Measure measure) {
    return new DataTable(
        id + "-numbers",
        "Median of the headline with the parameter in its lowest and in its highest quarter",
        List.of(
            DataTable.Column.words("Parameter"),
            DataTable.Column.words("Name"),
            DataTable.Column.numbers("Low"),
            DataTable.Column.numbers("High")),
        drivers.stream()
            .map(
                driver ->
                    List.of(
                        words.of(driver.name()),
                        driver.name(),
                        measure.write().apply(driver.lowQuarter()),
                        measure.write().apply(driver.highQuarter())))
            .toList());
  }

  private static ChartData data(Headline headline, List<Driver> drivers) {
    return new ChartData(
        List.of("headline", "parameter", "low_quarter_p50", "high_quarter_p50"),
        drivers.stream()
            .map(
                driver ->
                    List.of(
                        headline.name(),
                        driver.name(),
                        NumberText.of(driver.lowQuarter()),
                        NumberText.of(driver.highQuarter())))
            .toList());
  }

  private DataTable table(KeptSensitivity sensitivity) {
    List<List<String>> rows = new ArrayList<>();
    for (Headline headline : sensitivity.headlines()) {
      for (Driver driver : headline.drivers()) {
        if (Double.isFinite(driver.total())) {
          rows.add(
              List.of(
                  HeadlineWords.title(headline),
                  words.of(driver.name()),
                  driver.isParameter() ? driver.name() : Wording.NONE,
                  share(driver.first(), driver.firstLow(), driver.firstHigh()),
                  share(driver.total(), driver.totalLow(), driver.totalHigh())));
        }
      }
    }
    return new DataTable(
        "table-drivers",
        "Shares of the headlines' variance (Sobol' indices) with 95% intervals: of a parameter by"
            + " itself (first order), and with all it does together with others (total). Estimates"
            + " may stray below nought and above one",
        List.of(
            DataTable.Column.words("Headline"),
            DataTable.Column.words("Driver"),
            DataTable.Column.words("Parameter"),
            DataTable.Column.numbers("First order"),
            DataTable.Column.numbers("Total")),
        rows);
  }

  private static String share(double value, double low, double high) {
    return new Interval(low, value, high).text(Wording::percent);
  }
}
