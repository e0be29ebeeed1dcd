package org.inferencefrontier.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.PolicyKind;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found is the same after it was written and read back. */
class StoredFindingsTest {
  private static final int MONTHS = 156;

  @TempDir private Path data;

  private static SeriesCatalog catalog(String indicator, EntityKind kind, String entity) {
    return new SeriesCatalog(
        List.of(
            new SeriesCatalog.Series(
                new IndicatorDefinition(indicator, "1", kind, false, "test"), entity)),
        MONTHS);
  }

  @Test
  void policyOddsComeBack() throws IOException {
    PolicyOddsLedger ledger =
        new PolicyOddsLedger(catalog(PolicyKind.INDICATOR, EntityKind.STATE, "irl"));
    for (int run = 0; run < 3; run++) {
      double[] kinds = new double[MONTHS];
      kinds[50 + 10 * run] = PolicyKind.MORATORIUM_IMPOSED.bit();
      kinds[90] = run < 2 ? PolicyKind.MORATORIUM_LIFTED.bit() | PolicyKind.SUBSIDY_CUT.bit() : 0;
      ledger.read(new double[][] {kinds});
    }
    ledger.write(data);

    List<PolicyOdds> read = PolicyOddsLedger.stored(data);
    assertThat(read)
        .extracting(PolicyOdds::kind)
        .containsExactly(
            PolicyKind.SUBSIDY_CUT, PolicyKind.MORATORIUM_IMPOSED, PolicyKind.MORATORIUM_LIFTED);
    PolicyOdds imposed = read.get(1);
    assertThat(imposed.state()).isEqualTo("irl");
    assertThat(imposed.share()).isEqualTo(1);
    assertThat(imposed.by(59)).isEqualTo(1);
    assertThat(imposed.by(60)).isEqualTo(2);
    assertThat(imposed.first().median()).isEqualTo(60);
    assertThat(read.get(2).share()).isEqualTo(2.0 / 3);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i).first()).isEqualTo(ledger.odds().get(i).first());
      assertThat(read.get(i).runs()).isEqualTo(3);
    }
    assertThat(PolicyOddsLedger.stored(data.resolve("nowhere"))).isEmpty();
  }

  @Test
  void damagedOddsAreRefused() throws IOException {
    Files.writeString(
        data.resolve("policy-odds.csv"), "state,kind,first_month,runs,of\nirl,dance,2030-01,1,2\n");
    assertThatThrownBy(() -> PolicyOddsLedger.stored(data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("policy-odds.csv is damaged");
  }

  @Test
  void crossoversComeBack() throws IOException {
    CrossoverLedger ledger =
        new CrossoverLedger(catalog("world.crossover_month", EntityKind.WORLD, ""));
    for (double month : new double[] {31, 33, 33, Double.NaN}) {
      ledger.read(new double[][] {{month}});
    }
    ledger.write(data);

    List<Crossover> read = CrossoverLedger.stored(data, MONTHS).orElseThrow();
    assertThat(read).hasSize(1);
    Crossover before = ledger.crossovers().get(0);
    assertThat(read.get(0).indicator()).isEqualTo(before.indicator());
    assertThat(read.get(0).definition()).isEqualTo(before.definition());
    assertThat(read.get(0).runs()).isEqualTo(4);
    assertThat(read.get(0).since()).isEqualTo(before.since());
    assertThat(read.get(0).sinceByMonth().of(33)).isEqualTo(2);
  }

  @Test
  void crossoversThatASpreadsheetQuotedComeBack() throws IOException {
    Path file = data.resolve("crossovers.csv");
    Files.writeString(
        file, "indicator,month,runs,of\r\n\"world.crossover_month\",\"2025-10\",\"2\",\"2\"\r\n");
    assertThat(CrossoverLedger.stored(data, MONTHS).orElseThrow())
        .extracting(Crossover::runs)
        .containsExactly(2);
    for (String row : new String[] {"world.crossover_month,2025-10", "\"world.crossover_month"}) {
      Files.writeString(file, "indicator,month,runs,of\n" + row + "\n");
      assertThatThrownBy(() -> CrossoverLedger.stored(data, MONTHS))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("crossovers.csv is damaged");
    }
  }
}
