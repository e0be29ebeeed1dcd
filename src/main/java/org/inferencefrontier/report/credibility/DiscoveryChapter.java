package org.inferencefrontier.report.credibility;

import java.util.List;
import java.util.Locale;
import org.inferencefrontier.analysis.kept.KeptDiscovery;
import org.inferencefrontier.analysis.kept.KeptDiscovery.Limit;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.MadeWords;
import org.inferencefrontier.report.text.ParameterWords;
import org.inferencefrontier.report.text.Wording;

/** Under which parameters something happens: the box that was found. */
final class DiscoveryChapter {
  private final ReportContext context;
  private final ParameterWords words;

  DiscoveryChapter(ReportContext context) {
    this.context = context;
    this.words = new ParameterWords(context.world());
  }

  Section section(KeptDiscovery discovery) {
    return new Section(
        "discovery",
        "When it happens: " + HappeningWords.of(discovery.what(), context.names()),
        "It happens in "
            + Wording.percent((double) discovery.cases() / discovery.runs())
            + " of the runs. "
            + (discovery.limits().isEmpty()
                ? "No limits on parameters tell these runs from the others."
                : "Inside the limits below, which hold "
                    + Wording.percent(discovery.mass())
                    + " of the runs and "
                    + Wording.percent(discovery.coverage())
                    + " of the cases, it happens in "
                    + Wording.percent(discovery.density())
                    + ".")
            + " Found by peeling away runs, a parameter at a time, of the few that tell these runs"
            + " from the others most (PRIM). "
            + MadeWords.of(discovery.made(), context.study().manifest()),
        List.of(),
        List.of(),
        discovery.limits().isEmpty() ? List.of() : List.of(table(discovery)),
        List.of());
  }

  private DataTable table(KeptDiscovery discovery) {
    return new DataTable(
        "table-discovery",
        "The box, its strongest limit first. By chance: how often a limit that means nothing does"
            + " as well",
        List.of(
            DataTable.Column.words("Meaning"),
            DataTable.Column.words("Parameter"),
            DataTable.Column.numbers("From"),
            DataTable.Column.numbers("To"),
            DataTable.Column.numbers("By chance")),
        discovery.limits().stream().map(this::row).toList());
  }

  private List<String> row(Limit limit) {
    return List.of(
        words.of(limit.parameter()) + words.unit(limit.parameter()),
        limit.parameter(),
        end(limit.low()),
        end(limit.high()),
        limit.chance() < 1e-4 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", limit.chance()));
  }

  private static String end(double value) {
    return Double.isNaN(value) ? Wording.NONE : Wording.number(value);
  }
}
