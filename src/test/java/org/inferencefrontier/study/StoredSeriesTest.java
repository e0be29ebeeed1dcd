package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.RunReader;
import org.inferencefrontier.study.file.SeriesWriter;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.run.EndedRuns;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.SilentProgress;
import org.inferencefrontier.study.statistics.RecordComparer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every value of every run is read back as it was, by SQL and by our own reader; but the sign of a
 * zero may be lost.
 */
class StoredSeriesTest {
  private static final int MONTHS = 14;
  private static final int RUNS = 7;
  private static final int FAILING = 3;

  /** More series than a part has, so that there are several, the last one not full. */
  private static final SeriesCatalog CATALOG = Synthetic.catalog(290, MONTHS);

  @TempDir private static Path temporary;

  private static Path folder;

  @BeforeAll
  static void write() throws Exception {
    folder = study("two", 2);
  }

  private static Path study(String place, int threads) throws Exception {
    return new Study(
            Synthetic.specification(RUNS, threads, MONTHS),
            CATALOG,
            (draw, seed, run) -> {
              if (run == FAILING) {
                throw new IllegalStateException("no");
              }
              return RunResults.bySeries(CATALOG, values(run));
            },
            StudyObservation.NONE,
            (study, directory) -> {})
        .run(temporary.resolve(place), StudyStart.NEW, new SilentProgress())
        .folder();
  }

  private static double[] values(int run) {
    double[] values = new double[CATALOG.size() * MONTHS];
    for (int series = 0; series < CATALOG.size(); series++) {
      boolean perRun = CATALOG.series().get(series).indicator().perRun();
      for (int month = 0; month < MONTHS; month++) {
        values[series * MONTHS + month] =
            perRun && month > 0 ? Double.NaN : value(series, run, month);
      }
    }
    return values;
  }

  /** Of all sorts: numbers have 32 bits, which the file is to keep. */
  private static float value(int series, int run, int month) {
    float usual = (float) (series * 1e3 + run * 7.1 - month * 1.3);
    return switch (series % 12) {
      case 0 -> usual;
      case 1 -> series + run;
      case 2 -> Float.NaN;
      case 3 -> month == 0 ? usual : Float.NaN;
      case 4 -> month == MONTHS - 1 ? usual : Float.NaN;
      case 5 -> month % 2 == 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
      case 6 -> month % 2 == 0 ? -0f : 0f;
      case 7 -> -0f;
      case 8 -> Float.NEGATIVE_INFINITY;
      case 9 -> month == MONTHS - 1 ? Float.MIN_VALUE : Float.MAX_VALUE;
      case 10 -> run % 2 == 0 ? 0 : usual;
      default -> month == 5 ? Float.NaN : -usual;
    };
  }

  @Test
  void sqlFindsEveryValue() throws Exception {
    Set<List<Object>> found = new HashSet<>();
    try (StudyDatabase database = new StudyDatabase(folder)) {
      database.query(
          "select scenario, run, indicator, entity, month, value from series",
          new StudyDatabase.Answer() {
            @Override
            public void columns(List<String> names) {
              assertThat(names)
                  .containsExactly("scenario", "run", "indicator", "entity", "month", "value");
            }

            @Override
            public void row(List<Object> values) {
              if (values.get(5) instanceof Float value) {
                values.set(5, value + 0f);
              }
              assertThat(found.add(values)).as("a row of its own: %s", values).isTrue();
            }
          });
    }
    Set<List<Object>> expected = new HashSet<>();
    for (int run = 0; run < RUNS; run++) {
      for (int series = 0; run != FAILING && series < CATALOG.size(); series++) {
        SeriesCatalog.Series entry = CATALOG.series().get(series);
        boolean perRun = entry.indicator().perRun();
        for (int month = 0; month < (perRun ? 1 : MONTHS); month++) {
          List<Object> row = new ArrayList<>();
          row.add("base");
          row.add(run);
          row.add(entry.indicator().name());
          row.add(entry.entity());
          row.add(perRun ? null : LocalDate.of(2023, 1, 1).plusMonths(month));
          float value = value(series, run, month);
          row.add(Float.isNaN(value) ? null : value + 0f);
          expected.add(row);
        }
      }
    }
    assertThat(found).hasSameSizeAs(expected);
    expected.removeAll(found);
    assertThat(expected).as("rows that are not there").isEmpty();
  }

