package org.inferencefrontier.report.credibility;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.inferencefrontier.analysis.backcast.Scores;
import org.inferencefrontier.analysis.kept.KeptBackcast;
import org.inferencefrontier.analysis.kept.KeptBackcast.Goal;
import org.inferencefrontier.analysis.kept.KeptBackcast.Series;
import org.inferencefrontier.indicator.IndicatorTitle;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.MadeWords;
import org.inferencefrontier.report.text.SeriesNames;
import org.inferencefrontier.report.text.Wording;

/** How the fitted model does on what it was not fitted to: goals hit and missed, and scores. */
final class ScoreChapter {
  /** A month in the file format, or two of them. */
  private static final Pattern MONTHS =
      Pattern.compile("\\b(\\d{4}-\\d{2})(?: to (\\d{4}-\\d{2}))?\\b");

  /** A deviation with a hyphen for its minus, or a sign before none. */
  private static final Pattern DEVIATION = Pattern.compile(": ([-+])(\\d+%)");

  private final ReportContext context;

  ScoreChapter(ReportContext context) {
    this.context = context;
  }

  Section section(KeptBackcast backcast) {
    long met = backcast.goals().stream().filter(Goal::isMet).count();
    return new Section(
        "scores",
        "Backcast: hits and misses",
        "Runs from January 2023 without another look at the record, scored on January to June 2025,"
            + " which nothing was fitted to, and on the fitted months before. Of "
            + backcast.goals().size()
            + " goals "
            + met
            + " are hit and "
            + (backcast.goals().size() - met)
            + " missed. The bands of these scores are wider than those above: to each run is added"
            + " what the record does not know, by its bounds, and what the model leaves out, learnt"
            + " from the fitted months. "
            + MadeWords.of(backcast.made(), context.study().manifest()),
        List.of(),
        List.of(),
        List.of(
            goals(backcast),
            scores(backcast, true, "table-held-back", "Held back, January to June 2025"),
            scores(backcast, false, "table-fitted", "Fitted, to December 2024")),
        List.of());
  }

  private DataTable goals(KeptBackcast backcast) {
    return new DataTable(
        "table-goals",
        "Goals, hit or missed",
        List.of(DataTable.Column.words("Goal and figure"), DataTable.Column.words("Result")),
        backcast.goals().stream()
            .map(goal -> List.of(inWords(goal.text()), goal.isMet() ? "Hit" : "Missed"))
            .toList());
  }

  private DataTable scores(KeptBackcast backcast, boolean heldBack, String id, String caption) {
    return new DataTable(
        id,
        caption
            + ". Errors and CRPS (continuous ranked probability score, less is better) are shares"
            + " of the figure; the last five columns are over the figures for which both naive"
            + " forecasts exist: the last growth rate goes on, and a line through the logarithms."
            + " Naive forecasts know the last figure and free runs do not; \"told\" are the runs"
            + " with what they missed so far carried on",
        List.of(
            DataTable.Column.words("Series"),
            DataTable.Column.numbers("Figures"),
            DataTable.Column.numbers("In 50% band"),
            DataTable.Column.numbers("In 90% band"),
            DataTable.Column.numbers("Error of median"),
            DataTable.Column.numbers("CRPS"),
            DataTable.Column.numbers("CRPS, compared"),
            DataTable.Column.numbers("Told"),
            DataTable.Column.numbers("Growth goes on"),
            DataTable.Column.numbers("Log-linear trend"),
            DataTable.Column.words("Better than both")),
        backcast.series().stream()
            .filter(series -> series.isHeldBack() == heldBack)
            .map(this::row)
            .toList());
  }

  private List<String> row(Series series) {
    Scores scores = series.scores();
    return List.of(
        series.isTotal() ? "All series" : SeriesNames.replaced(series.name(), this::name),
        Integer.toString(scores.points()),
        Wording.percent(scores.coverage50()),
        Wording.percent(scores.coverage90()),
        Wording.percent(scores.medianError()),
        score(scores.score()),
        score(scores.comparedScore()),
        score(scores.toldScore()),
        score(scores.growthScore()),
        score(scores.trendScore()),
        scores.compared() == 0 ? Wording.NONE : scores.isBetterThanBoth() ? "Yes" : "No");
  }

  private static String score(double value) {
    return Double.isNaN(value) ? Wording.NONE : String.format(Locale.ROOT, "%.3f", value);
  }

  /** {@code vendor.revenue} of {@code nvidia} as {@code NVIDIA, revenue}. */
  private String name(String indicator, String entity) {
    String who = entity.isEmpty() ? "World" : context.names().of(entity);
    return who + ", " + IndicatorTitle.inSentence(indicator);
  }

  private String inWords(String goal) {
    String named = SeriesNames.replaced(goal, this::name);
    String dated = MONTHS.matcher(named).replaceAll(ScoreChapter::months);
    String words =
        DEVIATION
            .matcher(dated)
            .replaceAll(found -> ": " + deviation(found.group(1), found.group(2)));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** {@code Nov 2024 to Jan 2025}, and one month once. */
  private static String months(MatchResult found) {
    String first = Wording.month(YearMonth.parse(found.group(1)));
    return found.group(2) == null || found.group(2).equals(found.group(1))
        ? first
        : first + " to " + Wording.month(YearMonth.parse(found.group(2)));
  }

  private static String deviation(String sign, String percent) {
    return percent.equals("0%") ? percent : sign.replace('-', '−') + percent;
  }
}
