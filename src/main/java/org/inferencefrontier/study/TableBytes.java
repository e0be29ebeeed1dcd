package org.inferencefrontier.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inferencefrontier.study.file.StudyFolderException;

/**
 * How long the text tables of a folder are, as its manifest records it: one that was cut at the end
 * of a line is a table like any other.
 */
final class TableBytes {
  /** Key of the manifests. */
  private static final String KEY = "tableBytes";

  private TableBytes() {}

  /**
   * Measures the tables.
   *
   * @param folder of the study
   * @param data its folders of data
   * @return bytes by path below the folder
   */
  static SortedMap<String, Long> of(Path folder, List<Path> data) throws IOException {
    SortedMap<String, Long> bytes = new TreeMap<>();
    for (Path each : data) {
      for (String name : List.of(ResultStore.SUMMARY, ResultStore.RECORD_POINTS)) {
        Path table = each.resolve(name).toAbsolutePath();
        Path below = folder.toAbsolutePath().relativize(table);
        bytes.put(below.toString().replace('\\', '/'), Files.size(table));
      }
    }
    return bytes;
  }

  /** What a manifest has, which of an earlier version is nothing. */
  static SortedMap<String, Long> copy(SortedMap<String, Long> bytes) {
    return bytes == null
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(bytes));
  }

  /**
   * Holds the tables against a manifest; one that is missing is for its reader to tell.
   *
   * @param manifest of the folder; of an earlier version it says nothing about tables
   * @throws StudyFolderException if one is not as long as it was written
   */
  static void check(Path folder, JsonNode manifest) throws IOException {
    for (Map.Entry<String, JsonNode> table : manifest.path(KEY).properties()) {
      Path file = folder.resolve(table.getKey());
      long written = table.getValue().asLong();
      if (Files.isRegularFile(file) && Files.size(file) != written) {
        throw new StudyFolderException(
            String.format(
                Locale.ROOT,
                "%s was cut or changed: it has %,d bytes, and %,d when the study wrote it; run the"
                    + " study again",
                file,
                Files.size(file),
                written));
      }
    }
  }
}
