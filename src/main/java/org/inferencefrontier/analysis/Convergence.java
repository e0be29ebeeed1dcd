package org.inferencefrontier.analysis;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.RunReader;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.world.time.Timeline;

/**
 * How quantiles of single numbers settle as runs are added, in the order of their number; written
 * to {@code convergence.csv}.
 */
public final class Convergence implements RunReader {
  /** Points of a line that a reader sees settle; more would be drawn over each other. */
  private static final int STEPS = 40;

  /** Quantiles of fewer runs are their extremes. */
  private static final int FEWEST = 5;

  private final SeriesCatalog catalog;
  private final List<WatchedValue> watched;
  private final List<double[]> runs = new ArrayList<>();

  /**
   * @param watched numbers to follow; those that the catalogue lacks are left out
   */
  public Convergence(SeriesCatalog catalog, List<WatchedValue> watched) {
    this.catalog = catalog;
    this.watched =
        watched.stream()
            .filter(value -> catalog.findIndexOf(value.indicator(), value.entity()) >= 0)
            .toList();
  }

  @Override
  public int[] series() {
    return watched.stream()
        .mapToInt(value -> catalog.indexOf(value.indicator(), value.entity()))
        .toArray();
  }

  @Override
  public void read(double[][] values) {
    double[] run = new double[watched.size()];
    for (int i = 0; i < run.length; i++) {
      run[i] = values[i][watched.get(i).month()];
    }
    runs.add(run);
  }

  @Override
  public void write(Path data) throws IOException {
    CsvSchema.Builder columns = CsvSchema.builder();
    List.of("indicator", "entity", "month", "runs", "n", "p05", "p50", "p95")
        .forEach(columns::addColumn);
    try (BufferedWriter target = Files.newBufferedWriter(data.resolve("convergence.csv"));
        SequenceWriter rows =
            new CsvMapper()
                .writerFor(String[].class)
                .with(columns.build().withHeader())
                .writeValues(target)) {
      for (int i = 0; i < watched.size(); i++) {
        for (int count : counts()) {
          rows.write(row(i, count));
        }
      }
    }
  }

  /** Numbers of runs at which the quantiles are worked out, the last of them all runs. */
  private Iterable<Integer> counts() {
    TreeSet<Integer> counts = new TreeSet<>();
    for (int step = 1; step <= STEPS; step++) {
      counts.add(Math.max(Math.min(FEWEST, runs.size()), runs.size() * step / STEPS));
    }
    counts.remove(0);
    return counts;
  }

  private String[] row(int position, int count) {
    WatchedValue value = watched.get(position);
    boolean perRun =
        catalog
            .series()
            .get(catalog.indexOf(value.indicator(), value.entity()))
            .indicator()
            .perRun();
    Spread spread =
        Spread.of(runs.subList(0, count).stream().mapToDouble(run -> run[position]).toArray());
    return new String[] {
      value.indicator(),
      value.entity(),
      perRun ? "" : Timeline.month(value.month()).toString(),
      Integer.toString(count),
      Integer.toString(spread.n()),
      NumberText.of(spread.p05()),
      NumberText.of(spread.median()),
      NumberText.of(spread.p95())
    };
  }
}
