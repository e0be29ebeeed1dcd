package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.study.parquet.Column;
import org.inferencefrontier.study.parquet.ParquetWriter;
import org.inferencefrontier.study.parquet.RowGroup;

/** A table that is written row by row to a Parquet file. */
final class ParquetTable implements AutoCloseable {
  private static final int VALUES_OF_GROUP = 1 << 20;
  private static final int LEAST_ROWS_OF_GROUP = 256;

  private final List<Column> columns;
  private final ParquetWriter file;
  private final int rowsOfGroup;
  private RowGroup rows;

  /** Creates the file. */
  ParquetTable(Path file, List<Column> columns) throws IOException {
    this.columns = columns;
    this.file = new ParquetWriter(file, columns);
    this.rowsOfGroup = Math.max(LEAST_ROWS_OF_GROUP, VALUES_OF_GROUP / columns.size());
    this.rows = new RowGroup(columns);
  }

  /** The next row, whose values the caller adds in the order of the columns. */
  RowGroup row() throws IOException {
    if (rows.rows() >= rowsOfGroup) {
      file.write(rows);
      rows = new RowGroup(columns);
    }
    return rows;
  }

  /** Makes the file whole; nothing can be added after that. */
  void finish() throws IOException {
    file.write(rows);
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
