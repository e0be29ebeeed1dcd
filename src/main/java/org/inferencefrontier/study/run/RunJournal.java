package org.inferencefrontier.study.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * Which runs of a study ended, a line each in the order of their ending, appended and never
 * changed. A line is a checksum, a blank and JSON; a line that a crash cut short fails its checksum
 * and is dropped, with all after it, when the journal is opened again.
 */
public final class RunJournal implements AutoCloseable {
  /**
   * A run that ended.
   *
   * @param run its number
   * @param checksum of its result, null if it failed
   * @param failure why it failed, else null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(int run, Long checksum, FailedRun failure) {
    static Entry finished(int run, long checksum) {
      return new Entry(run, checksum, null);
    }

    static Entry failed(int run, FailedRun failure) {
      return new Entry(run, null, failure);
    }
  }

  private static final int CHECKSUM_LETTERS = 8;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FileChannel channel;
  private final List<Entry> opened = new ArrayList<>();

  /** Opens the file, or creates it. */
  public RunJournal(Path file) throws IOException {
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(channel.size()));
      while (content.hasRemaining() && channel.read(content) >= 0) {
        // Reads on.
      }
      int whole = readLines(content.array());
      channel.truncate(whole);
      channel.position(whole);
    } catch (IOException problem) {
      channel.close();
      throw problem;
    }
  }

  /** Length of the lines that are whole. */
  private int readLines(byte[] content) {
    int start = 0;
    for (int end = 0; end < content.length; end++) {
      if (content[end] == '\n') {
        Entry entry = parse(new String(content, start, end - start, StandardCharsets.UTF_8));
        if (entry == null) {
          return start;
        }
        opened.add(entry);
        start = end + 1;
      }
    }
    return start;
  }

  private static Entry parse(String line) {
    if (line.length() <= CHECKSUM_LETTERS) {
      return null;
    }
    String json = line.substring(CHECKSUM_LETTERS + 1);
    if (!line.substring(0, CHECKSUM_LETTERS).equals(checksum(json))) {
      return null;
    }
    try {
      return JSON.readValue(json, Entry.class);
    } catch (JsonProcessingException notOurs) {
      return null;
    }
  }

  private static String checksum(String text) {
    CRC32C checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  /** What the journal held when it was opened. */
  public List<Entry> opened() {
    return List.copyOf(opened);
  }

  /** Appends a line. Thread-safe. */
  synchronized void append(Entry entry) throws IOException {
    String json = JSON.writeValueAsString(entry);
    ByteBuffer line =
        ByteBuffer.wrap((checksum(json) + " " + json + "\n").getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  /** Returns when the disk has every line. */
  void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
