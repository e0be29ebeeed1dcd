package org.inferencefrontier.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.problem.Reasons;

/** Fingerprints of the input files. */
final class InputHashes {
  private InputHashes() {}

  static SortedMap<String, String> of(InputLocation where) throws InputException {
    Problems problems = new Problems();
    SortedMap<String, String> hashes = new TreeMap<>();
    add("world-data", where.worldData(), hashes, problems);
    add("agents", where.agents(), hashes, problems);
    problems.throwIfAny();
    return hashes;
  }

  private static void add(
      String prefix, Path root, SortedMap<String, String> hashes, Problems problems) {
    if (!Files.isDirectory(root)) {
      problems.add(InputLocation.shown(root), "there is no such directory");
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      problems.add(InputLocation.shown(root), "cannot be read: " + Reasons.of(e));
      return;
    }
    for (Path file : files) {
      String relative = root.relativize(file).toString().replace('\\', '/');
      if (!isHidden(relative) && (relative.endsWith(".yaml") || relative.endsWith(".csv"))) {
        try {
          hashes.put(prefix + '/' + relative, of(file));
        } catch (IOException e) {
          problems.add(InputLocation.shown(file), "cannot be read: " + Reasons.of(e));
        }
      }
    }
  }

  /** What a program writes aside, or left so when it was killed, is no input. */
  private static boolean isHidden(String relative) {
    return relative.startsWith(".") || relative.contains("/.");
  }

  static String of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
