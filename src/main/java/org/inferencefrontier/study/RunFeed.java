package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.RunReader;
import org.inferencefrontier.study.run.RunStore;

/**
 * Feeds the runs of a study to a reader, some at a time, so that memory does not grow with them. A
 * reader finds the same later in the runs that are stored.
 */
final class RunFeed {
  private static final int RUNS_AT_A_TIME = 64;

  private final RunStore store;
  private final SeriesCatalog catalog;

  RunFeed(RunStore store, SeriesCatalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  void feed(RunReader reader, Path data) throws IOException {
    int[] wanted = reader.series();
    int[] runs = store.runs();
    int months = catalog.months();
    double[][] ofRun = new double[wanted.length][months];
    for (int from = 0; from < runs.length; from += RUNS_AT_A_TIME) {
      int[] some = Arrays.copyOfRange(runs, from, Math.min(runs.length, from + RUNS_AT_A_TIME));
      float[][] values = new float[wanted.length][];
      for (int i = 0; i < wanted.length; i++) {
        values[i] = store.read(some, wanted[i], wanted[i] + 1)[0];
      }
      for (int run = 0; run < some.length; run++) {
        for (int i = 0; i < wanted.length; i++) {
          for (int month = 0; month < months; month++) {
            ofRun[i][month] = values[i][run * months + month];
          }
        }
        reader.read(ofRun);
      }
    }
    reader.write(data);
  }
}
