package org.inferencefrontier.study;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.JsonFiles;

/**
 * What makes two studies the same, and what the first of them said about itself. An unfinished
 * study is continued only by one of the same {@code facts} and {@code inputSha256}.
 *
 * @param facts everything that results depend on besides the input files, as text by name
 * @param inputSha256 SHA-256 of every input file by its path
 * @param command the command that began the study
 * @param javaVersion the Java runtime that began it
 */
@JsonPropertyOrder({"facts", "command", "javaVersion", "inputSha256"})
record StudyIdentity(
    SortedMap<String, String> facts,
    SortedMap<String, String> inputSha256,
    String command,
    String javaVersion) {

  /** A commit whose files nobody changed; any other does not tell the program's code. */
  private static final String WHOLE_COMMIT = "[0-9a-f]{40}";

  /** Ending of the file's name until it is whole. */
  static final String ASIDE = ".part";

  StudyIdentity {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    inputSha256 = Collections.unmodifiableSortedMap(new TreeMap<>(inputSha256));
  }

  static StudyIdentity of(StudySpecification study, SeriesCatalog catalog) {
    Provenance provenance = study.provenance();
    ModelInputs inputs = provenance.inputs();
    TreeMap<String, String> facts = new TreeMap<>();
    facts.put("version", provenance.version());
    facts.put("commit", provenance.commit());
    if (!provenance.commit().matches(WHOLE_COMMIT)) {
      facts.put("code of the program", ProgramCode.fingerprint());
    }
    facts.put("scenario", inputs.scenario());
    facts.put("settings", inputs.settings().isEmpty() ? "none" : inputs.settings().toString());
    facts.put("check", inputs.check() ? "on" : "off");
    facts.put("until", study.until().toString());
    facts.put("runs", Integer.toString(study.runs()));
    facts.put("seed", Long.toString(study.seed()));
    facts.put("design", study.sampling().design().toString());
    facts.put("vary", study.sampling().vary().toString());
    facts.put("precision", study.precision().isEmpty() ? "none" : study.precision().toString());
    facts.put("recorded series", fingerprint(catalog));
    return new StudyIdentity(
        facts,
        inputs.sha256(),
        provenance.command(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
  }

  /** This identity with one more fact. */
  StudyIdentity with(String name, String value) {
    TreeMap<String, String> more = new TreeMap<>(facts);
    more.put(name, value);
    return new StudyIdentity(more, inputSha256, command, javaVersion);
  }

  /** This identity with the input files of another study. */
  StudyIdentity withInputs(SortedMap<String, String> files) {
    TreeMap<String, String> more = new TreeMap<>(inputSha256);
    more.putAll(files);
    return new StudyIdentity(facts, more, command, javaVersion);
  }

  private static String fingerprint(SeriesCatalog catalog) {
    CRC32C checksum = new CRC32C();
    for (SeriesCatalog.Series series : catalog.series()) {
      String name = series.indicator().name() + ' ' + series.entity() + '\n';
      checksum.update(name.getBytes(StandardCharsets.UTF_8));
    }
    return catalog.size() + " (" + Long.toHexString(checksum.getValue()) + ")";
  }

  /** Null if the file is not there or is no identity. */
  static StudyIdentity read(Path file) {
    try {
      return JsonMapper.builder().build().readValue(Files.readAllBytes(file), StudyIdentity.class);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /**
   * Writes the file; it appears whole or not at all, after a power cut, too: the disk asks for the
   * runs that are kept soon after, and what they are runs of must not come later.
   */
  void write(Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ASIDE);
    JsonFiles.write(this, aside);
    try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** In words what another study has that differs; empty if they are the same. */
  List<String> differences(StudyIdentity now) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(facts.keySet());
    names.addAll(now.facts.keySet());
    for (String name : names) {
      String was = facts.get(name);
      String is = now.facts.get(name);
      if (!Objects.equals(was, is)) {
        differences.add(name + " was " + was + ", is " + is);
      }
    }
    TreeSet<String> files = new TreeSet<>(inputSha256.keySet());
    files.addAll(now.inputSha256.keySet());
    for (String file : files) {
      file(file, now.inputSha256, differences);
    }
    return differences;
  }

  private void file(String file, Map<String, String> now, List<String> differences) {
    if (!now.containsKey(file)) {
      differences.add(file + " is gone");
    } else if (!inputSha256.containsKey(file)) {
      differences.add(file + " is new");
    } else if (!inputSha256.get(file).equals(now.get(file))) {
      differences.add(file + " changed");
    }
  }
}
