package org.inferencefrontier.study;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;

/**
 * The results of finished runs in one temporary file, each at the place of its number: runs come in
 * any order and are read series by series, and memory does not grow with their number.
 */
final class RunSpool implements AutoCloseable {
  private final SeriesCatalog catalog;
  private final FileChannel channel;
  private final BitSet finished = new BitSet();

  /** Creates the file; it disappears on {@link #close()}. */
  RunSpool(Path file, SeriesCatalog catalog) throws IOException {
    this.catalog = catalog;
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Keeps the result of a run. Thread-safe. */
  void write(int run, RunResult result) throws IOException {
    int size = catalog.size();
    int months = catalog.months();
    if (result.catalog().size() != size || result.catalog().months() != months) {
      throw new IllegalStateException("run " + run + " recorded other series than its study");
    }
    ByteBuffer bytes = ByteBuffer.allocate(size * months * Double.BYTES);
    for (int series = 0; series < size; series++) {
      for (int month = 0; month < months; month++) {
        bytes.putDouble(result.value(series, month));
      }
    }
    bytes.flip();
    long position = (long) run * bytes.limit();
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
    synchronized (finished) {
      finished.set(run);
    }
  }

  /** Numbers of the runs that are here, ascending. */
  int[] runs() {
    synchronized (finished) {
      return finished.stream().toArray();
    }
  }

  /**
   * The values of some neighbouring series over runs: for each series {@code [position in runs *
   * months + month]}.
   *
   * @param from first series
   * @param to series after the last
   */
  double[][] read(int[] runs, int from, int to) throws IOException {
    int months = catalog.months();
    double[][] values = new double[to - from][runs.length * months];
    ByteBuffer bytes = ByteBuffer.allocate((to - from) * months * Double.BYTES);
    DoubleBuffer numbers = bytes.asDoubleBuffer();
    for (int i = 0; i < runs.length; i++) {
      bytes.clear();
      long start = ((long) runs[i] * catalog.size() + from) * months * Double.BYTES;
      while (bytes.hasRemaining()) {
        int count = channel.read(bytes, start + bytes.position());
        if (count < 0) {
          throw new EOFException("the results of run " + runs[i] + " are cut short");
        }
      }
      for (int series = 0; series < to - from; series++) {
        numbers.get(series * months, values[series], i * months, months);
      }
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
