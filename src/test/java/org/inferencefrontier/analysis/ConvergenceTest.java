package org.inferencefrontier.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.SeriesCatalog.Series;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvergenceTest {
  private static final SeriesCatalog CATALOG =
      new SeriesCatalog(
          List.of(series("world.level", false), series("world.crossover_month", true)), 24);

  @TempDir private Path data;

  private static Series series(String name, boolean perRun) {
    return new Series(new IndicatorDefinition(name, "1", EntityKind.WORLD, perRun, "test"), "");
  }

  private static WatchedValue watched(String indicator, int month) {
    return new WatchedValue(indicator, "", month);
  }

  private List<String> written(Convergence convergence) throws IOException {
    convergence.write(data);
    return Files.readAllLines(data.resolve("convergence.csv"));
  }

  /** From five runs on, run by run while there are few; what a run lacks is not counted. */
  @Test
  void quantilesAreOfTheRunsSoFarInTheirOrder() throws IOException {
    Convergence convergence =
        new Convergence(
            CATALOG,
            List.of(
                watched("world.crossover_month", 0),
                watched("world.nothing", 0),
                watched("world.level", 23)));
    assertThat(convergence.series()).containsExactly(1, 0);
    for (int run = 1; run <= 6; run++) {
      double[] months = new double[24];
      months[23] = 10 * run;
      convergence.read(new double[][] {{run == 2 ? Double.NaN : run}, months});
    }

    assertThat(written(convergence))
        .containsExactly(
            "indicator,entity,month,runs,n,p05,p50,p95",
            "world.crossover_month,,,5,4,1.3,3.5,4.85",
            "world.crossover_month,,,6,5,1.4,4,5.8",
            "world.level,,2024-12,5,5,12,30,48",
            "world.level,,2024-12,6,6,12.5,35,57.5");
  }

  /** No more than a reader sees, evenly spread, the last of all runs. */
  @Test
  void manyRunsAreLookedAtInFortySteps() throws IOException {
    Convergence convergence = new Convergence(CATALOG, List.of(watched("world.level", 0)));
    for (int run = 0; run < 400; run++) {
      convergence.read(new double[][] {{run}});
    }

    List<String> rows = written(convergence);
    assertThat(rows).hasSize(41);
    assertThat(rows.get(1)).startsWith("world.level,,2023-01,10,10,");
    assertThat(rows.get(2)).startsWith("world.level,,2023-01,20,20,");
    assertThat(rows.get(40)).startsWith("world.level,,2023-01,400,400,");
  }

  @Test
  void withoutRunsThereAreNoRows() throws IOException {
    assertThat(written(new Convergence(CATALOG, List.of(watched("world.level", 0))))).hasSize(1);
  }
}
