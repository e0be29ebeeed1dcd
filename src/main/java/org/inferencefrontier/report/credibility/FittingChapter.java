package org.inferencefrontier.report.credibility;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.analysis.kept.KeptCalibration;
import org.inferencefrontier.analysis.kept.KeptCalibration.Learnt;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.chart.Rows;
import org.inferencefrontier.report.chart.RowsChart;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.MadeWords;
import org.inferencefrontier.report.text.ParameterWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.NumberText;

/** How parameters were fitted: what the record told about which, and what it did not. */
final class FittingChapter {
  private static final String FIGURE = "figure-fitting";
  private static final int DRAWN = 12;
  private static final double ROOM = 0.14;

  private final ReportContext context;
  private final ParameterWords words;

  FittingChapter(ReportContext context) {
    this.context = context;
    this.words = new ParameterWords(context.world());
  }

  Section section(KeptCalibration calibration) {
    List<Learnt> told = calibration.parameters().stream().filter(Learnt::isTold).toList();
    List<Learnt> drawn =
        told.stream().filter(one -> one.priorHigh() > one.priorLow()).limit(DRAWN).toList();
    return new Section(
        "fitting",
        "How parameters were fitted",
        "The record to December 2024 was held against thousands of runs (Bayesian history"
            + " matching). Of "
            + calibration.parameters().size()
            + " uncertain parameters it "
            + counts(calibration.parameters())
            + ". About the other "
            + (calibration.parameters().size() - told.size())
            + " it says next to nothing: they keep their ranges, and what hangs on them stays as"
            + " uncertain as it was. "
            + MadeWords.ofFitting(calibration.made(), context.study().manifest()),
        List.of(),
        drawn.isEmpty() ? List.of() : List.of(figure(drawn)),
        told.isEmpty() ? List.of(waves(calibration)) : List.of(table(told), waves(calibration)),
        List.of());
  }

  private static String counts(List<Learnt> parameters) {
    return "pinned down "
        + count(parameters, "pinned down")
        + ", narrowed "
        + count(parameters, "narrowed")
        + " and moved "
        + count(parameters, "moved");
  }

  private static long count(List<Learnt> parameters, String verdict) {
    return parameters.stream().filter(one -> one.verdict().equals(verdict)).count();
  }

  private Figure figure(List<Learnt> drawn) {
    List<String> description = new ArrayList<>();
    double least = 0;
    double most = 1;
    for (Learnt one : drawn) {
      least = Math.min(least, place(one, one.low()));
      most = Math.max(most, place(one, one.high()));
      description.add(words.of(one.name()) + ": " + before(one) + ", then " + after(one));
    }
    double room = ROOM * (most - least);
    Rows rows =
        new Rows(
            FIGURE + "-1",
            "Ranges before and after",
            String.join(". ", description) + ".",
            least - room,
            most + room,
            Double.NaN,
            null,
            drawn.stream().map(this::row).toList());
    return new Figure(
        FIGURE,
        "What the record told most: ranges before and after",
        "Each row has a scale of its own. Grey: the prior's range, nine draws in ten; blue: the"
            + " posterior's; dots: medians. The numbers are the medians before and after.",
        true,
        List.of(new Figure.Panel("Prior and posterior", RowsChart.render(rows))),
        numbers(drawn),
        context.sourceOf("frontier calibrate"),
        data(drawn));
  }

  /** On the row's scale the prior's 5th percentile is 0 and its 95th is 1. */
  private static double place(Learnt one, double value) {
    return (value - one.priorLow()) / (one.priorHigh() - one.priorLow());
  }

