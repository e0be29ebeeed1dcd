package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;

/** Begins Parquet files whose groups of rows are ended here. */
final class ParquetFile {
  // Of no weight for the bytes: groups are ended here, and no block of a file system is filled up.
  private static final long BYTES_OF_GROUP = Integer.MAX_VALUE;
  private static final int MOST_PADDING = 0;

  /** Bounds of names are told in full. */
  static final int MOST_BYTES_OF_BOUND = 1024;

  private ParquetFile() {}

  /**
   * Begins a file.
   *
   * @param schema its columns
   * @return takes groups of rows; the file is whole once it is ended
   */
  static ParquetFileWriter begin(Path path, MessageType schema) throws IOException {
    ParquetFileWriter file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            schema,
            ParquetFileWriter.Mode.CREATE,
            BYTES_OF_GROUP,
            MOST_PADDING,
            MOST_BYTES_OF_BOUND,
            MOST_BYTES_OF_BOUND,
            false);
    file.start();
    return file;
  }
}
