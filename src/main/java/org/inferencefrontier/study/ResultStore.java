package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.DrawsParquet;
import org.inferencefrontier.study.file.JsonFiles;
import org.inferencefrontier.study.file.RecordCsv;
import org.inferencefrontier.study.file.SeriesWriter;
import org.inferencefrontier.study.file.SummaryCsv;
import org.inferencefrontier.study.run.EndedRuns;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.RecordComparer;
import org.inferencefrontier.study.statistics.RecordSummary;
import org.inferencefrontier.study.statistics.SeriesStatistics;

/**
 * Writes the results of the finished runs: the summary, the record beside the runs, every run's
 * series, the failed runs.
 */
final class ResultStore {
  /** File of the runs that failed, in the folder of a study's data. */
  static final String FAILED_RUNS = "failed-runs.json";

  /** File of every series over the runs. */
  static final String SUMMARY = "summary.csv";

  /** File of the record beside the runs. */
  static final String RECORD_POINTS = "record-points.csv";

  private final SeriesCatalog catalog;
  private final StudySpecification study;
  private final SamplingDesign design;

  /**
   * What was written.
   *
   * @param summary every series over the runs
   * @param record the record's figures over the runs
   */
  record Written(EnsembleSummary summary, RecordSummary record) {}

  ResultStore(SeriesCatalog catalog, StudySpecification study, SamplingDesign design) {
    this.catalog = catalog;
    this.study = study;
    this.design = design;
  }

  /**
   * Writes the files.
   *
   * @param ended the runs
   * @param data folder of the study's data
   */
  Written write(EndedRuns ended, Path data) throws IOException {
    List<FailedRun> failures = ended.failures();
    RecordComparer comparer = new RecordComparer(catalog, study.world().record());
    int[] runs = ended.runs();
    SeriesStatistics[] statistics =
        SeriesWriter.write(catalog, ended, comparer, study.threads(), data);
    EnsembleSummary summary =
        new EnsembleSummary(catalog, runs.length + failures.size(), failures.size(), statistics);
    SummaryCsv.write(summary, study.threads(), data.resolve(SUMMARY));
    RecordSummary comparison = comparer.summary();
    RecordCsv.write(comparison, data.resolve(RECORD_POINTS));
    DrawsParquet.write(
        design,
        study.world().parameters(),
        runs.length + failures.size(),
        failures,
        data.resolve("draws.parquet"));
    if (!failures.isEmpty()) {
      writeFailures(failures, data);
    }
    writeReadme(data.resolve("README.md"));
    return new Written(summary, comparison);
  }

  /** Writes what repeats the runs that failed. */
  static void writeFailures(List<FailedRun> failures, Path data) throws IOException {
    JsonFiles.write(failures, data.resolve(FAILED_RUNS));
  }

  private static void writeReadme(Path file) throws IOException {
    try (var text = ResultStore.class.getResourceAsStream("data-readme.md")) {
      Files.writeString(file, new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
