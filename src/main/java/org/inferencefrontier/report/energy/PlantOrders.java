package org.inferencefrontier.report.energy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.LogWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.file.DecisionBook.Step;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.time.Timeline;

/** The plants that were ordered in an area of run 0, by year and technology. */
final class PlantOrders {
  /** Less reads as nothing. */
  private static final double LEAST_MEGAWATTS = 0.5;

  private final ReportContext context;
  private final UtilityProfile utility;

  PlantOrders(ReportContext context, UtilityProfile utility) {
    this.context = context;
    this.utility = utility;
  }

  /** The chapter; empty where the study kept no order of a megawatt. */
  Optional<Section> section() {
    Map<String, Double> all = new TreeMap<>();
    Map<Integer, Map<String, Double>> years = new TreeMap<>();
    for (Step step : context.decisions().plantsOf(utility.id())) {
      double megawatts = step.number(ReasonTerm.MEGAWATTS);
      if (megawatts >= LEAST_MEGAWATTS) {
        all.merge(step.name(), megawatts, Double::sum);
        years
            .computeIfAbsent(Timeline.month(step.month()).getYear(), year -> new TreeMap<>())
            .merge(step.name(), megawatts, Double::sum);
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(section(all, years));
  }

  private Section section(Map<String, Double> all, Map<Integer, Map<String, Double>> years) {
    LogWords words = new LogWords(context.world());
    List<String> technologies =
        all.keySet().stream()
            .sorted(
                Comparator.comparingDouble((String name) -> -all.get(name))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<Column> columns = new ArrayList<>(List.of(Column.words("Year")));
    technologies.forEach(name -> columns.add(Column.numbers(words.name(name) + ", MW")));
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> values = new ArrayList<>();
    years.forEach(
        (year, ordered) -> {
          rows.add(row(year.toString(), technologies, ordered, Wording::number));
          values.add(row(year.toString(), technologies, ordered, NumberText::of));
        });
    rows.add(row("All years", technologies, all, Wording::number));
    List<String> heads = new ArrayList<>(List.of("year"));
    technologies.forEach(name -> heads.add(name + " MW"));
    return new Section(
        "orders",
        "Plants ordered in run 0",
        "One run among many. Plants ordered for the peak and those built because their energy"
            + " pays; they run after their lead time. What operators have built under contract"
            + " comes on top.",
        List.of(),
        List.of(
            new DataTable(
                "table-orders",
                "Plants ordered in run 0 by year",
                columns,
                rows,
                List.of(),
                new ChartData(heads, values))));
  }

  private static List<String> row(
      String head,
      List<String> technologies,
      Map<String, Double> ordered,
      DoubleFunction<String> write) {
    List<String> row = new ArrayList<>(List.of(head));
    technologies.forEach(name -> row.add(write.apply(ordered.getOrDefault(name, 0.0))));
    return row;
  }
}
