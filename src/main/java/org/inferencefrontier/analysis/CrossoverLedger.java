package org.inferencefrontier.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.RunReader;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.time.Timeline;

/**
 * Collects the month of crossover of every run in each definition, and writes {@code
 * crossovers.csv}. The definitions are different questions and are never mixed.
 */
public final class CrossoverLedger implements RunReader {
  private static final String FILE = "crossovers.csv";
  private static final Map<String, String> DEFINITIONS = new LinkedHashMap<>();

  static {
    DEFINITIONS.put("world.crossover_month", "Compute used");
    DEFINITIONS.put("world.crossover_month_spend", "Accelerator spend");
    DEFINITIONS.put("world.crossover_month_energy", "Electricity");
    DEFINITIONS.put("world.crossover_month_lab_budget", "Labs' compute budget");
  }

  private record Entry(String indicator, int series, List<Double> months) {}

  private final int months;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param catalog series of the study; definitions that it does not record are left out
   */
  public CrossoverLedger(SeriesCatalog catalog) {
    months = catalog.months();
    for (String indicator : DEFINITIONS.keySet()) {
      int series = catalog.findIndexOf(indicator, "");
      if (series >= 0) {
        entries.add(new Entry(indicator, series, new ArrayList<>()));
      }
    }
  }

  @Override
  public int[] series() {
    return entries.stream().mapToInt(Entry::series).toArray();
  }

  @Override
  public void read(double[][] values) {
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).months().add(values[i][0]);
    }
  }

  /** What the runs that were read have, in the order of the definitions; empty without runs. */
  List<Crossover> crossovers() {
    return entries.stream().filter(entry -> !entry.months().isEmpty()).map(this::result).toList();
  }

  private Crossover result(Entry entry) {
    return result(
        entry.indicator(),
        months,
        entry.months().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Crossover result(String indicator, int months, double[] since) {
    int[] byMonth = new int[months];
    for (double month : since) {
      if (month >= 0 && month < months) {
        byMonth[(int) month]++;
      }
    }
    return new Crossover(
        indicator,
        DEFINITIONS.get(indicator),
        since.length,
        Spread.of(since),
        new RunsByMonth(byMonth));
  }

  /**
   * Reads what a study kept.
   *
   * @param data folder of the study's data
   * @param months months of the study
   * @return empty if there is no file
   */
  static Optional<List<Crossover>> stored(Path data, int months) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Map<String, List<Double>> since = new LinkedHashMap<>();
    try {
      for (String[] cells : CsvTable.rows(file)) {
        double month =
            cells[1].isEmpty() ? Double.NaN : Timeline.indexOf(YearMonth.parse(cells[1]));
        since
            .computeIfAbsent(cells[0], any -> new ArrayList<>())
            .addAll(Collections.nCopies(Integer.parseInt(cells[2]), month));
      }
    } catch (RuntimeException | JsonProcessingException problem) {
      throw StudyFolderException.damaged(file, problem);
    }
    return Optional.of(
        since.entrySet().stream()
            .map(
                entry ->
                    result(
                        entry.getKey(),
                        months,
                        entry.getValue().stream().mapToDouble(Double::doubleValue).toArray()))
            .toList());
  }

  /** One row a definition and month that some run has; runs that never get there have no month. */
  @Override
  public void write(Path data) throws IOException {
    try (CsvTable table = new CsvTable(data.resolve(FILE), "indicator", "month", "runs", "of")) {
      for (Crossover crossover : crossovers()) {
        int[] reached = new int[months];
        Arrays.setAll(reached, crossover.sinceByMonth()::of);
        for (int month = 0; month < months; month++) {
          if (reached[month] > 0) {
            row(table, crossover, Timeline.month(month).toString(), reached[month]);
          }
        }
        row(table, crossover, "", crossover.runs() - Arrays.stream(reached).sum());
      }
    }
  }

  private static void row(CsvTable table, Crossover crossover, String month, int runs)
      throws IOException {
    table.row(crossover.indicator(), month, runs, crossover.runs());
  }
}
