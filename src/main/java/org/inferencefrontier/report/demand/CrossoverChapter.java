package org.inferencefrontier.report.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.analysis.Crossover;
import org.inferencefrontier.analysis.RunsByMonth;
import org.inferencefrontier.report.chart.Histogram;
import org.inferencefrontier.report.figure.InferenceShares;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.HalfYear;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.world.time.Timeline;

/** Training against inference, and when the runs cross over. */
final class CrossoverChapter {
  private static final String FIGURE = "figure-crossover-month";

  private final ReportContext context;

  CrossoverChapter(ReportContext context) {
    this.context = context;
  }

  Optional<Section> section() {
    List<Figure> figures = new ArrayList<>();
    context
        .maker()
        .figure(
            "figure-split",
            "Inference share in four definitions",
            "Inference as a share of training and inference together; the dashed line is one half."
                + " The four are different questions and are never mixed.",
            InferenceShares.panels(),
            true)
        .ifPresent(figures::add);
    if (!context.crossovers().isEmpty()) {
      figures.add(months(context.crossovers()));
    }
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "split",
                "Training against inference",
                "When does running models take more than building them?",
                figures,
                List.of()));
  }

  /** When the runs cross over in each definition, by half-years. */
  private Figure months(List<Crossover> crossovers) {
    List<double[]> shares = crossovers.stream().map(CrossoverChapter::shares).toList();
    List<Figure.Panel> panels = new ArrayList<>();
    List<Column> columns = new ArrayList<>(List.of(Column.words("Half-year")));
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < crossovers.size(); i++) {
      Crossover crossover = crossovers.get(i);
      sentences.add(crossover.definition() + ": " + sentence(crossover));
      columns.add(Column.numbers(crossover.definition()));
      panels.add(
          new Figure.Panel(
              crossover.definition(),
              Histogram.render(
                  FIGURE + "-" + (i + 1),
                  "When inference overtakes training: " + crossover.definition(),
                  sentence(crossover),
                  shares.get(i),
                  CrossoverChapter::axisYear,
                  CrossoverChapter::wholePercent)));
    }
    return new Figure(
        FIGURE,
        "When inference overtakes training",
        "First month from which inference stays ahead of training for six months, in each"
            + " definition; share of the runs by half-year. "
            + String.join(" ", sentences),
        true,
        panels,
        new DataTable(
            FIGURE + "-numbers",
            "When inference overtakes training: share of the runs by half-year. "
                + String.join(" ", sentences),
            columns,
            rows(crossovers, shares)),
        context.maker().source());
  }

  private static double[] shares(Crossover crossover) {
    RunsByMonth runs = crossover.sinceByMonth();
    double[] shares = new double[(runs.months() + HalfYear.MONTHS - 1) / HalfYear.MONTHS];
    for (int month = 0; month < runs.months(); month++) {
      shares[month / HalfYear.MONTHS] += (double) runs.of(month) / crossover.runs();
    }
    return shares;
  }

  private static List<List<String>> rows(List<Crossover> crossovers, List<double[]> shares) {
    List<List<String>> rows = new ArrayList<>();
    for (int bin = 0; bin < shares.get(0).length; bin++) {
      int at = bin;
      if (shares.stream().anyMatch(share -> share[at] > 0)) {
        List<String> row = new ArrayList<>(List.of(halfYear(bin).title()));
        shares.forEach(share -> row.add(Wording.percent(share[at])));
        rows.add(row);
      }
    }
    List<String> never = new ArrayList<>(List.of("Not reached"));
    crossovers.forEach(
        crossover ->
            never.add(Wording.percent(1 - (double) crossover.since().n() / crossover.runs())));
    rows.add(never);
    return rows;
  }

  private static String sentence(Crossover result) {
    if (result.since().n() == 0) {
      return "No run reaches it.";
    }
    return "Median "
        + Wording.month((int) Math.round(result.since().median()))
        + ", nine runs in ten "
        + Wording.month((int) Math.round(result.since().p05()))
        + " to "
        + Wording.month((int) Math.round(result.since().p95()))
        + "; "
        + result.since().n()
        + " of "
        + RunCount.of(result.runs())
        + (result.since().n() == 1 ? " reaches it." : " reach it.");
  }

  private static String wholePercent(double share) {
    return share < 0.01 ? "<1%" : Math.round(100 * share) + "%";
  }

  /** Years have room on the axis, half-years have not. */
  private static String axisYear(int bin) {
    return halfYear(bin).half() == 1 ? Integer.toString(halfYear(bin).year()) : "";
  }

  private static HalfYear halfYear(int bin) {
    return HalfYear.of(Timeline.month(bin * HalfYear.MONTHS));
  }
}
