package org.inferencefrontier.report.vendor;

import java.awt.Color;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.chart.EventTimeline;
import org.inferencefrontier.report.chart.Fan;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.chart.TimelineChart;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.site.Catalogue;
import org.inferencefrontier.report.site.ReleaseDates;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.technology.Accelerator;

/** Custom-silicon programmes over time: the catalogue's chips, and what the runs release after. */
final class ProgrammeTimeline {
  private static final String GENERATION = "operator.programme_generation";

  /** Rows have their names. There are more operators than colours, and two alike seem akin. */
  private static final Color ROWS = HouseTheme.BLUE;

  private final ReportContext context;
  private final World world;

  ProgrammeTimeline(ReportContext context) {
    this.context = context;
    this.world = context.world();
  }

  private record Programme(String operator, List<Accelerator> chips, List<ReleaseDates> releases) {
    boolean isEmpty() {
      return chips.isEmpty() && releases.isEmpty();
    }
  }

  /** The figure; empty without a programme. */
  Optional<Figure> figure() {
    List<Programme> programmes =
        world.operators().stream()
            .map(operator -> programme(operator.id()))
            .filter(programme -> !programme.isEmpty())
            .sorted(
                Comparator.comparingInt((Programme programme) -> -programme.chips().size())
                    .thenComparing(Programme::operator))
            .toList();
    List<EventTimeline.Row> rows =
        programmes.stream().map(this::row).filter(row -> !row.isEmpty()).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    boolean counted = programmes.stream().anyMatch(programme -> !programme.releases().isEmpty());
    String title = "Custom-silicon programmes: when generations come";
    EventTimeline timeline =
        new EventTimeline(
            "figure-programmes-1",
            title,
            description(programmes),
            context.ensemble().months(),
            rows);
    String reading =
        "Diamonds: chips of the catalogue, shipped or announced."
            + (counted
                ? " Numbered dots on bars: generations that the runs release; dot: median, bar:"
                    + " nine runs in ten, to the edge where some are later; bars that would overlap"
                    + " stand below each other. What fewer than half of the runs release stands in"
                    + " the numbers alone."
                : "");
    return Optional.of(
        new Figure(
            "figure-programmes",
            title,
            reading,
            true,
            List.of(new Figure.Panel("By operator, in years", TimelineChart.render(timeline))),
            numbers(programmes),
            context.maker().source()));
  }

  private Programme programme(String operator) {
    List<Accelerator> chips =
        world.accelerators().stream()
            .filter(chip -> operator.equals(chip.customer()))
            .filter(chip -> Catalogue.month(chip) < context.ensemble().months())
            .sorted(Comparator.comparing(Accelerator::releaseMonth))
            .toList();
    Optional<Fan> counter = context.ensemble().fan(GENERATION, operator);
    return new Programme(operator, chips, counter.map(ReleaseDates::of).orElse(List.of()));
  }

  private EventTimeline.Row row(Programme programme) {
    return new EventTimeline.Row(
        context.names().of(programme.operator()),
        ROWS,
        programme.chips().stream().map(Catalogue::month).toList(),
        programme.releases().stream()
            .map(
                dates ->
                    new EventTimeline.Spread(
                        Integer.toString(dates.count()),
                        dates.early(),
                        dates.median(),
                        dates.late()))
            .toList());
  }

  private String description(List<Programme> programmes) {
    StringBuilder text = new StringBuilder();
    for (Programme programme : programmes) {
      List<String> dates = new ArrayList<>();
      programme.chips().forEach(chip -> dates.add(chip.name() + " " + Wording.month(month(chip))));
      programme
          .releases()
          .forEach(release -> dates.add("generation " + release.count() + " " + release.text()));
      text.append(context.names().of(programme.operator()))
          .append(": ")
          .append(String.join(", ", dates))
          .append(". ");
    }
    return text.toString().strip();
  }

  private static YearMonth month(Accelerator chip) {
    return YearMonth.parse(chip.releaseMonth());
  }

  private DataTable numbers(List<Programme> programmes) {
    List<List<String>> rows = new ArrayList<>();
    for (Programme programme : programmes) {
      String who = context.names().of(programme.operator());
      for (Accelerator chip : programme.chips()) {
        rows.add(
            List.of(
                who,
                chip.name(),
                context.names().of(chip.vendor()),
                Wording.month(month(chip)),
                "catalogue, " + WrittenName.of(chip.status())));
      }
      for (ReleaseDates dates : programme.releases()) {
        rows.add(
            List.of(
                who,
                "Generation " + dates.count(),
                Wording.NONE,
                dates.text(),
                "runs: median and nine runs in ten"));
      }
    }
    return new DataTable(
        "figure-programmes-numbers",
        "Custom silicon by operator and date",
        List.of(
            DataTable.Column.words("Operator"),
            DataTable.Column.words("Chip or generation"),
            DataTable.Column.words("Design house"),
            DataTable.Column.words("Month"),
            DataTable.Column.words("From")),
        rows);
  }
}
