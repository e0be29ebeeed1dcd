package org.inferencefrontier.study;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.inferencefrontier.study.file.DecisionBook;
import org.inferencefrontier.study.file.RecordReader;
import org.inferencefrontier.study.file.RunReader;
import org.inferencefrontier.study.file.SeriesParquet;
import org.inferencefrontier.study.file.StoredDecisions;
import org.inferencefrontier.study.file.StoredRuns;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.file.SummaryReader;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.profile.StateProfile;

/**
 * A finished study as its folder has it. Whoever shows a study reads it from here, also just after
 * it was run, so that a page says the same whenever it is made.
 */
public final class StoredStudy {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final Path folder;
  private CompletableFuture<EnsembleSummary> summary;

  /**
   * @param folder folder of a finished study
   * @throws StudyFolderException if it is something else
   */
  public StoredStudy(Path folder) throws IOException {
    this.folder = folder;
    Path manifest = folder.resolve(StudyFolder.MANIFEST);
    if (!Files.isDirectory(folder)) {
      throw new StudyFolderException("there is no folder " + folder);
    }
    if (!Files.isExecutable(folder)) {
      throw new StudyFolderException("cannot read the folder " + folder + ": permission denied");
    }
    if (!Files.isRegularFile(manifest)) {
      throw new StudyFolderException(
          folder + " is not the folder of a finished study: it has no manifest.json");
    }
  }

  /** Whether it is a comparison of scenarios. */
  public boolean isComparison() throws IOException {
    return tree().has("scenarios");
  }

  /** The manifest of whichever kind. */
  JsonNode tree() throws IOException {
    Path file = folder.resolve(StudyFolder.MANIFEST);
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException problem) {
      throw unreadable(file, problem);
    }
  }

  /** How the study came about. */
  public StudyManifest manifest() throws IOException {
    return read(folder.resolve(StudyFolder.MANIFEST), new TypeReference<StudyManifest>() {});
  }

  /** How the comparison came about. */
  public ComparisonManifest comparison() throws IOException {
    return read(folder.resolve(StudyFolder.MANIFEST), new TypeReference<ComparisonManifest>() {});
  }

  /** Begins to read the largest table on another thread, for {@link #result} to wait for. */
  public void readAhead() {
    summary =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return readSummary();
              } catch (IOException problem) {
                throw new UncheckedIOException(problem);
              }
            });
  }

  private static <T> T ended(CompletableFuture<T> reading) throws IOException {
    try {
      return reading.join();
    } catch (CompletionException problem) {
      if (problem.getCause() instanceof UncheckedIOException unreadable) {
        throw unreadable.getCause();
      }
      throw problem;
    }
  }

  private EnsembleSummary readSummary() throws IOException {
    int failed = failures().size();
    return SummaryReader.read(needed("data/summary.csv"), manifest().runs() - failed, failed);
  }

  private List<FailedRun> failures() throws IOException {
    Path failed = folder.resolve("data").resolve("failed-runs.json");
    return Files.exists(failed) ? read(failed, new TypeReference<>() {}) : List.of();
  }

  /**
   * What the study found, from {@code data/}: numbers with the seven digits of the files.
   *
   * @param world the inputs it was run with
   * @throws StudyFolderException if a table is missing, damaged or cut
   */
  public StudyResult result(World world) throws IOException {
    StoredTable.check(folder, tree());
    return new StudyResult(
        world,
        summary == null ? readSummary() : ended(summary),
        RecordReader.read(needed("data/record-points.csv"), world.record()),
        manifest(),
        failures());
  }

  /**
   * Feeds the runs to a reader; it is not asked to write.
   *
   * @param result the study as {@link #result} gave it
   */
  public void feed(StudyResult result, RunReader reader) throws IOException {
    SeriesParquet.check(folder, folder.resolve("data"));
    StoredRuns.feed(
        folder.resolve("data"), result.summary().catalog(), result.manifest().runs(), reader);
  }

  /**
   * What was decided in run 0; {@link DecisionBook#NONE} if the study did not keep it.
   *
   * @param world the inputs it was run with
   */
  public DecisionBook decisions(World world) throws IOException {
    return StoredDecisions.read(
        folder.resolve("data/decisions.parquet"),
        world.states().stream().map(StateProfile::id).toList());
  }

  private Path needed(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw StudyFolderException.notWhole(folder, file);
    }
    return file;
  }

  private static <T> T read(Path file, TypeReference<T> type) throws IOException {
    try {
      T read = JSON.readValue(Files.readAllBytes(file), type);
      if (read == null) {
        throw StudyFolderException.damaged(file, "it is empty");
      }
      return read;
    } catch (JsonProcessingException problem) {
      throw unreadable(file, problem);
    }
  }

  private static StudyFolderException unreadable(Path file, JsonProcessingException problem) {
    JsonLocation place = problem.getLocation();
    return place == null
        ? StudyFolderException.damaged(file, problem)
        : StudyFolderException.damaged(
            file, "line " + place.getLineNr() + " is not as expected", problem);
  }
}
