package org.inferencefrontier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.analysis.ClaimResult;
import org.inferencefrontier.analysis.RunsByMonth;
import org.inferencefrontier.report.FigureMaker.Line;
import org.inferencefrontier.report.FigureMaker.Panel;
import org.inferencefrontier.report.chart.Histogram;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.world.Timeline;

/** Training against inference, and when the runs cross over. */
final class CrossoverChapter {
  /** The claim that asks for the crossover. */
  private static final String CLAIM = "C32";

  private static final int HALF_YEAR = 6;
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
            List.of(
                split("Share of compute used", "compute"),
                split("Share of accelerator spend", "spend"),
                split("Share of electricity", "energy"),
                split("Share of labs' compute budget", "lab_budget")),
            true)
        .ifPresent(figures::add);
    context.claims().find(CLAIM).ifPresent(result -> figures.add(months(result)));
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

  private static Panel split(String title, String definition) {
    return new Panel(
        title,
        Measure.SHARE,
        0.5,
        List.of(new Line("world.inference_share_of_" + definition, "", title, HouseTheme.BLUE)));
  }

  /** When the runs cross over, by half-years. */
  private Figure months(ClaimResult result) {
    RunsByMonth runs = result.sinceByMonth();
    int bins = (runs.months() + HALF_YEAR - 1) / HALF_YEAR;
    double[] shares = new double[bins];
    for (int month = 0; month < runs.months(); month++) {
      shares[month / HALF_YEAR] += (double) runs.of(month) / result.runs();
    }
    List<List<String>> rows = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      if (shares[bin] > 0) {
        rows.add(List.of(halfYear(bin), Wording.percent(shares[bin])));
      }
    }
    rows.add(
        List.of("Not reached", Wording.percent(1 - (double) result.since().n() / result.runs())));
    String description = sentence(result);
    return new Figure(
        FIGURE,
        "When inference overtakes training",
        "First month from which inference uses more compute than training for six months; share of"
            + " the runs by half-year.",
        true,
        List.of(
            new Figure.Panel(
                "Share of the runs",
                Histogram.render(
                    FIGURE + "-1",
                    "When inference overtakes training",
                    description,
                    shares,
                    bin -> bin % 2 == 0 ? Integer.toString(year(bin)) : "",
                    CrossoverChapter::wholePercent))),
        new DataTable(
            FIGURE + "-numbers",
            "When inference overtakes training: share of the runs. " + description,
            List.of(Column.words("Half-year"), Column.numbers("Share of the runs")),
            rows),
        context.maker().source());
  }

  private static String sentence(ClaimResult result) {
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
        + result.runs()
        + " runs reach it.";
  }

  private static String wholePercent(double share) {
    return share < 0.01 ? "<1%" : Math.round(100 * share) + "%";
  }

  private static int year(int bin) {
    return Timeline.month(bin * HALF_YEAR).getYear();
  }

  private static String halfYear(int bin) {
    return year(bin) + (bin % 2 == 0 ? ", first half" : ", second half");
  }
}
