package org.inferencefrontier.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.study.statistics.Quantile;
import org.inferencefrontier.study.statistics.RunsInMemory;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryReaderTest {
  private static final String HEAD = "indicator,entity,month,n,mean,sd,p05,p25,p50,p75,p95\n";
  private static final String ROW = "world.x,,2023-01,3,1,2,3,4,5.5,6,7E-9\n";

  @TempDir private Path directory;

  private EnsembleSummary read(String text) throws IOException {
    Path file = directory.resolve("summary.csv");
    Files.writeString(file, text);
    return SummaryReader.read(file, 3, 1);
  }

  /** The file has several parts, whose bounds lie within series. */
  @Test
  void readsBackWhatIsWritten() throws IOException {
    EnsembleSummary written = large();
    Path file = directory.resolve("large.csv");
    SummaryCsv.write(written, 2, file);
    assertThat(Files.size(file)).isGreaterThan(3 << 20);

    EnsembleSummary read = SummaryReader.read(file, 3, 0);

    assertThat(read.catalog().months()).isEqualTo(written.catalog().months());
    assertThat(read.catalog().size()).isEqualTo(written.catalog().size());
    for (int series = 0; series < read.catalog().size(); series++) {
      SeriesCatalog.Series entry = read.catalog().series().get(series);
      SeriesCatalog.Series expected = written.catalog().series().get(series);
      assertThat(entry.indicator().name()).isEqualTo(expected.indicator().name());
      assertThat(entry.indicator().perRun()).isEqualTo(expected.indicator().perRun());
      assertThat(entry.entity()).isEqualTo(expected.entity());
      for (int month = 0; month < read.catalog().months(); month++) {
        assertThat(read.count(series, month)).isEqualTo(written.count(series, month));
        assertThat(NumberText.of(read.mean(series, month)))
            .isEqualTo(NumberText.of(written.mean(series, month)));
        assertThat(NumberText.of(read.standardDeviation(series, month)))
            .isEqualTo(NumberText.of(written.standardDeviation(series, month)));
        for (Quantile quantile : Quantile.values()) {
          assertThat(NumberText.of(read.quantile(series, month, quantile)))
              .isEqualTo(NumberText.of(written.quantile(series, month, quantile)));
        }
      }
    }
  }

  private static EnsembleSummary large() {
    List<SeriesCatalog.Series> series = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      IndicatorDefinition indicator =
          new IndicatorDefinition("state.test", "1", EntityKind.STATE, false, "test");
      series.add(new SeriesCatalog.Series(indicator, "state-" + i));
      IndicatorDefinition perRun =
          new IndicatorDefinition("world.once_" + i, "1", EntityKind.WORLD, true, "test");
      series.add(new SeriesCatalog.Series(perRun, ""));
    }
    SeriesCatalog catalog = new SeriesCatalog(series, 300);
    Random random = new Random(1);
    List<RunResult> runs = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      double[][] values = new double[catalog.months()][catalog.size()];
      for (double[] month : values) {
        for (int i = 0; i < month.length; i++) {
          double size = Math.exp(60 * random.nextDouble() - 30);
          month[i] = random.nextInt(9) == 0 ? Double.NaN : size;
        }
      }
      runs.add(new RunResult(catalog, values, List.of()));
    }
    return new RunsInMemory(catalog, runs).summary(0);
  }

  @ParameterizedTest
  @CsvSource({
    "'world.x,,2023-02,3,1,2,3,4,5,6\n',a row of 10 columns",
    "'world.x,,2023-02,3,1,2,3,4,5,6,7,8\n',a row of 12 columns",
    "'\n',a row of 1 columns",
    "'world.x,,2023-02,3,1,2,3,4,5,wide,7\n','no number where one should be: For input string:"
        + " \"wide\"'",
    "'world.x,,2023-02,many,1,2,3,4,5,6,7\n','no number where one should be: For input string:"
        + " \"many\"'",
    "'world.x,,2023-02,3,1.2.3,2,3,4,5,6,7\n',no number where one should be: multiple points"
  })
  void saysWhatIsWrong(String row, String wrong) {
    for (String rest : List.of("", ROW)) {
      assertThatThrownBy(() -> read(HEAD + ROW + row + rest))
          .isInstanceOf(StudyFolderException.class)
          .hasMessage(
              directory.resolve("summary.csv")
                  + " is damaged, or was written by another version of the program: it has "
                  + wrong);
    }
  }

  /** As a spreadsheet may save it. */
  @Test
  void readsQuotesAndCarriageReturns() throws IOException {
    EnsembleSummary plain = read(HEAD + ROW);
    EnsembleSummary saved =
        read((HEAD + ROW.replace("world.x", "\"world.x\"")).replace("\n", "\r\n"));

    assertThat(saved.catalog().series()).isEqualTo(plain.catalog().series());
    assertThat(saved.quantile(0, 0, Quantile.P50)).isEqualTo(5.5);
    assertThat(plain.quantile(0, 0, Quantile.P50)).isEqualTo(5.5);
    assertThat(plain.quantile(0, 0, Quantile.P95)).isEqualTo(7e-9);
    assertThat(saved.count(0, 0)).isEqualTo(3);
  }

  @Test
  void aFileWithoutRowsHasNoSeries() throws IOException {
    assertThat(read("").catalog().size()).isZero();
    assertThat(read(HEAD).catalog().size()).isZero();
  }

  @Test
  void theLastRowNeedsNoEnd() throws IOException {
    assertThat(read(HEAD + ROW.strip()).quantile(0, 0, Quantile.P95)).isEqualTo(7e-9);
  }
}
