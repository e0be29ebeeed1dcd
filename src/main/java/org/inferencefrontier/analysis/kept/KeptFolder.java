package org.inferencefrontier.analysis.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.analysis.CsvTable;
import org.inferencefrontier.study.AsideFolder;

/** Keeps results of an analysis. */
public final class KeptFolder {
  /** Name of the folder beside the parameters. */
  public static final String NAME = "credibility";

  private KeptFolder() {}

  /**
   * Puts the tables of an analysis in the place of those kept before. They are copied beside them
   * first, so that a full disk leaves the former ones as they were.
   *
   * @param data folder with all tables of the analysis
   * @param folder where results are kept; made if missing
   */
  public static void keep(Kind kind, Made made, Path data, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (AsideFolder aside = new AsideFolder(folder)) {
      for (String table : kind.tables()) {
        Files.copy(data.resolve(table), aside.file(table));
      }
      try (CsvTable table = new CsvTable(aside.file(kind.madeTable()), Made.Column.class)) {
        table.row(
            made.version(),
            made.commit(),
            made.scenario(),
            made.runs(),
            made.seed(),
            made.posteriorSha256(),
            made.inputsSha256());
      }
      for (String table : kind.tables()) {
        aside.move(folder.resolve(table));
      }
      aside.move(folder.resolve(kind.madeTable()));
    }
  }
}
