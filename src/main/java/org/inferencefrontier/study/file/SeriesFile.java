package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;

/** A Parquet file of series in the making. It is whole once it is finished. For one thread. */
final class SeriesFile implements AutoCloseable {
  // Of no weight for the bytes: groups are ended here, and no block of a file system is filled up.
  private static final long BYTES_OF_GROUP = Integer.MAX_VALUE;
  private static final int MOST_PADDING = 0;

  /** Bounds of names are told in full. */
  private static final int MOST_BYTES_OF_BOUND = 1024;

  private final Path path;
  private final ParquetFileWriter file;
  private final RowGroup group;

  /**
   * @param group takes rows until there are enough of them; empty
   */
  SeriesFile(Path path, RowGroup group) throws IOException {
    this.path = path;
    this.group = group;
    this.file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            group.schema(),
            ParquetFileWriter.Mode.CREATE,
            BYTES_OF_GROUP,
            MOST_PADDING,
            MOST_BYTES_OF_BOUND,
            MOST_BYTES_OF_BOUND,
            false);
    file.start();
  }

  /**
   * Adds a row.
   *
   * @param values the row's numbers, from {@code at} on
   */
  void add(Binary indicator, Binary entity, int run, float[] values, int at) throws IOException {
    group.add(indicator, entity, run, values, at);
    if (group.isFull()) {
      group.writeTo(file);
    }
  }

  /** Writes what is left and the table of contents. */
  void finish() throws IOException {
    if (!group.isEmpty()) {
      group.writeTo(file);
    }
    file.end(Map.of());
  }

  /** Returns when the disk has the finished file. Thread-safe. */
  void force() throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
