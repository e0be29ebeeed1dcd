package org.inferencefrontier.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongSettingsTest {
  @TempDir private Path temporary;

  private SmallWorld world() {
    return SmallWorld.in(temporary);
  }

  /** What a wrong setting makes wrong elsewhere is put right with it. */
  @Test
  void aWrongSettingIsOneProblem() {
    assertOneProblem("vendors.nvidia.pricing=match", "expected fields, got the text 'match'");
    assertOneProblem("vendors.nvidia.pricing.strategy=", "missing; expected one of skim,");
    assertOneProblem("areas.pjm.country=xyz", "there is no country 'xyz'");
    assertOneProblem("operators.google.sites.moon=0.5", "there is no grid area 'moon'");
    assertOneProblem("labs.openai.partners.moon=0.5", "there is no operator 'moon'");
    assertOneProblem("operators.google.members.0=usa", "there is no item 0; the list is empty");
    assertOneProblem(
        "operators.google.members.99999999999=usa",
        "there is no item 99999999999; the list is empty");
    assertOneProblem(
        "operators.google.asicProgrammes.9.designHouse=broadcom", "there is no item 9; ");
    SmallWorld world = world();
    world.write(
        "world-data/scenarios/one.yaml",
        "name: one\ntitle: One\ndescription: One thing.\nset:\n  vendors.nvidia.pricing: match\n");
    assertThat(world.problemsOf("one"))
        .containsExactly(
            "world-data/scenarios/one.yaml:5: vendors.nvidia.pricing: expected fields, got the text"
                + " 'match'");
  }

  private void assertOneProblem(String setting, String message) {
    assertThat(world().problems(setting))
        .singleElement()
        .asString()
        .startsWith("--set: " + setting.substring(0, setting.indexOf('=')) + ": " + message);
  }

  /** What is wrong without it as well stays. */
  @Test
  void aWrongSettingHidesNothingOfTheFiles() {
    SmallWorld world = world();
    world.replace("agents/vendors/nvidia.yaml", "home: usa", "home: moon");
    assertThat(world.problems("vendors.nvidia.pricing.strategy=mtch"))
        .hasSize(2)
        .anyMatch(problem -> problem.contains("there is no state 'moon'"));
  }

  private void assertScenario(String text, String message) {
    SmallWorld world = world();
    world.write("world-data/scenarios/off.yaml", text);
    assertThat(world.problemsOf("off"))
        .singleElement()
        .asString()
        .startsWith("world-data/scenarios/off.yaml:" + message);
  }

  /** To YAML off is false. */
  @Test
  void aWrongScenarioIsOneProblem() {
    String head = "title: All off\ndescription: None.\n";
    assertScenario("name: off\n" + head, "1: name: expected text, got false");
    String named = "name: 'off'\n" + head;
    assertScenario(named + "set: [1, 2]\n", "4: set: expected fields, got a list");
    assertScenario(
        named + "extends: ../base\n",
        "4: extends: there is no scenario '../base'; expected one of base, off");
    assertScenario(
        named + "extends: ../scenarios/off\n",
        "4: extends: there is no scenario '../scenarios/off'; expected one of base,");
  }

  @Test
  void whatASystemSaysOfAFileNamesItOnce() throws IOException {
    SmallWorld world = world();
    world.delete("world-data/claims.csv");
    Files.createSymbolicLink(temporary.resolve("world-data/claims.csv"), Path.of("claims.csv"));
    assertThat(world.problems())
        .singleElement()
        .asString()
        .startsWith("world-data/claims.csv: cannot be read: Too many levels of symbolic links");
  }
}
