package org.inferencefrontier.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.SeriesCatalog.Series;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossoverLedgerTest {
  private static SeriesCatalog catalog(String... indicators) {
    return new SeriesCatalog(
        List.of(indicators).stream()
            .map(
                name ->
                    new Series(
                        new IndicatorDefinition(name, "months", EntityKind.WORLD, true, "made up"),
                        ""))
            .toList(),
        24);
  }

  @Test
  void countsRunsByMonthInEachDefinitionThatTheStudyRecords(@TempDir Path directory)
      throws IOException {
    CrossoverLedger ledger =
        new CrossoverLedger(catalog("world.crossover_month_energy", "world.crossover_month"));
    assertThat(ledger.series()).containsExactly(1, 0);
    assertThat(ledger.crossovers()).isEmpty();
    ledger.read(new double[][] {{3}, {20}});
    ledger.read(new double[][] {{3}, {Double.NaN}});
    ledger.read(new double[][] {{5}, {Double.NaN}});

    List<Crossover> crossovers = ledger.crossovers();
    assertThat(crossovers)
        .extracting(Crossover::definition)
        .containsExactly("Compute used", "Electricity");
    assertThat(crossovers.get(0).sinceByMonth().of(3)).isEqualTo(2);
    assertThat(crossovers.get(0).since().median()).isEqualTo(3);
    assertThat(crossovers.get(1).since().n()).isEqualTo(1);
    assertThat(crossovers.get(1).runs()).isEqualTo(3);

    ledger.write(directory);
    assertThat(Files.readString(directory.resolve("crossovers.csv")))
        .isEqualTo(
            """
            indicator,month,runs,of
            world.crossover_month,2023-04,2,3
            world.crossover_month,2023-06,1,3
            world.crossover_month,,0,3
            world.crossover_month_energy,2024-09,1,3
            world.crossover_month_energy,,2,3
            """);
  }
}
