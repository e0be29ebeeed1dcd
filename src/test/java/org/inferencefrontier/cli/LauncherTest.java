package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher tells Java, by a home that is built and a Java that repeats its arguments. */
class LauncherTest {
  private static final String WITHOUT_THOROUGH_COMPILER = "-XX:TieredStopAtLevel=1";

  @TempDir private Path home;

  @BeforeEach
  void setUp() throws IOException {
    Path shell = Path.of("/bin/sh");
    assumeTrue(Files.isExecutable(shell), "/bin/sh is missing");
    Files.copy(Path.of("frontier"), home.resolve("frontier"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("target/lib"));
    for (String file : List.of("pom.xml", "target/inference-frontier-0.jar")) {
      Files.createFile(home.resolve(file));
    }
    Files.createFile(home.resolve("target/frontier-built"));
    Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nfor word; do echo \"$word\"; done\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start(String command) throws IOException {
    List<String> words = new ArrayList<>(List.of("/bin/sh", home.resolve("frontier").toString()));
    words.addAll(List.of(command.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    return builder.start();
  }

  private List<String> java(String command) throws IOException, InterruptedException {
    Process process = start(command);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said.lines().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "montecarlo, false",
    "montecarlo --runs 500, false",
    "montecarlo --runs=10 --until 2027-12, false",
    "compare base carbon-price --runs 150, false",
    "run, false",
    "report base-r200-s1, false",
    "list areas, false",
    "montecarlo --runs 501, true",
    "montecarlo --runs=10000 --resume, true",
    "montecarlo --runs 99999999999999999999, true",
    "montecarlo --draws posterior.csv, true",
    "montecarlo --until-precision world.crossover_month=1.5 --runs 100, true",
    "compare base carbon-price, true",
    "calibrate, true",
    "gui, true"
  })
  void onlyWhatLastsIsCompiledThoroughly(String command, boolean thoroughly) throws Exception {
    assertThat(java(command).contains(WITHOUT_THOROUGH_COMPILER)).isNotEqualTo(thoroughly);
  }

  /** Java would end each library's path there and find no class. */
  @Test
  void aColonInThePathOfTheProgramIsToldInALine() throws Exception {
    Path place = Files.createDirectory(home.resolve("a:b")).toRealPath();
    Files.copy(Path.of("frontier"), place.resolve("frontier"));
    Process process =
        new ProcessBuilder("/bin/sh", place.resolve("frontier").toString(), "list", "areas")
            .redirectErrorStream(true)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
        .containsExactly(
            "frontier: the program's folder has a colon in its path, which Java cannot read: "
                + place
                + "; move it");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  /** The home's Java does not say its version, so that an attempt to build ends there. */
  @ParameterizedTest
  @ValueSource(
      strings = {"src/main/java/Model.java", "pom.xml", "world-data/map/countries-110m.json"})
  void whatIsPackedIsBuiltWhenItChanges(String file) throws Exception {
    assertThat(start("list areas").waitFor()).isZero();
    Path changed = home.resolve(file);
    Files.createDirectories(changed.getParent());
    Files.writeString(changed, "changed");
    Files.setLastModifiedTime(
        changed,
        FileTime.fromMillis(
            Files.getLastModifiedTime(home.resolve("target/frontier-built")).toMillis() + 10_000));

    Process process = start("list areas");

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Java 17 or newer is needed");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  /** It waited for ever for another launch, which was none. */
  @Test
  void whoMayNotBuildIsToldSo() throws Exception {
    Files.delete(home.resolve("target/frontier-built"));
    Files.writeString(
        home.resolve("jdk/bin/java"), "#!/bin/sh\necho 'java version \"17.0\"' >&2\n");
    Path target = home.resolve("target");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(target), "whoever runs the tests may write everywhere");
      Process process = start("list areas");
      boolean ended = process.waitFor(20, TimeUnit.SECONDS);
      process.destroy();
      assertThat(ended).isTrue();
      assertThat(process.exitValue()).isEqualTo(2);
    } finally {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Fixed sizes once let what stays grow by the least step, a full collection before each. */
  @Test
  void heapGrowsWithWhatIsKept() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java("compare base carbon-price").stream()
        .filter(word -> word.startsWith("-XX:") || word.startsWith("-Xm"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KeepingProgram.class.getName());

    Process process = new ProcessBuilder(command).start();

    String collections = new String(process.getInputStream().readAllBytes()).strip();
    assertThat(process.waitFor()).isZero();
    assertThat(Integer.parseInt(collections)).isBetween(0, 40);
  }

  /** Else Java opens no file whose name has letters beyond ASCII. */
  @ParameterizedTest
  @CsvSource({"C, C.UTF-8", "POSIX, C.UTF-8", "C.UTF-8, C.UTF-8"})
  void namesMayHaveAnyLettersWhereNoLanguageIsSet(String set, String expected) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/locale")), "/usr/bin/locale is missing");
    Files.writeString(home.resolve("jdk/bin/java"), "#!/bin/sh\necho \"$LC_ALL\"\n");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", home.resolve("frontier").toString(), "list", "areas");
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("LC_ALL", set);
    Process process = builder.start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .isEqualTo(expected);
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    List<String> words = java("montecarlo --set vendors.nvidia.pricing.strategy=match --runs 3");
    assertThat(words)
        .endsWith(
            "org.inferencefrontier.cli.Frontier",
            "montecarlo",
            "--set",
            "vendors.nvidia.pricing.strategy=match",
            "--runs",
            "3");
  }
}
