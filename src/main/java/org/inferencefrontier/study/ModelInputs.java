package org.inferencefrontier.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the model of a study was built from.
 *
 * @param scenario scenario by name or file, as the user named it
 * @param settings inputs changed for this study, each {@code path=value}, in their order
 * @param check whether a breach of an accounting identity stops a run
 * @param sha256 SHA-256 of every input file by its path
 */
public record ModelInputs(
    String scenario, List<String> settings, boolean check, SortedMap<String, String> sha256) {

  public ModelInputs {
    settings = List.copyOf(settings);
    sha256 = Collections.unmodifiableSortedMap(new TreeMap<>(sha256));
  }

  /** One SHA-256 over the paths and hashes of all files. */
  public String fingerprint() {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> file : sha256.entrySet()) {
      lines.append(file.getKey()).append(' ').append(file.getValue()).append('\n');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(lines.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every Java platform has SHA-256", problem);
    }
  }
}
