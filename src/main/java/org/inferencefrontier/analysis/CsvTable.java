package org.inferencefrontier.analysis;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.study.file.CsvCells;
import org.inferencefrontier.study.statistics.NumberText;

/** A table as CSV; numbers have seven significant digits, NaN is an empty cell. */
public final class CsvTable implements AutoCloseable {
  private final BufferedWriter target;
  private final SequenceWriter rows;
  private final int columns;

  /** Opens a file and writes the head, a column a constant. */
  public CsvTable(Path file, Class<? extends Enum<?>> columns) throws IOException {
    this(
        file, Arrays.stream(columns.getEnumConstants()).map(CsvTable::head).toArray(String[]::new));
  }

  /** Opens a file and writes the head. */
  public CsvTable(Path file, String... columns) throws IOException {
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    CsvSchema.Builder schema = CsvSchema.builder();
    for (String column : columns) {
      schema.addColumn(column);
    }
    this.columns = columns.length;
    this.target = Files.newBufferedWriter(file);
    this.rows =
        mapper.writerFor(String[].class).with(schema.build().withHeader()).writeValues(target);
    if (this.columns == 0) {
      throw new IllegalArgumentException("a table needs columns");
    }
  }

  /**
   * Reads the rows of a file back, without the head.
   *
   * @throws IOException if it is no table
   */
  static List<String[]> rows(Path file) throws IOException {
    try (MappingIterator<String[]> rows = CsvCells.open(file)) {
      rows.nextValue();
      return rows.readAll();
    }
  }

  /** Head of a column, as {@code low_quarter_p50} of {@code LOW_QUARTER_P50}. */
  public static String head(Enum<?> column) {
    return column.name().toLowerCase(Locale.ROOT);
  }

  /** Writes a row of texts and numbers, one a column. */
  public void row(Object... cells) throws IOException {
    if (cells.length != columns) {
      throw new IllegalArgumentException("expected " + columns + " cells, got " + cells.length);
    }
    String[] texts = new String[cells.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] =
          cells[i] instanceof Double number ? NumberText.of(number) : String.valueOf(cells[i]);
    }
    rows.write(texts);
  }

  @Override
  public void close() throws IOException {
    rows.close();
    target.close();
  }
}
