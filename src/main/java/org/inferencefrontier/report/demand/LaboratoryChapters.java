package org.inferencefrontier.report.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.AgentPanels;
import org.inferencefrontier.report.site.CourseChapter;
import org.inferencefrontier.report.site.DecisionChapter;
import org.inferencefrontier.report.site.EntityTable;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.RuleWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.visual.AgentColours;
import org.inferencefrontier.world.profile.LabProfile;

/** The chapters of one laboratory's page: what it earns and makes, on whose machines, and why. */
final class LaboratoryChapters {
  private static final String QUALITY = "lab.quality";

  private final ReportContext context;
  private final LabProfile lab;
  private final AgentPanels panels;

  LaboratoryChapters(ReportContext context, LabProfile lab) {
    this.context = context;
    this.lab = lab;
    this.panels =
        new AgentPanels(lab.id(), context.names().of(lab.id()), AgentColours.of(lab.id()));
  }

  /** What the laboratory is, in a few words. */
  static String lead(ReportContext context, LabProfile lab) {
    boolean owned = lab.owner() != null && !lab.owner().isBlank();
    return (owned
            ? "Laboratory of " + context.names().of(lab.owner())
            : "Laboratory that nobody in the model owns")
        + (lab.openWeights() ? ", with open weights" : "")
        + ". Home: "
        + context.names().of(lab.home())
        + ". It "
        + RuleWords.of(lab.pricing().strategy())
        + ", aiming at a gross margin of "
        + Wording.percent(lab.pricing().targetGrossMargin())
        + ".";
  }

  /** The chapters that have something to show. */
  List<Section> all() {
    List<Section> sections = new ArrayList<>();
    panels
        .chapter(
            context.maker(),
            "money",
            "Revenue and prices",
            "Revenue is what others pay it at the month's rate: not free use, not use in its"
                + " owner's services, not open weights with other hosts.",
            "revenue and prices",
            money())
        .ifPresent(sections::add);
    panels
        .chapter(
            context.maker(),
            "training",
            "Training runs and quality",
            "Quality is effective training compute over that of the leader of January 2023, with"
                + " thinking at its exchange rate.",
            "training runs and quality",
            training())
        .map(section -> section.withTables(rank().map(List::of).orElse(List.of())))
        .ifPresent(sections::add);
    sections.add(hosts());
    new CourseChapter(context, "How it decided over the years")
        .of(lab.id())
        .ifPresent(sections::add);
    sections.add(new DecisionChapter(context, "Why this budget, why this price").of(lab.id()));
    return sections;
  }

  private List<Panel> money() {
    return List.of(
        panels.one("Revenue, USD a year", Measure.USD_PER_YEAR, "lab.revenue"),
        panels.one(
            "Price of a million tokens, USD, powers of ten",
            Measure.USD_POWERS,
            "lab.usd_per_million_tokens"),
        panels.one("Gross margin over compute", Measure.SHARE, "lab.gross_margin"),
        panels.one("Share of the tokens asked of all", Measure.SHARE, "lab.token_share"));
  }

  private List<Panel> training() {
    return List.of(
        panels.one(
            "Largest training run under way, FLOP, powers of ten",
            Measure.FLOP,
            "lab.largest_run_flop"),
        panels.one("Training budget, USD a year", Measure.USD_PER_YEAR, "lab.training_budget"),
        panels.one("Quality, powers of ten", Measure.RATIO_LOGARITHMIC, QUALITY),
        panels.one("Thinking, single passes a request", Measure.MULTIPLE, "lab.reasoning_depth"),
        panels.one(
            "Compute: research, useful H100e, powers of ten",
            Measure.H100E_LOGARITHMIC,
            "lab.research_compute"),
        panels.one(
            "Compute: serving, tokens a day, powers of ten",
            Measure.TOKENS_PER_DAY_LOGARITHMIC,
            "lab.tokens_per_day"));
  }

  /** Where it stands among all of them; of medians, as what is stored has no rank run by run. */
  private Optional<DataTable> rank() {
    Ensemble ensemble = context.ensemble();
    List<String> all = ensemble.entities(QUALITY);
    List<List<String>> rows = new ArrayList<>();
    for (int month : context.horizon().months()) {
      double own = ensemble.median(QUALITY, lab.id(), month);
      if (Double.isFinite(own)) {
        List<String> better =
            all.stream()
                .filter(other -> ensemble.median(QUALITY, other, month) > own)
                .sorted(
                    Comparator.comparingDouble(other -> -ensemble.median(QUALITY, other, month)))
                .toList();
        rows.add(
            List.of(
                Wording.longMonth(month),
                (better.size() + 1) + " of " + all.size(),
                ensemble.interval(QUALITY, lab.id(), month).text(Measure.MULTIPLE.write()),
                better.isEmpty() ? "none" : context.names().of(better.get(0))));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataTable(
                "table-rank",
                "Rank by quality among the laboratories, by their medians, and its quality: median,"
                    + " and band of nine runs in ten",
                List.of(
                    Column.words("Month"),
                    Column.numbers("Rank"),
                    Column.numbers("Quality"),
                    Column.words("Leader before it")),
                rows));
  }

  /** Who serves it: the operators of its file, with what they run. */
  private Section hosts() {
    int month = context.horizon().headline();
    List<String> partners =
        lab.partners().entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Double> each) -> -each.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    Optional<DataTable> table =
        new EntityTable(context, "Operator")
            .leadingTo(id -> SitePage.file("operator", id))
            .fact(
                "Share of its compute, " + Wording.month(0),
                id -> Wording.percent(lab.partners().get(id)))
            .quantity("Installed, H100e", "operator.installed_h100e", Measure.H100E, month)
            .quantity("Trains, share of capacity", "operator.training_share", Measure.SHARE, month)
            .of(
                "table-hosts",
                "Operators that it computes at, with all that they run for anybody in "
                    + Wording.longMonth(month)
                    + ": median, and band of nine runs in ten",
                partners);
    String rent =
        lab.revenueShareToPartner() > 0
            ? " Beyond rent "
                + Wording.percent(lab.revenueShareToPartner())
                + " of its revenue goes to its partner."
            : "";
    return new Section(
        "hosts",
        "Who serves it",
        "It begins on these operators' machines; where its tokens are served later follows prices"
            + " and capacity and is not recorded laboratory by laboratory."
            + rent,
        List.of(),
        table.map(List::of).orElse(List.of()));
  }
}
