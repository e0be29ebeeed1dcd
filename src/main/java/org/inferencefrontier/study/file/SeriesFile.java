package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;
import org.inferencefrontier.study.statistics.SeriesColumns;

/** A Parquet file of series in the making. It is whole once it is finished. For one thread. */
final class SeriesFile implements AutoCloseable {
  private final Path path;
  private final ParquetFileWriter file;
  private final RowGroup group;

  /**
   * @param group takes rows until there are enough of them; empty
   */
  SeriesFile(Path path, RowGroup group) throws IOException {
    this.path = path;
    this.group = group;
    this.file = ParquetFile.begin(path, group.schema());
  }

  /**
   * Adds rows of a series.
   *
   * @param runs numbers of all runs
   * @param values of all runs; as many leading months are written as the file has columns
   * @param positions of the runs that are added
   */
  void add(Binary indicator, Binary entity, int[] runs, SeriesColumns values, int[] positions)
      throws IOException {
    int added = 0;
    while (added < positions.length) {
      added += group.add(indicator, entity, runs, values, positions, added);
      if (group.isFull()) {
        group.writeTo(file);
      }
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
