package org.inferencefrontier.analysis.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFolderTest {
  private static final Made MADE = new Made("0.1.0", "c0ffee", "base", 300, "1", "abc", "def");
  private static final String GOALS = "met,goal\nyes,\"near, enough\"\nno,far off\n";
  private static final String SERIES =
      """
      period,series,figures,coverage50,coverage90,median_error,crps,compared,crps_compared,crps_told,crps_growth,crps_trend,better_than_both
      fitted,vendor.revenue:nvidia,7,0.57,1,0.06,0.088,5,0.063,0.061,0.18,0.39,yes
      fitted,world.ai_twh,1,0,1,0.45,0.29,0,,,,,
      held back,all,50,0.42,0.86,0.17,0.37,46,0.37,0.3,0.99,0.36,no
      """;

  @TempDir private Path temporary;
  private Path data;
  private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    data = Files.createDirectory(temporary.resolve("data"));
    folder = temporary.resolve("credibility");
    Files.writeString(data.resolve("backcast_goals.csv"), GOALS);
    Files.writeString(data.resolve("backcast_series.csv"), SERIES);
    Files.writeString(
        data.resolve("backcast_half_years.csv"),
        """
        indicator,entity,from,to,aggregate,record,runs,p05,p50,p95
        vendor.revenue,nvidia,2023-08,2024-01,sum,32.9,300,20,26,31
        """);
  }

  @Test
  void whatIsKeptIsReadAgain() throws IOException, UnusableException {
    KeptFolder.keep(Kind.BACKCAST, MADE, data, folder);
    KeptAnalyses kept = KeptAnalyses.read(folder);

    assertThat(kept.missing()).containsExactly(Kind.CALIBRATION, Kind.SENSITIVITY, Kind.DISCOVERY);
    KeptBackcast backcast = kept.backcast().orElseThrow();
    assertThat(backcast.made()).isEqualTo(MADE);
    assertThat(backcast.goals())
        .containsExactly(
            new KeptBackcast.Goal(true, "near, enough"), new KeptBackcast.Goal(false, "far off"));
    List<KeptBackcast.Series> series = backcast.series();
    assertThat(series.get(0).scores().isBetterThanBoth()).isTrue();
    assertThat(series.get(1).scores().comparedScore()).isNaN();
    assertThat(series.get(1).scores().isBetterThanBoth()).isFalse();
    assertThat(series.get(2).scores().isBetterThanBoth()).isFalse();
    assertThat(series.get(2).isTotal() && series.get(2).isHeldBack()).isTrue();
  }

  @Test
  void aFailureLeavesWhatWasKept() throws IOException {
    KeptFolder.keep(Kind.BACKCAST, MADE, data, folder);
    Files.writeString(data.resolve("backcast_goals.csv"), "met,goal\nno,all\n");
    Files.delete(data.resolve("backcast_series.csv"));

    assertThatThrownBy(() -> KeptFolder.keep(Kind.BACKCAST, MADE, data, folder))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(folder.resolve("backcast_goals.csv")).hasContent(GOALS);
    assertThat(folder.toFile().list()).hasSize(4);
  }

  /** Two commands that end at one instant: the tables are those of the note beside them. */
  @Test
  void setsThatAreKeptAtOnceAreNotMixed() throws Exception {
    Path other = Files.createDirectory(temporary.resolve("other"));
    for (String table : Kind.BACKCAST.tables()) {
      Files.writeString(other.resolve(table), Files.readString(data.resolve(table)) + "\n");
    }
    Made second = new Made("0.1.0", "c0ffee", "base", 300, "2", "abc", "def");
    for (int time = 0; time < 50; time++) {
      CompletableFuture<Void> first =
          CompletableFuture.runAsync(() -> keep(MADE, data), KeptFolderTest::start);
      CompletableFuture<Void> last =
          CompletableFuture.runAsync(() -> keep(second, other), KeptFolderTest::start);
      CompletableFuture.allOf(first, last).join();
      boolean isFirst = Files.readString(folder.resolve("backcast_made.csv")).contains(",300,1,");
      for (String table : Kind.BACKCAST.tables()) {
        assertThat(folder.resolve(table))
            .hasSameTextualContentAs((isFirst ? data : other).resolve(table));
      }
    }
    assertThat(folder.toFile().list()).hasSize(4);
  }

  private static void start(Runnable work) {
    new Thread(work).start();
  }

  private void keep(Made made, Path tables) {
    try {
      KeptFolder.keep(Kind.BACKCAST, made, tables, folder);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Test
  void malformedTablesAreNamedWithTheirLine() throws IOException {
    KeptFolder.keep(Kind.BACKCAST, MADE, data, folder);
    spoil("backcast_goals.csv", "met,goal\nyes,a\nperhaps,b\n", ":3: met: expected yes or no, got");
    spoil("backcast_goals.csv", "met\nyes\n", ":1: has no column 'goal'");
    spoil("backcast_goals.csv", "", ":1: is empty");
    spoil("backcast_goals.csv", "met,goal\nyes\n", ":2: expected 2 cells, got 1");
    spoil("backcast_goals.csv", GOALS, null);
    spoil("backcast_series.csv", SERIES.replace(",7,", ",7.5,"), ":2: figures: expected a whole");
    spoil(
        "backcast_series.csv", SERIES.replace("0.88", "x").replace("0.29", "Infinity"), ":3: crps");
  }

  /** What is kept or drawn from does not make inputs others; what runs read does. */
  @Test
  void inputsAreThoseThatAnalysisAndStudyHaveInCommon() {
    Map<String, String> inputs =
        Map.of("world-data/record/vendors.csv", "a", "agents/vendors/nvidia.yaml", "b");
    Map<String, String> more = new TreeMap<>(inputs);
    more.put("world-data/credibility/waves.csv", "c");
    more.put("world-data/posterior.csv", "d");
    more.put("world-data/scenarios/taiwan.yaml", "e");
    more.put("scenario/mine.yaml", "f");

    assertThat(Made.inputs(more)).isEqualTo(Made.inputs(inputs)).hasSize(64);
    more.put("world-data/record/vendors.csv", "changed");
    assertThat(Made.inputs(more)).isNotEqualTo(Made.inputs(inputs));
  }

  private void spoil(String table, String text, String problem) throws IOException {
    Files.writeString(folder.resolve(table), text);
    if (problem != null) {
      assertThatThrownBy(() -> KeptAnalyses.read(folder))
          .isInstanceOf(UnusableException.class)
          .hasMessageStartingWith(folder.resolve(table) + problem)
          .hasMessageEndingWith("; write it anew with 'frontier backcast --keep'");
    }
  }
}
