package org.inferencefrontier.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.inferencefrontier.study.file.StudyFolderException;

/**
 * A table of a folder as its manifest records it: a CSV that was cut at the end of a line, or has
 * another digit somewhere, is a table like any other, and without a file a page or a query would
 * tell of what it held that it never was.
 *
 * @param bytes how long it is
 * @param crc32c checksum (CRC-32C) of a CSV's bytes, eight hexadecimal digits. It tells slips, not
 *     forgery: a SHA-256 of the same tables takes a query 0.1 seconds, this 0.005. Null of a
 *     Parquet file: those of a study are as large as its runs
 */
public record StoredTable(long bytes, @JsonInclude(JsonInclude.Include.NON_NULL) String crc32c) {
  /** Key of the manifests. */
  private static final String KEY = "tables";

  private static final String CSV = ".csv";
  private static final String PARQUET = ".parquet";

  private static StoredTable of(Path file) throws IOException {
    return new StoredTable(Files.size(file), file.toString().endsWith(CSV) ? crc32c(file) : null);
  }

  private static String crc32c(Path file) throws IOException {
    CRC32C checksum = new CRC32C();
    try (InputStream bytes = new CheckedInputStream(Files.newInputStream(file), checksum)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  /**
   * Looks at the tables.
   *
   * @param folder of the study
   * @param data its folders of data
   * @return tables by path below the folder
   */
  static SortedMap<String, StoredTable> of(Path folder, List<Path> data) throws IOException {
    SortedMap<String, StoredTable> tables = new TreeMap<>();
    Path root = folder.toAbsolutePath();
    for (Path each : data) {
      for (Path table : tables(each.toAbsolutePath())) {
        tables.put(root.relativize(table).toString().replace('\\', '/'), of(table));
      }
    }
    return tables;
  }

  private static List<Path> tables(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(file -> file.toString().endsWith(CSV) || file.toString().endsWith(PARQUET))
          .toList();
    }
  }

  /** What a manifest has, which of an earlier version is nothing. */
  static SortedMap<String, StoredTable> copy(SortedMap<String, StoredTable> tables) {
    return tables == null
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /**
   * Holds the tables against a manifest.
   *
   * @param manifest of the folder; of an earlier version it says nothing about some tables, or any
   * @throws StudyFolderException if one is missing, or not as it was written
   */
  static void check(Path folder, JsonNode manifest) throws IOException {
    for (Map.Entry<String, JsonNode> written : manifest.path(KEY).properties()) {
      Path file = folder.resolve(written.getKey());
      if (!Files.isRegularFile(file)) {
        throw StudyFolderException.notWhole(folder, file);
      }
      long bytes = written.getValue().path("bytes").asLong();
      if (Files.size(file) != bytes) {
        throw new StudyFolderException(
            String.format(
                Locale.ROOT,
                "%s was cut or changed: it has %,d bytes, and %,d when the study wrote it; run the"
                    + " study again",
                file,
                Files.size(file),
                bytes));
      }
      JsonNode checksum = written.getValue().path("crc32c");
      if (!checksum.isMissingNode() && !crc32c(file).equals(checksum.asText())) {
        throw new StudyFolderException(
            file + " was changed since the study wrote it; run the study again");
      }
    }
  }
}
