package org.inferencefrontier.study.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;

/**
 * The results of finished runs in one file, each at the place of its number: runs come in any order
 * and are read series by series, and memory does not grow with their number. Values have 32 bits,
 * seven digits, as in the files that are made of them. Which places hold a whole run is the {@link
 * RunJournal}'s to know.
 */
final class RunSpool implements AutoCloseable {
  private final SeriesCatalog catalog;
  private final FileChannel channel;

  /**
   * A run's bytes, one for each thread that keeps runs or reads them. Outside the heap, where the
   * channel would copy them to otherwise.
   */
  private final ThreadLocal<ByteBuffer> buffers;

  /** Opens the file, or creates it. */
  RunSpool(Path file, SeriesCatalog catalog) throws IOException {
    this.catalog = catalog;
    this.buffers =
        ThreadLocal.withInitial(
            () -> ByteBuffer.allocateDirect(bytesOfRun()).order(ByteOrder.LITTLE_ENDIAN));
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * Keeps the result of a run. Thread-safe.
   *
   * @return checksum of what was written
   */
  long write(int run, RunResult result) throws IOException {
    int size = catalog.size();
    int months = catalog.months();
    if (result.catalog().size() != size || result.catalog().months() != months) {
      throw new IllegalStateException("run " + run + " recorded other series than its study");
    }
    ByteBuffer bytes = buffers.get().clear();
    result.copyTo(bytes.asFloatBuffer());
    long checksum = checksum(bytes);
    long position = (long) run * bytes.limit();
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
    return checksum;
  }

  private int bytesOfRun() {
    return catalog.size() * catalog.months() * Float.BYTES;
  }

  private static long checksum(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.duplicate());
    return checksum.getValue();
  }

  /** Whether a run's place holds what had this checksum. */
  boolean holds(int run, long checksum) throws IOException {
    ByteBuffer bytes = buffer(0, catalog.size());
    return fills(bytes, run, 0) && checksum(bytes.flip()) == checksum;
  }

  /** Returns when the disk has everything that was written. */
  void force() throws IOException {
    channel.force(false);
  }

  /**
   * The values of some neighbouring series over runs: for each series {@code [position in runs *
   * months + month]}.
   *
   * @param from first series
   * @param to series after the last
   */
  float[][] read(int[] runs, int from, int to) throws IOException {
    float[][] values = new float[to - from][runs.length * catalog.months()];
    read(runs, from, to, values);
    return values;
  }

  /**
   * As {@link #read(int[], int, int)}, into memory that is there.
   *
   * @param values takes them, an array for each series
   */
  void read(int[] runs, int from, int to, float[][] values) throws IOException {
    int months = catalog.months();
    ByteBuffer bytes = buffer(from, to);
    FloatBuffer numbers = bytes.asFloatBuffer();
    for (int i = 0; i < runs.length; i++) {
      fill(bytes, runs[i], from);
      for (int series = 0; series < to - from; series++) {
        numbers.get(series * months, values[series], i * months, months);
      }
    }
  }

  /** As {@link EndedRuns#readAhead}. */
  void readAhead(int[] runs, int from, int to) throws IOException {
    ByteBuffer bytes = buffer(from, to);
    for (int run : runs) {
      fill(bytes, run, from);
    }
  }

  /** This thread's buffer, with as many bytes as a run has of some series. */
  private ByteBuffer buffer(int from, int to) {
    return buffers.get().clear().limit((to - from) * catalog.months() * Float.BYTES);
  }

  private void fill(ByteBuffer bytes, int run, int from) throws IOException {
    if (!fills(bytes, run, from)) {
      throw new EOFException("the results of run " + run + " are cut short");
    }
  }

  /** Reads a run from a series on; false if there are fewer bytes than the buffer takes. */
  private boolean fills(ByteBuffer bytes, int run, int from) throws IOException {
    bytes.rewind();
    long start = (long) run * bytesOfRun() + (long) from * catalog.months() * Float.BYTES;
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, start + bytes.position()) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
