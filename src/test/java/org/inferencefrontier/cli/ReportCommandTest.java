package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReportCommandTest extends SmallProgram {
  @Test
  void reportMakesTheSamePagesFromWhatIsStored() throws IOException {
    monteCarlo("--quiet");
    Path folder = temporary.resolve("reports/base-r4-s1");
    Map<String, byte[]> written = content(folder);
    for (String file : written.keySet()) {
      if (!file.startsWith("data/") && !file.equals("manifest.json")) {
        Files.delete(folder.resolve(file));
      }
    }

    assertThat(model("report", folder.toString())).as(err.toString()).isZero();

    Map<String, byte[]> again = content(folder);
    assertThat(again.keySet()).isEqualTo(written.keySet());
    again.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(written.get(file)));
  }

  @Test
  void reportSaysWhatIsWrongWithAFolder() throws IOException {
    assertMistake(
        model("report", temporary.toString()),
        "frontier: "
            + temporary
            + " is not the folder of a finished study: it has no manifest.json");
    Path folder = Files.createDirectories(temporary.resolve("broken"));
    Files.writeString(folder.resolve("manifest.json"), "{\"runs\": tru");
    assertThat(model("report", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("manifest.json is damaged, or was written by another")
        .endsWith("of the program: line 1 is not as expected" + System.lineSeparator());

    monteCarlo("--quiet");
    Path study = temporary.resolve("reports/base-r4-s1");
    Path input = world.where().worldData().resolve("countries.csv");
    String before = Files.readString(input);
    Files.writeString(input, before + "\n");
    err.getBuffer().setLength(0);
    assertThat(model("report", study.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("the inputs are not those of the study: world-data/countries.csv changed;");
    Files.writeString(input, before);
    Files.delete(study.resolve("data/summary.csv"));
    err.getBuffer().setLength(0);
    assertThat(model("report", study.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not whole: data/summary.csv is missing");
  }

  @Test
  void anotherScenarioLeavesAStudyAlone() throws IOException {
    Path scenarios = world.where().worldData().resolve("scenarios");
    Files.createDirectories(scenarios);
    Path own = scenarios.resolve("own.yaml");
    Files.writeString(own, "name: own\ntitle: Own\ndescription: of the study\n");
    monteCarlo("--quiet", "--scenario", "own");
    Path study = temporary.resolve("reports/own-r4-s1");
    assertThat(Files.readString(study.resolve("manifest.json")))
        .contains("world-data/scenarios/own.yaml");

    Path other = scenarios.resolve("cheap-chips.yaml");
    Files.writeString(other, "name: cheap-chips\ntitle: Cheap\ndescription: new\n");
    assertThat(model("report", study.toString())).as(err.toString()).isZero();
    Files.writeString(other, "not even: [readable");
    assertThat(model("report", study.toString())).as(err.toString()).isZero();

    out.getBuffer().setLength(0);
    Files.writeString(own, "name: own\ntitle: Own\ndescription: another\n");
    Files.writeString(world.where().agents().resolve("vendors/new.yaml"), "id: new\n");
    assertMistake(
        model("report", study.toString()),
        "frontier: the inputs are not those of the study: world-data/scenarios/own.yaml changed,"
            + " agents/vendors/new.yaml is new; take the commit named in its manifest.json, or name"
            + " the inputs with --world and --agents, or run the study again");
  }

  @Test
  void aStudyCannotBeShownAsOfAnotherScenario() throws IOException {
    monteCarlo("--quiet");
    out.getBuffer().setLength(0);
    assertMistake(
        model("report", reports() + "/base-r4-s1", "--scenario", "carbon-price"),
        "frontier: --scenario: the study is of base, for which no file is needed; leave the option"
            + " out");
  }

  @Test
  void twoNeverWriteTheSamePages() throws IOException {
    monteCarlo("--quiet");
    out.getBuffer().setLength(0);
    Path study = temporary.resolve("reports/base-r4-s1");
    Path work = Files.createDirectory(temporary.resolve("reports/.base-r4-s1"));
    try (FileChannel channel =
            FileChannel.open(
                work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertMistake(
          model("report", study.toString()),
          "frontier: another study is writing "
              + study
              + "; wait until it ends, or choose another folder with --out");
      assertThat(model("report", study.toString(), "--out", temporary.resolve("own").toString()))
          .isZero();
    }
    assertThat(model("report", study.toString())).as(err.toString()).isZero();
    assertThat(temporary.resolve("reports").toFile().list()).containsExactly("base-r4-s1");
  }

  @Test
  void theStudysOwnFolderIsNoOtherFolder() throws IOException {
    monteCarlo("--quiet");
    out.getBuffer().setLength(0);
    Path study = temporary.resolve("reports/base-r4-s1");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), study);
    Map<String, byte[]> written = content(study);
    assertMistake(
        model("report", study.toString(), "--out", link.toString(), "--sample"),
        "frontier: --sample wants another folder than the study's own, so that the full report"
            + " stays",
        "Try 'frontier report --help'.");
    assertThat(model("report", study.toString(), "--out", link.toString())).isZero();
    content(study)
        .forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(written.get(file)));
    // Under a lock, as without --out.
    out.getBuffer().setLength(0);
    Path work = Files.createDirectory(temporary.resolve("reports/.base-r4-s1"));
    try (FileChannel channel =
            FileChannel.open(
                work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(model("report", study.toString(), "--out", link.toString())).isEqualTo(2);
      // Whatever it is called.
      assertThat(model("report", link.toString())).isEqualTo(2);
    }
  }

  @Test
  void twoNeverWriteIntoOneFolderOfPages() throws IOException {
    monteCarlo("--quiet");
    out.getBuffer().setLength(0);
    String study = reports() + "/base-r4-s1";
    Path pages = Files.createDirectory(temporary.resolve("pages"));
    Path hidden = Files.createDirectory(pages.resolve(".unfinished-report"));
    try (FileChannel channel =
            FileChannel.open(
                hidden.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertMistake(
          model("report", study, "--out", pages.toString()),
          "frontier: another report is being written into "
              + pages
              + "; wait until it ends, or choose another folder with --out");
      assertThat(content(pages).keySet()).containsExactly(".unfinished-report/lock");
    }
    assertThat(model("report", study, "--out", pages.toString())).as(err.toString()).isZero();
    assertThat(pages.resolve("index.html")).exists();
    assertThat(hidden).doesNotExist();
  }

  @Test
  void pagesInANewFolderAreThereWholeOrNotAtAll() throws IOException {
    monteCarlo("--quiet");
    out.getBuffer().setLength(0);
    Path study = temporary.resolve("reports/base-r4-s1");
    Path record = study.resolve("data/record-points.csv");
    String whole = Files.readString(record);
    Files.writeString(record, "no,such\ntable\n");
    Path pages = temporary.resolve("new/pages");
    assertThat(model("report", study.toString(), "--out", pages.toString())).isNotZero();
    assertThat(temporary.resolve("new")).doesNotExist();
    // Nor does one that is there lose what it has.
    Files.writeString(record, whole);
    assertThat(model("report", study.toString(), "--out", pages.toString())).isZero();
    Map<String, byte[]> before = content(pages);
    assertThat(before).containsKeys("data/claims.csv", "index.html");
    Files.writeString(record, "no,such\ntable\n");
    assertThat(model("report", study.toString(), "--out", pages.toString())).isNotZero();
    Map<String, byte[]> after = content(pages);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(before.get(file)));
  }

  @Test
  void tablesAreReplacedWholeAndNotInPlace() throws IOException {
    monteCarlo("--quiet");
    Path study = temporary.resolve("reports/base-r4-s1");
    Path pages = temporary.resolve("pages");
    assertThat(model("report", study.toString(), "--out", pages.toString())).isZero();
    Path table = pages.resolve("data/claims.csv");
    String whole = Files.readString(table);
    Files.writeString(table, "an older one");
    // Who has the older one open goes on to read it: no byte of it is written over.
    Path opened = Files.createLink(temporary.resolve("opened.csv"), table);
    assertThat(model("report", study.toString(), "--out", pages.toString())).isZero();
    assertThat(opened).hasContent("an older one");
    assertThat(table).hasContent(whole);
  }

  /** Killed between one file and the next, a report leaves no index, or that of an earlier one. */
  @Test
  void whatAKilledReportLeftIsClearedByTheNext() throws IOException {
    monteCarlo("--quiet");
    Path study = temporary.resolve("reports/base-r4-s1");
    Set<String> whole = content(study).keySet();
    Path pages = Files.createDirectory(temporary.resolve("pages"));
    Files.createDirectory(pages.resolve("assets"));
    Files.writeString(pages.resolve("assets/report.css"), "of the killed one");
    for (Path folder : List.of(study, pages)) {
      Path hidden = Files.createDirectory(folder.resolve(".unfinished-report"));
      Files.writeString(hidden.resolve("vendor-of-yesterday.html.part"), "half");
      Files.writeString(folder.resolve("index.html.part"), "a user's");
    }
    assertThat(model("report", study.toString())).as(err.toString()).isZero();
    String[] elsewhere = {study.toString(), "--out", pages.toString()};
    assertThat(model("report", elsewhere)).as(err.toString()).isZero();
    Set<String> left = new TreeSet<>(whole);
    left.add("index.html.part");
    assertThat(content(study).keySet()).isEqualTo(left);
    assertThat(study.resolve(".unfinished-report")).doesNotExist();
    assertThat(pages.resolve(".unfinished-report")).doesNotExist();
    assertThat(pages.resolve("index.html.part")).hasContent("a user's");
    assertThat(pages.resolve("index.html")).exists();
  }

  @Test
  void aHiddenFolderOfSomebodyElseIsLeftAlone() throws IOException {
    monteCarlo("--quiet");
    out.getBuffer().setLength(0);
    Path study = temporary.resolve("config");
    Files.move(temporary.resolve("reports/base-r4-s1"), study);
    Path theirs = Files.createDirectory(temporary.resolve(".config"));
    Files.writeString(theirs.resolve("mine.txt"), "mine");
    assertMistake(
        model("report", study.toString()),
        "frontier: "
            + theirs
            + ", where config would be prepared, is not a study's: it holds mine.txt; choose"
            + " another name or folder");
    assertThat(theirs.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void aDamagedTableIsTheUsersToMendWhicheverItIs() throws IOException {
    monteCarlo("--quiet");
    Path study = temporary.resolve("reports/base-r4-s1");
    Path pages = temporary.resolve("pages");
    Set<String> told = new TreeSet<>();
    for (String name : content(study).keySet()) {
      if (!name.matches("data/.*\\.csv")) {
        continue;
      }
      Path table = study.resolve(name);
      String whole = Files.readString(table);
      String head = whole.lines().findFirst().orElseThrow();
      for (String damaged :
          List.of(
              "no,such\ntable\n", head + "\n\"x", head + "\n" + head.replaceAll("[^,]+", "x"))) {
        Files.writeString(table, damaged);
        err.getBuffer().setLength(0);
        int code = model("report", study.toString(), "--out", pages.toString());
        if (code != 0) {
          assertThat(code).as(name + ": " + err).isEqualTo(2);
          assertThat(err.toString().lines()).as(name).singleElement().asString().contains(name);
          told.add(name);
        }
      }
      Files.writeString(table, whole);
    }
    assertThat(told)
        .contains("data/convergence.csv", "data/crossovers.csv", "data/summary.csv")
        .contains("data/record-points.csv");
  }

  @Test
  void aTableThatWasCutAtTheEndOfALineIsTold() throws IOException {
    monteCarlo("--quiet");
    String[] options = {"--runs", "2", "--until", "2023-06", "--out", reports(), "--quiet"};
    String mine = scenario("mine").toString();
    compare(options, "base", mine);
    for (String table :
        List.of(
            "base-r4-s1/data/summary.csv",
            "base-r4-s1/data/record-points.csv",
            "compare-base-mine-r2-s1/scenarios/mine/data/summary.csv")) {
      Path file = temporary.resolve("reports").resolve(table);
      boolean isComparison = table.startsWith("compare");
      String study = reports() + "/" + table.substring(0, table.indexOf('/'));
      String whole = Files.readString(file);
      Files.writeString(file, whole.substring(0, whole.stripTrailing().lastIndexOf('\n') + 1));
      out.getBuffer().setLength(0);
      String told =
          String.format(
              Locale.ROOT,
              "frontier: %s was cut or changed: it has %,d bytes, and %,d when the study wrote it;"
                  + " run the study again",
              file,
              Files.size(file),
              whole.length());
      assertMistake(
          isComparison ? model("report", study, "--scenario", mine) : model("claims", study), told);
      if (!isComparison) {
        assertMistake(model("report", study), told);
      }
      assertMistake(execute("query", "--study", study, "select 1"), told);
      Files.writeString(file, whole);
      assertThat(execute("query", "--study", study, "select 1")).as(err.toString()).isZero();
    }
  }

  @Test
  void aTableThatIsMissingIsToldWhicheverItIs() throws IOException {
    monteCarlo("--quiet");
    out.getBuffer().setLength(0);
    Path study = temporary.resolve("reports/base-r4-s1");
    List<String> tables =
        content(study).keySet().stream()
            .filter(name -> name.matches("data/.*\\.(csv|parquet)"))
            .toList();
    assertThat(tables)
        .contains("data/policy-odds.csv", "data/decisions.parquet", "data/policy.parquet");
    for (String table : tables) {
      Path file = study.resolve(table);
      Files.move(file, temporary.resolve("aside"));
      String missing = table + " is missing; run the study again";
      String told = "frontier: " + study + " is not whole: " + missing;
      assertMistake(model("report", study.toString()), told);
      assertMistake(execute("query", "--study", study.toString(), "select 1"), told);
      Files.move(temporary.resolve("aside"), file);
    }
  }

  @Test
  void whatMayNotBeReadIsTheUsersToMend() throws IOException {
    monteCarlo("--quiet");
    out.getBuffer().setLength(0);
    Path study = temporary.resolve("reports/base-r4-s1");
    Path manifest = study.resolve("manifest.json");
    assertThat(manifest.toFile().setReadable(false)).isTrue();
    assumeFalse(Files.isReadable(manifest), "skipped: root may read anything");
    String told = "frontier: " + manifest + ": permission denied";
    assertMistake(model("report", study.toString()), told);
    assertMistake(execute("query", "--study", study.toString(), "select 1"), told);
    assertThat(study.toFile().setExecutable(false)).isTrue();
    String shut = "frontier: cannot read the folder " + study + ": permission denied";
    assertMistake(model("report", study.toString()), shut);
    assertThat(study.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void anEditThatLeavesATableItsLengthIsTold() throws IOException {
    monteCarlo("--quiet");
    out.getBuffer().setLength(0);
    Path study = temporary.resolve("reports/base-r4-s1");
    List<String> tables =
        content(study).keySet().stream().filter(name -> name.matches("data/.*\\.csv")).toList();
    assertThat(tables).contains("data/summary.csv", "data/record-points.csv", "data/claims.csv");
    for (String table : tables) {
      Path file = study.resolve(table);
      byte[] whole = Files.readAllBytes(file);
      byte[] edited = whole.clone();
      edited[edited.length - 2] ^= 1;
      Files.write(file, edited);
      String told =
          "frontier: " + file + " was changed since the study wrote it; run the study again";
      assertMistake(model("report", study.toString()), told);
      assertMistake(execute("query", "--study", study.toString(), "select 1"), told);
      Files.write(file, whole);
    }
    assertThat(model("report", study.toString())).as(err.toString()).isZero();
  }

  @Test
  void aManifestThatLacksWhatPagesSayIsRefused() throws IOException {
    monteCarlo("--quiet");
    Path study = temporary.resolve("reports/base-r4-s1");
    Path manifest = study.resolve("manifest.json");
    JsonMapper json = JsonMapper.builder().build();
    ObjectNode whole = (ObjectNode) json.readTree(Files.readString(manifest));
    Map<String, byte[]> before = content(study);
    for (String field : List.of("runs", "seed", "until", "command", "inputSha256", "settings")) {
      Files.writeString(manifest, whole.deepCopy().without(field).toString());
      err.getBuffer().setLength(0);
      assertThat(model("report", study.toString())).as(field).isEqualTo(2);
      assertThat(err.toString())
          .as(field)
          .contains("manifest.json is damaged, or was written by another version of the program");
    }
    for (String other : List.of("null", "{\"scenarios\":[]}", "{\"scenarios\":[\"base\"]}")) {
      Files.writeString(manifest, other);
      err.getBuffer().setLength(0);
      assertThat(model("report", study.toString())).as(other).isEqualTo(2);
      assertThat(err.toString()).as(other).contains("manifest.json is damaged");
    }
    Files.write(manifest, before.get("manifest.json"));
    content(study).forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(before.get(file)));
  }

  @Test
  void reportReplacesNothingButAReport() throws IOException {
    monteCarlo("--quiet");
    String study = temporary.resolve("reports/base-r4-s1").toString();
    Path taken = Files.createDirectory(temporary.resolve("zz"));
    String pages = taken.toString();
    assertThat(model("report", study, "--out", pages)).as(err.toString()).isZero();
    assertThat(model("report", study, "--out", pages)).as(err.toString()).isZero();

    out.getBuffer().setLength(0);
    Files.writeString(taken.resolve("index.html"), "mine");
    assertMistake(
        model("report", study, "--out", pages),
        "frontier: " + pages + " exists and is not a report; remove it or choose another folder");
    assertThat(taken.resolve("index.html")).hasContent("mine");
    assertMistake(
        model("report", study, "--out", taken.resolve("index.html").toString()),
        "frontier: "
            + taken.resolve("index.html")
            + " exists and is not a folder; remove it first");
    Path below = taken.resolve("index.html/pages");
    assertMistake(
        model("report", study, "--out", below.toString()),
        "frontier: cannot write into the folder " + below + ": it is not a writable folder");
    Files.writeString(taken.resolve("manifest.json"), "{}");
    assertMistake(
        model("report", study, "--out", pages),
        "frontier: " + pages + " is another study; choose another folder");
  }
}
