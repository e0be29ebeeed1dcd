package org.inferencefrontier.study.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  /** One for each thread that keeps runs or reads them. */
  private final ThreadLocal<PackedRun> packed;

  /** Opens the file, or creates it. */
  RunSpool(Path file, SeriesCatalog catalog) throws IOException {
    this.catalog = catalog;
    this.packed = ThreadLocal.withInitial(() -> new PackedRun(catalog));
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
    PackedRun here = packed.get();
    ByteBuffer bytes = here.pack(result);
    long place = place(run);
    while (bytes.hasRemaining()) {
      channel.write(bytes, place + bytes.position());
    }
    return here.checksum();
  }

  /** Where a run begins: each has room for all that it could be, and leaves a hole of the rest. */
  private long place(int run) {
    return (long) run * PackedRun.mostBytes(catalog);
  }

  /** Whether a run's place holds what had this checksum. */
  boolean holds(int run, long checksum) throws IOException {
    PackedRun here = packed.get();
    return fills(here.head(0, catalog.size()), run)
        && here.hasHead()
        && fills(here.values(0, catalog.size()), run)
        && here.checksum() == checksum;
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
    PackedRun here = packed.get();
    for (int i = 0; i < runs.length; i++) {
      fill(here, runs[i], from, to);
      for (int series = from; series < to; series++) {
        here.unpack(series, values[series - from], i * months);
      }
    }
  }

  /** As {@link EndedRuns#readAhead}. */
  void readAhead(int[] runs, int from, int to) throws IOException {
    PackedRun here = packed.get();
    for (int run : runs) {
      fill(here, run, from, to);
    }
  }

  /** Reads where some series of a run begin, and their values. */
  private void fill(PackedRun here, int run, int from, int to) throws IOException {
    if (!fills(here.head(from, to), run) || !fills(here.values(from, to), run)) {
      throw new EOFException("the results of run " + run + " are cut short");
    }
  }

  /** Reads a part of a run; false if there are fewer bytes than it takes. */
  private boolean fills(ByteBuffer part, int run) throws IOException {
    while (part.hasRemaining()) {
      if (channel.read(part, place(run) + part.position()) < 0) {
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