  private Rows.Row row(Learnt one) {
    double right = Math.max(1, place(one, one.high()));
    double left = Math.min(0, place(one, one.low()));
    return new Rows.Row(
        words.of(one.name()) + words.unit(one.name()),
        List.of(
            new Rows.Bar(0, 1, 0, 0.45, HouseTheme.MUTED),
            new Rows.Bar(place(one, one.low()), place(one, one.high()), 0.55, 1, HouseTheme.BLUE)),
        List.of(
            new Rows.Dot(place(one, one.priorMedian()), 0.225, HouseTheme.INK),
            new Rows.Dot(place(one, one.median()), 0.775, HouseTheme.INK)),
        List.of(
            new Rows.Note(left, true, Wording.shortNumber(one.priorMedian())),
            new Rows.Note(right, false, "→ " + Wording.shortNumber(one.median()))));
  }

  private static String before(Learnt one) {
    return new Interval(one.priorLow(), one.priorMedian(), one.priorHigh())
        .text(Wording::shortNumber);
  }

  private static String after(Learnt one) {
    return new Interval(one.low(), one.median(), one.high()).text(Wording::shortNumber);
  }

  /** The unit; pure numbers have none. */
  private static String unit(Learnt one) {
    return one.unit().equals("1") ? Wording.NONE : one.unit();
  }

  private DataTable numbers(List<Learnt> drawn) {
    return new DataTable(
        FIGURE + "-numbers",
        "Median, and 5% to 95%, before and after",
        List.of(
            DataTable.Column.words("Parameter"),
            DataTable.Column.numbers("Prior"),
            DataTable.Column.numbers("Posterior"),
            DataTable.Column.words("Unit")),
        drawn.stream()
            .map(one -> List.of(words.of(one.name()), before(one), after(one), unit(one)))
            .toList());
  }

  private static ChartData data(List<Learnt> drawn) {
    return new ChartData(
        List.of(
            "parameter",
            "unit",
            "prior_p05",
            "prior_p50",
            "prior_p95",
            "posterior_p05",
            "posterior_p50",
            "posterior_p95"),
        drawn.stream()
            .map(
                one ->
                    List.of(
                        one.name(),
                        one.unit(),
                        NumberText.of(one.priorLow()),
                        NumberText.of(one.priorMedian()),
                        NumberText.of(one.priorHigh()),
                        NumberText.of(one.low()),
                        NumberText.of(one.median()),
                        NumberText.of(one.high())))
            .toList());
  }

  private DataTable table(List<Learnt> told) {
    return new DataTable(
        "table-fitting",
        "Parameters that the record told something about: median and 5% to 95%. Shift: of the mean,"
            + " in the prior's standard deviations; narrower: share of the prior's spread that is"
            + " gone",
        List.of(
            DataTable.Column.words("Parameter"),
            DataTable.Column.words("What it is"),
            DataTable.Column.words("Verdict"),
            DataTable.Column.numbers("Prior"),
            DataTable.Column.numbers("Posterior"),
            DataTable.Column.words("Unit"),
            DataTable.Column.numbers("Shift"),
            DataTable.Column.numbers("Narrower by")),
        told.stream()
            .map(
                one ->
                    List.of(
                        one.name(),
                        words.of(one.name()),
                        one.verdict(),
                        before(one),
                        after(one),
                        unit(one),
                        Wording.signed(one.shift(), 1),
                        Wording.percent(one.shrinkage())))
            .toList());
  }

  private static DataTable waves(KeptCalibration calibration) {
    return new DataTable(
        "table-waves",
        "Waves of runs. Plausible: no worse than three standard deviations off in the third worst"
            + " series",
        List.of(
            DataTable.Column.words("Wave"),
            DataTable.Column.words("Draws from"),
            DataTable.Column.numbers("Runs"),
            DataTable.Column.numbers("Plausible"),
            DataTable.Column.numbers("Median implausibility"),
            DataTable.Column.numbers("Emulator explains"),
            DataTable.Column.numbers("Prior left")),
        calibration.waves().stream()
            .map(
                wave ->
                    List.of(
                        wave.name(),
                        wave.drawsFrom(),
                        Wording.count(wave.runs()),
                        Wording.count(wave.plausible()),
                        Wording.number(wave.medianImplausibility()),
                        Wording.percent(wave.explained()),
                        Wording.percent(wave.priorShare())))
            .toList());
  }
}
