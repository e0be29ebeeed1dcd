package org.inferencefrontier.study.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Text: every different one once, and by row which. */
final class TextBuffer extends ColumnBuffer {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private int[] texts = new int[1024];
  private int count;
  private String last;
  private int numberOfLast;

  TextBuffer(Column column) {
    super(column);
  }

  void add(String text) {
    present();
    if (!text.equals(last)) {
      last = text;
      numberOfLast = numbers.computeIfAbsent(text, key -> numbers.size());
    }
    if (count == texts.length) {
      texts = Arrays.copyOf(texts, 2 * count);
    }
    texts[count++] = numberOfLast;
  }

  @Override
  Chunk chunk() {
    Bytes dictionary = new Bytes(1024);
    byte[] least = null;
    byte[] most = null;
    for (String text : numbers.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      dictionary.putInt(bytes.length);
      dictionary.put(bytes);
      least = least == null || Arrays.compareUnsigned(bytes, least) < 0 ? bytes : least;
      most = most == null || Arrays.compareUnsigned(bytes, most) > 0 ? bytes : most;
    }
    if (numbers.isEmpty()) {
      // Nothing but missing texts: some readers cannot do with a dictionary of nothing.
      dictionary.putInt(0);
    }
    Bytes page = pageOfPresence();
    int largest = Math.max(1, numbers.size() - 1);
    page.put(RunLengths.bits(largest));
    RunLengths runs = new RunLengths(page, largest);
    for (int i = 0; i < count; i++) {
      runs.add(texts[i], 1);
    }
    runs.end();
    return withDictionary(dictionary, Math.max(1, numbers.size()), page, least, most);
  }
}
