package org.inferencefrontier.report.energy;

import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.AreaTables;
import org.inferencefrontier.report.site.EntityTable;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Wording;

/** The chapter of what the grids that carry most AI make their electricity from. */
final class GenerationChapter {
  private static final String SIZE = "area.ai_mw";
  private static final int DRAWN = 6;
  private static final int LISTED = 20;

  private final ReportContext context;
  private final boolean single;

  /**
   * @param single whether utilities have pages to lead to
   */
  GenerationChapter(ReportContext context, boolean single) {
    this.context = context;
    this.single = single;
  }

  /** The chapter; empty where the study has no mix of areas. */
  Optional<Section> section() {
    int headline = context.horizon().headline();
    List<String> areas = context.ensemble().top(SIZE, headline, LISTED);
    Optional<Figure> figure =
        context
            .maker()
            .figure(
                "figure-mix",
                "Generation mix where AI draws most",
                "Share of the electricity that the area's plants make; every panel has the same"
                    + " scale. Fossil is gas, coal and oil; hydro stands with biomass, the ground's"
                    + " heat and all else. Largest by load of AI data centres in "
                    + Wording.longMonth(headline)
                    + ".",
                areas.stream()
                    .limit(DRAWN)
                    .map(area -> GenerationGroup.panel(context.names().of(area), area))
                    .toList(),
                true);
    return figure.map(
        drawn ->
            new Section(
                "mix",
                "What the grids run on",
                "Electricity by group of technologies, each plant at its mean output, for every use"
                    + " and not for data centres alone; without storage, plant on site and trade.",
                List.of(drawn),
                table(areas).map(List::of).orElse(List.of())));
  }

  /** Begin against end. */
  private Optional<DataTable> table(List<String> areas) {
    int end = context.ensemble().months() - 1;
    EntityTable table = AreaTables.leading(context, single);
    for (GenerationGroup group : GenerationGroup.values()) {
      // The first month is the areas' own figures.
      table
          .median(name(group, 0), group.indicator(), Measure.SHARE, 0)
          .quantity(name(group, end), group.indicator(), Measure.SHARE, end);
    }
    return table.of(
        "table-mix",
        "Generation mix of the "
            + areas.size()
            + " grid areas where AI draws most, first and last month: median, and band of nine runs"
            + " in ten of the last",
        areas);
  }

  private static String name(GenerationGroup group, int month) {
    return group.title() + ", " + Wording.month(month);
  }
}
