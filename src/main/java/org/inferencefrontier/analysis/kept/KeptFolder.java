package org.inferencefrontier.analysis.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.analysis.CsvTable;

/** Keeps results of an analysis. */
public final class KeptFolder {
  /** Name of the folder beside the parameters. */
  public static final String NAME = "credibility";

  private static final String UNFINISHED = ".new";

  private KeptFolder() {}

  /**
   * Puts the tables of an analysis in the place of those kept before. They are copied under other
   * names first, so that a full disk leaves the former ones as they were.
   *
   * @param data folder with all tables of the analysis
   * @param folder where results are kept; made if missing
   */
  public static void keep(Kind kind, Made made, Path data, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> finished = new ArrayList<>();
    try {
      for (String table : kind.tables()) {
        Path target = folder.resolve(table);
        finished.add(target);
        Files.copy(data.resolve(table), unfinished(target), StandardCopyOption.REPLACE_EXISTING);
      }
      Path target = folder.resolve(kind.madeTable());
      finished.add(target);
      try (CsvTable table = new CsvTable(unfinished(target), Made.Column.class)) {
        table.row(
            made.version(),
            made.commit(),
            made.scenario(),
            made.runs(),
            made.seed(),
            made.posteriorSha256(),
            made.inputsSha256());
      }
      for (Path file : finished) {
        Files.move(
            unfinished(file),
            file,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      for (Path file : finished) {
        Files.deleteIfExists(unfinished(file));
      }
    }
  }

  private static Path unfinished(Path file) {
    return file.resolveSibling("." + file.getFileName() + UNFINISHED);
  }
}
