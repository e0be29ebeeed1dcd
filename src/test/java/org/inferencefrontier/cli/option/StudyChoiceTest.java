package org.inferencefrontier.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyChoiceTest {
  private static final String HOME = "frontier.home";

  @TempDir private Path home;
  private String before;

  @BeforeEach
  void prepare() {
    before = System.getProperty(HOME);
    System.setProperty(HOME, home.toString());
  }

  @AfterEach
  void restore() {
    if (before == null) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, before);
    }
  }

  private Path folder(String name, int age, String manifest) throws IOException {
    Path folder = Files.createDirectories(home.resolve("reports").resolve(name));
    Path file = Files.writeString(folder.resolve("manifest.json"), manifest);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L - age));
    return folder;
  }

  @Test
  void theNewestStudyOrComparisonIsMeantNotAnAnalysis() throws IOException {
    folder("backcast-r500-s1", 0, "{\"version\": \"1\", \"inputSha256\": {\"a\": \"b\"}}");
    Path study = folder("base-r4-s1", 2, "{\"version\": \"1\", \"scenario\": \"base\"}");
    assertThat(StudyChoice.folder(null)).isEqualTo(study);
    Path comparison = folder("compare-a-b", 1, "{\"scenarios\": [\"a\", \"b\"]}");
    assertThat(StudyChoice.folder(null)).isEqualTo(comparison);
    assertThat(StudyChoice.folder("base-r4-s1")).isEqualTo(study);
  }

  @Test
  void aStudyThatIsNotThereIsToldWithThoseThatAre() throws IOException {
    Path study = folder("base-r4-s1", 0, "{\"scenario\": \"base\"}");
    assertThatThrownBy(() -> StudyChoice.folder("base-r4-s2"))
        .hasMessage("there is no study 'base-r4-s2'; did you mean 'base-r4-s1'?");
    assertThatThrownBy(() -> StudyChoice.folder("mine"))
        .hasMessage("there is no study 'mine'; expected one of base-r4-s1");
    assertThatThrownBy(() -> StudyChoice.folder(""))
        .hasMessage("there is no study ''; expected one of base-r4-s1");
    // Beside the folder that is named, wherever that is.
    Path elsewhere = study.resolveSibling("base-r4-s9");
    assertThatThrownBy(() -> StudyChoice.folder(elsewhere.toString()))
        .hasMessage("there is no study '" + elsewhere + "'; did you mean '" + study + "'?");
    assertThatThrownBy(() -> StudyChoice.folder("no/such"))
        .hasMessage("there is no study 'no/such'");
  }

  @Test
  void anAnalysisThatIsNamedIsRefused() throws IOException {
    Path analysis = folder("discover-r400-s1", 0, "{\"version\": \"1\"}");
    assertThatThrownBy(() -> StudyChoice.folder("discover-r400-s1"))
        .isInstanceOf(UserMistakeException.class)
        .hasMessageStartingWith(analysis + " has the tables of an analysis and keeps no runs;");
    assertThatThrownBy(() -> StudyChoice.folder(null))
        .isInstanceOf(UserMistakeException.class)
        .hasMessageStartingWith("there is no study in ");
  }
}
