package org.inferencefrontier.report.energy;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.EntityTable;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Wording;

/** The chapter of what the grids that carry most AI make their electricity from. */
final class GenerationChapter {
  private static final String SIZE = "area.ai_mw";
  private static final int DRAWN = 6;
  private static final int LISTED = 20;

  private final ReportContext context;

  GenerationChapter(ReportContext context) {
    this.context = context;
  }

  /** What electricity is made from, as it is recorded and drawn. */
  private enum Group {
    FOSSIL("fossil", "Fossil", "Gas, coal, oil", HouseTheme.VERMILLION),
    NUCLEAR("nuclear", "Nuclear", "Nuclear", HouseTheme.PURPLE),
    WIND_AND_SUN("wind_and_sun", "Wind, sun", "Wind and sun", HouseTheme.GREEN),
    HYDRO_AND_OTHER("hydro_and_other", "Hydro", "Hydro and other", HouseTheme.BLUE);

    private final String id;

    /** Short enough for the end of a line. */
    private final String label;

    private final String title;
    private final Color colour;

    Group(String id, String label, String title, Color colour) {
      this.id = id;
      this.label = label;
      this.title = title;
      this.colour = colour;
    }

    private String indicator() {
      return "area.generation_" + id + "_share";
    }

    private Line line(String area) {
      return new Line(indicator(), area, label, colour);
    }
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
                areas.stream().limit(DRAWN).map(this::panel).toList(),
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

  private Panel panel(String area) {
    return new Panel(
        context.names().of(area),
        Measure.SHARE,
        Double.NaN,
        Arrays.stream(Group.values()).map(group -> group.line(area)).toList());
  }

  /** Begin against end. */
  private Optional<DataTable> table(List<String> areas) {
    int end = context.ensemble().months() - 1;
    EntityTable table = new EntityTable(context, "Grid area");
    for (Group group : Group.values()) {
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

  private static String name(Group group, int month) {
    return group.title + ", " + Wording.month(month);
  }
}
