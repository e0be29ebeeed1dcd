package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.cli.option.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies of the shipped world have the same bytes on any number of threads and on newer Javas. */
class SameBytesTest {
  private static final String NAME = "base-r8-s1";
  private static final List<String> STUDY =
      List.of("montecarlo", "--runs", "8", "--until", "2024-12", "--quiet");

  @TempDir private Path temporary;

  @Test
  void onAnyNumberOfThreads() throws IOException {
    for (int threads : new int[] {1, 2, 7}) {
      StringWriter said = new StringWriter();
      int code =
          Frontier.commandLine(Engine::simulation)
              .setOut(new PrintWriter(said))
              .setErr(new PrintWriter(said))
              .execute(arguments(place(threads), "--threads", Integer.toString(threads)));
      assertThat(code).as(said.toString()).isZero();
    }
    for (int threads : new int[] {2, 7}) {
      assertSame(place(threads).resolve(NAME), place(1).resolve(NAME), "");
    }
  }

  @Test
  void onTheNewestJava() throws Exception {
    Path own = Path.of(System.getProperty("java.home"));
    Optional<Path> newest = newestBesides(own);
    assumeTrue(newest.isPresent(), "there is no other JDK in /usr/lib/jvm");
    for (Path home : List.of(own, newest.get())) {
      List<String> command = new ArrayList<>();
      command.add(home.resolve("bin/java").toString());
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add(Frontier.class.getName());
      command.addAll(List.of(arguments(temporary.resolve(home.getFileName()))));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as(said).isZero();
    }
    // The manifest, and the report that quotes it, name the Java.
    assertSame(
        temporary.resolve(newest.get().getFileName()).resolve(NAME),
        temporary.resolve(own.getFileName()).resolve(NAME),
        "data");
  }

  private Path place(int threads) {
    return temporary.resolve("threads-" + threads);
  }

  private static String[] arguments(Path out, String... further) {
    List<String> all = new ArrayList<>(STUDY);
    all.addAll(List.of("--out", out.toString()));
    all.addAll(List.of(further));
    return all.toArray(String[]::new);
  }

  private static Optional<Path> newestBesides(Path own) throws IOException {
    Path homes = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(homes)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(homes)) {
      return found
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .filter(home -> version(home) > version(own))
          .max(Comparator.comparingInt(SameBytesTest::version));
    }
  }

  /** Feature version of a JDK by its file {@code release}, 0 if it has none. */
  private static int version(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("\\D*(\\d+).*", "$1"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException none) {
      return 0;
    }
  }

  private static void assertSame(Path found, Path expected, String below) throws IOException {
    List<Path> files = files(expected.resolve(below));
    assertThat(files).isNotEmpty();
    assertThat(files(found.resolve(below))).isEqualTo(files);
    for (Path file : files) {
      assertThat(found.resolve(below).resolve(file))
          .hasSameBinaryContentAs(expected.resolve(below).resolve(file));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }
}
