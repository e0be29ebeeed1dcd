package org.inferencefrontier.analysis.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.analysis.CsvTable;
import org.inferencefrontier.study.ResultFolder;

/** Keeps results of an analysis. */
public final class KeptFolder {
  /** Name of the folder beside the parameters. */
  public static final String NAME = "credibility";

  /** Where a set is made before it is put into its place. */
  private static final String ASIDE = ".frontier-keeping";

  private KeptFolder() {}

  /**
   * Puts the tables of an analysis in the place of those kept before. They are copied beside them
   * first, so that a full disk leaves the former ones as they were, and by one at a time, so that
   * no table is another's than the note of how they were made.
   *
   * @param data folder with all tables of the analysis
   * @param folder where results are kept; made if missing
   */
  public static void keep(Kind kind, Made made, Path data, Path folder) throws IOException {
    Files.createDirectories(folder);
    ResultFolder.fillInTurn(
        folder,
        folder.resolve(ASIDE),
        kind.madeTable(),
        aside -> {
          for (String table : kind.tables()) {
            Files.copy(data.resolve(table), aside.resolve(table));
          }
          write(made, aside.resolve(kind.madeTable()));
        });
  }

  private static void write(Made made, Path file) throws IOException {
    try (CsvTable table = new CsvTable(file, Made.Column.class)) {
      table.row(
          made.version(),
          made.commit(),
          made.scenario(),
          made.runs(),
          made.seed(),
          made.posteriorSha256(),
          made.inputsSha256());
    }
  }
}
