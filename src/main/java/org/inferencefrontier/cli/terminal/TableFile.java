package org.inferencefrontier.cli.terminal;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.input.problem.Reasons;
import org.inferencefrontier.study.AsideFolder;

/** Writes a table as a file of comma-separated values that appears whole or not at all. */
public final class TableFile {
  private final CsvSchema columns;

  /** A table of these columns. */
  public TableFile(String... names) {
    CsvSchema.Builder builder = CsvSchema.builder();
    for (String name : names) {
      builder.addColumn(name);
    }
    columns = builder.build().withHeader();
  }

  /**
   * Refuses a file that could not be written, before the run that it is for.
   *
   * @param option option that named it
   * @throws UserMistakeException if it is no file in a folder that exists
   */
  public static void checkPlace(String option, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new UserMistakeException(
          option + " " + file + ": expected a file in a folder that exists");
    }
    // A table that appears whole replaces what stands there, which no device or pipe survives.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UserMistakeException(
          option + " " + file + ": expected a file, not a device or a pipe");
    }
  }

  /**
   * Writes the table.
   *
   * @throws UserMistakeException if there is no room for it, or no right to it
   */
  public void write(Path file, List<String[]> rows) {
    try {
      replace(file, rows);
    } catch (IOException problem) {
      throw new UserMistakeException("cannot write " + file + ": " + Reasons.of(problem));
    }
  }

  private void replace(Path file, List<String[]> rows) throws IOException {
    try (AsideFolder aside = new AsideFolder(file.toAbsolutePath().getParent())) {
      try (BufferedWriter target =
              Files.newBufferedWriter(aside.file(file.getFileName().toString()));
          SequenceWriter table =
              new CsvMapper().writerFor(String[].class).with(columns).writeValues(target)) {
        for (String[] row : rows) {
          table.write(row);
        }
      }
      aside.move(file);
    }
  }
}