  @Test
  void ourReaderFindsEveryValue() throws Exception {
    StoredStudy stored = new StoredStudy(folder);
    List<Float> found = new ArrayList<>();
    stored.feed(
        stored.result(Synthetic.world()),
        new RunReader() {
          @Override
          public int[] series() {
            return IntStream.range(0, CATALOG.size()).toArray();
          }

          @Override
          public void read(double[][] values) {
            for (double[] ofSeries : values) {
              for (double value : ofSeries) {
                found.add((float) value + 0f);
              }
            }
          }

          @Override
          public void write(Path data) throws IOException {
            throw new IOException("is not asked");
          }
        });
    int next = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] expected = run == FAILING ? new double[0] : values(run);
      for (int at = 0; at < expected.length; at++) {
        // Objects, which tell the two zeros apart.
        assertThat(found.get(next++))
            .as("run %s, series %s, month %s", run, at / MONTHS, at % MONTHS)
            .isEqualTo((Float) ((float) expected[at] + 0f));
      }
    }
    assertThat(found).hasSize(next);
  }

  @Test
  void partsFollowTheCatalogue() throws Exception {
    assertThat(Folders.files(folder))
        .contains(
            "data/series/000.parquet",
            "data/series/001.parquet",
            "data/series/002.parquet",
            "data/constants/002.parquet")
        .doesNotContain("data/series/003.parquet");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void noByteDependsOnThreads(int threads) throws Exception {
    Folders.assertSame(study("of " + threads, threads), folder);
  }

  /** Threads share the memory, so that each has the less the more there are. */
  @Test
  void noByteDependsOnWhatIsInMemoryAtATime() throws Exception {
    SeriesCatalog catalog = Synthetic.catalog(40, 3);
    List<String> ahead = new ArrayList<>();
    Path whole = part(catalog, catalog.size() + 1, ahead);
    assertThat(ahead).isEmpty();
    Folders.assertSame(part(catalog, 7, ahead), whole);
    Folders.assertSame(part(catalog, 1, ahead), whole);
    // Else a study of more runs than the system's memory holds is read from the disk many times.
    assertThat(ahead).containsExactly("0 to 81", "0 to 81");
  }

  /**
   * Of more rows than lie together in a file.
   *
   * @param ahead takes the series that were to be brought near
   */
  private static Path part(SeriesCatalog catalog, int seriesInMemory, List<String> ahead)
      throws IOException {
    int[] runs = IntStream.range(0, 450).toArray();
    EndedRuns ended =
        new EndedRuns() {
          @Override
          public int[] runs() {
            return runs;
          }

          @Override
          public List<FailedRun> failures() {
            return List.of();
          }

          @Override
          public void readAhead(int from, int to) {
            ahead.add(from + " to " + to);
          }

          @Override
          public void read(int from, int to, int fromRun, int toRun, float[][] target) {
            for (int series = from; series < to; series++) {
              for (int at = 0; at < (toRun - fromRun) * 3; at++) {
                target[series - from][at] = value(series, fromRun + at / 3, at % 3);
              }
            }
          }
        };
    Path data = Files.createDirectory(temporary.resolve("memory of " + seriesInMemory));
    RecordComparer comparer = new RecordComparer(catalog, List.of());
    long memory = (long) seriesInMemory * runs.length * 3 * Float.BYTES;
    new SeriesWriter(catalog, ended, comparer, memory).write(1, data);
    return data;
  }

  @Test
  void aFolderThatIsMissingIsNamedByItsFirstFile() throws Exception {
    Path study = study("cut", 1);
    StudyFolder.delete(study.resolve("data/constants"));
    assertThatThrownBy(() -> new StudyDatabase(study))
        .isInstanceOf(StudyFolderException.class)
        .hasMessage(
            study + " is not whole: data/constants/000.parquet is missing; run the study again");
  }
}
