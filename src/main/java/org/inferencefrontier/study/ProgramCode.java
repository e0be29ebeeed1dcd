package org.inferencefrontier.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * Tells one build of the program from another where no commit does: its sources were changed since,
 * or lie outside a clone.
 */
public final class ProgramCode {
  private static final String OURS = "org/inferencefrontier/";

  /** Worked out when it is first asked for. */
  private static final class Own {
    static final String FINGERPRINT = ofOwn();
  }

  private ProgramCode() {}

  /** Checksum over the classes and resources of this program, whenever they were built. */
  public static String fingerprint() {
    return Own.FINGERPRINT;
  }

  private static String ofOwn() {
    try {
      return of(
          Path.of(ProgramCode.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException problem) {
      throw new IllegalStateException("the program's place has no path", problem);
    } catch (IOException problem) {
      throw new UncheckedIOException("the program's own code cannot be read", problem);
    }
  }

  /**
   * As {@link #fingerprint}.
   *
   * @param place a library (jar), or a folder of classes
   */
  static String of(Path place) throws IOException {
    Map<String, Long> checksums = Files.isDirectory(place) ? ofFolder(place) : ofLibrary(place);
    CRC32 all = new CRC32();
    checksums.forEach(
        (name, checksum) ->
            all.update((name + ' ' + checksum + '\n').getBytes(StandardCharsets.UTF_8)));
    return String.format(Locale.ROOT, "%08x", all.getValue());
  }

  private static Map<String, Long> ofLibrary(Path library) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (ZipFile content = new ZipFile(library.toFile())) {
      content.stream()
          .filter(entry -> entry.getName().startsWith(OURS) && !entry.isDirectory())
          .forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
    }
    return checksums;
  }

  private static Map<String, Long> ofFolder(Path folder) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (Stream<Path> content = Files.walk(folder.resolve(OURS))) {
      for (Path file : content.filter(Files::isRegularFile).toList()) {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        checksums.put(folder.relativize(file).toString().replace('\\', '/'), checksum.getValue());
      }
    }
    return checksums;
  }
}
