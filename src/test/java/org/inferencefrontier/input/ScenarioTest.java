package org.inferencefrontier.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.world.Scenario.Operation;
import org.inferencefrontier.world.Scenario.ParameterChange;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.PriorKind;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.profile.PricingStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {
  private static final String PARENT =
      """
      name: cut
      title: A price cut
      description: What if?
      set:
        vendors.nvidia.pricing.targetGrossMargin: 0.6
        parameters.demand.growth: 0.9
        accelerators.h100.price_usd: 20000
      changes:
        - {from: 2027-01, parameter: demand.growth, multiply: 2}
        - {from: 2026-01, parameter: demand.price-elasticity, set: 1}
      """;

  private static final String CHILD =
      """
      name: deep-cut
      title: A deep price cut
      description: What if more?
      extends: cut
      set:
        vendors.nvidia.pricing.targetGrossMargin: 0.55
        parameters.demand.price-elasticity: {kind: uniform, low: 2, high: 3}
      changes:
        - {from: 2027-01, parameter: demand.growth, multiply: 3}
      events:
        - month: 2027-06
          actor: usa
          instrument: carbonPrice
          magnitude: 40
          description: a carbon price
          grade: estimate
          source: the scenario
      """;

  @TempDir private Path root;

  private SmallWorld world() {
    return SmallWorld.in(root)
        .write("world-data/scenarios/cut.yaml", PARENT)
        .write("world-data/scenarios/deep-cut.yaml", CHILD);
  }

  private static ParameterDefinition parameter(World world, String name) {
    return world.parameters().definitions().get(world.parameters().indexOf(name));
  }

  @Test
  void childWinsOverItsParent() throws InputException {
    World world = world().readScenario("deep-cut");

    assertThat(world.scenario().title()).isEqualTo("A deep price cut");
    assertThat(world.vendors().get(0).pricing().targetGrossMargin()).isEqualTo(0.55);
    assertThat(world.accelerators().get(0).priceUsd()).isEqualTo(20000);
    assertThat(world.scenario().changes())
        .containsExactly(
            new ParameterChange(YearMonth.of(2026, 1), "demand.price-elasticity", Operation.SET, 1),
            new ParameterChange(YearMonth.of(2027, 1), "demand.growth", Operation.MULTIPLY, 3));
    assertThat(world.scenario().events()).hasSize(1);
  }

  @Test
  void aNumberFixesAParameterAndAPriorReplacesItsPrior() throws InputException {
    World world = world().readScenario("deep-cut");

    ParameterDefinition growth = parameter(world, "demand.growth");
    assertThat(growth.value()).isEqualTo(0.9);
    assertThat(growth.prior().kind()).isEqualTo(PriorKind.FIXED);
    assertThat(growth.prior().low()).isNull();
    ParameterDefinition elasticity = parameter(world, "demand.price-elasticity");
    assertThat(elasticity.prior().kind()).isEqualTo(PriorKind.UNIFORM);
    assertThat(elasticity.prior().mode()).isNull();
    assertThat(elasticity.value()).isEqualTo(2.5);
  }

  @Test
  void aFileAnywhereIsAScenario() throws InputException {
    SmallWorld world = world().write("my/own.yaml", CHILD.replace("name: deep-cut", "name: own"));

    assertThat(world.readScenario(root.resolve("my/own.yaml").toString()).scenario().name())
        .isEqualTo("own");
  }

  @Test
  void settingsWinOverTheScenario() throws InputException {
    World world =
        world()
            .readScenario(
                "cut",
                "vendors.nvidia.pricing.targetGrossMargin=0.7",
                "vendors.nvidia.pricing.strategy=match",
                "operators.google.asicProgrammes.0.generation=3",
                "operators.google.sites={pjm: 1}",
                "utilities.pjm.technologies=[solar]",
                "states.usa.alignment.usa=1",
                "parameters.demand.price-elasticity.prior.high=2",
                "areas.pjm.name=2024",
                "operators.google.owner=usa");

    assertThat(world.vendors().get(0).pricing().targetGrossMargin()).isEqualTo(0.7);
    assertThat(world.vendors().get(0).pricing().strategy()).isEqualTo(PricingStrategy.MATCH);
    assertThat(world.operators().get(0).asicProgrammes().get(0).generation()).isEqualTo(3);
    assertThat(world.operators().get(0).sites()).containsOnlyKeys("pjm");
    assertThat(world.operators().get(0).owner()).isEqualTo("usa");
    assertThat(world.utilities().get(2).technologies()).containsExactly("solar");
    assertThat(world.states().get(1).alignment()).containsKeys("chn", "usa");
    assertThat(world.areas().get(2).name()).isEqualTo("2024");
    assertThat(parameter(world, "demand.price-elasticity").prior().high()).isEqualTo(2);
  }

  private static String tariff(String name, String title, double share) {
    return "name: "
        + name
        + "\ntitle: "
        + title
        + "\ndescription: What if?\n"
        + (name.equals("child") ? "extends: parent\n" : "")
        + "events:\n"
        + ("  - {month: 2027-06, actor: usa, target: chn, instrument: tariff, magnitude: "
            + share
            + ", description: a charge, grade: estimate, source: the scenario}\n");
  }

  /** A scenario may set anew what its parent sets in the month, but not what it sets itself. */
  @Test
  void oneFileSetsAPolicyOnceAMonth() throws InputException {
    String parent = tariff("parent", "A charge", 0.1);
    SmallWorld world =
        world()
            .write("world-data/scenarios/parent.yaml", parent)
            .write("world-data/scenarios/child.yaml", tariff("child", "Another charge", 0.3));
    assertThat(world.readScenario("child").scenario().events())
        .extracting(PolicyEvent::magnitude)
        .containsExactly(0.1, 0.3);

    String event = parent.substring(parent.indexOf("  - {"));
    world.write("world-data/scenarios/parent.yaml", parent + event.replace("0.1", "0.2"));
    assertThat(world.problemsOf("parent"))
        .containsExactly(
            "world-data/scenarios/parent.yaml:6: events.1.instrument: usa sets tariff for 'chn' in"
                + " 2027-06 twice; first at world-data/scenarios/parent.yaml:5");
  }

  /** A scenario may change anew what its parent changes in the month: deep-cut does. */
  @Test
  void oneFileChangesAParameterOnceAMonth() {
    String growth = "  - {from: 2027-01, parameter: demand.growth, multiply: 2}\n";
    SmallWorld world =
        world()
            .write(
                "world-data/scenarios/cut.yaml",
                PARENT + growth.replace("2027", "2028") + growth.replace("multiply: 2", "set: 1"));
    assertThat(world.problemsOf("cut"))
        .containsExactly(
            "world-data/scenarios/cut.yaml:12: changes.3.parameter: demand.growth is changed in"
                + " 2027-01 twice; first at world-data/scenarios/cut.yaml:9");
  }

  @Test
  void eventsAreGradedAsRowsOfTablesAre() {
    SmallWorld world = world();
    for (String grade : new String[] {"guess", "estimate; read: size"}) {
      world.write(
          "world-data/scenarios/deep-cut.yaml",
          CHILD.replace("grade: estimate", "grade: '" + grade + "'"));
      assertThat(world.problemsOf("deep-cut"))
          .containsExactly(
              "world-data/scenarios/deep-cut.yaml:16: events.0.grade: "
                  + (grade.equals("guess")
                      ? "'guess' is not a grade; expected one of read, computed, compiled, recalled,"
                          + " estimate"
                      : "'size' is not a column"));
    }
  }

  @Test
  void aSettingIsGivenOnce() {
    assertThat(
            world().problems("accelerators.h100.price_usd=5", " accelerators.h100.price_usd = 6"))
        .containsExactly("--set: accelerators.h100.price_usd: is set twice; expected it once");
  }

  @Test
  void problemsNameTheScenario() {
    SmallWorld world =
        world()
            .write(
                "world-data/scenarios/bad.yaml",
                """
                name: bad
                title: Bad
                description: wrong in every line
                extends: bad2
                set:
                  vendors.nvidia.pricing.targetGrossMargin: 5
                  vendors.nvidia.pricing.targetGrosMargin: 0.5
                  vendors.nvidia.pricing.strategy:
                changes:
                  - {from: 2025-13, parameter: demand.growht, multiply: 2}
                  - from: 2040-01
                    parameter: demand.growth
                events:
                  - {month: 2027-01, actor: us, instrument: carbonPrice, magnitude: -20}
                """)
            .write("world-data/scenarios/bad2.yaml", "name: bad2\nextends: bad\ntitle: T\n");
    String bad = "world-data/scenarios/bad.yaml:";

    assertThat(world.problemsOf("bad"))
        .containsExactly(
            bad
                + "6: vendors.nvidia.pricing.targetGrossMargin: 5 is out of range;"
                + " expected a number from -1 to 1",
            bad
                + "7: vendors.nvidia.pricing.targetGrosMargin: unknown path: there is no"
                + " 'targetGrosMargin'; expected one of strategy, initialGrossMargin,"
                + " targetGrossMargin, floorGrossMargin, backlogWeight;"
                + " did you mean 'vendors.nvidia.pricing.targetGrossMargin'?",
            bad + "8: set.vendors.nvidia.pricing.strategy: has no value",
            bad + "10: changes.0.from: '2025-13' is not a month; expected YYYY-MM, such as 2024-03",
            bad
                + "10: changes.0.parameter: there is no parameter 'demand.growht';"
                + " did you mean 'demand.growth'?",
            bad + "11: changes.1: expected exactly one of set and multiply",
            bad
                + "11: changes.1.from: 2040-01 is not simulated;"
                + " expected a month from 2023-01 to 2035-12",
            bad + "14: events.0.actor: there is no state 'us'; did you mean 'usa'?",
            bad + "14: events.0.description: missing; expected text",
            bad + "14: events.0.grade: missing; expected text",
            bad
                + "14: events.0.magnitude: -20 is out of range for carbonPrice;"
                + " expected a number at least 0",
            bad + "14: events.0.source: missing; expected text",
            "world-data/scenarios/bad2.yaml: description: missing; expected text",
            "world-data/scenarios/bad2.yaml:2: extends: goes in a circle: bad -> bad2 -> bad");
  }

  @Test
  void whatOnlyTheFirstMonthReadsIsNotChangedLater() {
    SmallWorld world =
        world()
            .write(
                "world-data/scenarios/late.yaml",
                """
                name: late
                title: Late
                description: changes what is history
                changes:
                  - {from: 2027-01, parameter: start.history-months, set: 30}
                """);

    assertThat(world.problemsOf("late"))
        .containsExactly(
            "world-data/scenarios/late.yaml:5: changes.0.parameter: 'start.history-months' makes"
                + " the world of January 2023 and nothing later; expected it under set, as"
                + " parameters.start.history-months");
  }

  @Test
  void nothingLeavesTheRangeOfAParameter() {
    SmallWorld world =
        world()
            .write(
                "world-data/scenarios/dead.yaml",
                """
                name: dead
                title: Dead
                description: impossible values
                set:
                  parameters.demand.price-elasticity: 1e300
                changes:
                  - {from: 2027-01, parameter: demand.price-elasticity, set: -3}
                  - {from: 2028-01, parameter: demand.growth, multiply: 1000}
                  - {from: 2029-01, parameter: demand.growth, multiply: 10}
                """);
    String range = "expected a number from 0.008 to 180";

    assertThat(world.problemsOf("dead"))
        .containsExactly(
            "world-data/scenarios/dead.yaml:5: parameters.demand.price-elasticity.value:"
                + " 1.0E300 is out of range; "
                + range,
            "world-data/scenarios/dead.yaml:7: changes.0.set: -3 is out of range; " + range,
            "world-data/scenarios/dead.yaml:8: changes.1.multiply: 1000 makes 300 of the reference"
                + " value 0.3; expected a number from 0.001 to 50");
    assertThat(
            world.problems(
                "parameters.demand.price-elasticity=-1",
                "parameters.demand.growth={kind: uniform, low: -900, high: 1}"))
        .containsExactly(
            "--set: parameters.demand.growth.prior.low: -900 is out of range; expected a number"
                + " from 0.001 to 50",
            "--set: parameters.demand.price-elasticity.value: -1 is out of range; " + range);
  }

  @Test
  void aFolderIsNoScenario() {
    assertThat(world().problemsOf(root.toString()))
        .hasSize(1)
        .allMatch(problem -> problem.endsWith("' is a folder; expected a scenario's file"));
  }

  @Test
  void whatEditorsLeaveBehindIsNoAgent() {
    SmallWorld world = world();
    for (String copy : new String[] {"nvidia.yaml~", "nvidia.yaml.bak", "#nvidia.yaml#"}) {
      world.write("agents/vendors/" + copy, "half written");
    }
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void twoAgentsOfOneKindHaveTwoNames() {
    SmallWorld world = world();
    String nvidia = SmallWorldFiles.ALL.get("agents/vendors/nvidia.yaml");
    world.write("agents/vendors/other.yaml", nvidia.replace("id: nvidia", "id: other"));
    assertThat(world.problems())
        .anyMatch(
            problem ->
                problem.matches(
                    "agents/vendors/other.yaml:\\d+: name: another vendor is called 'NVIDIA'; first"
                        + " at .*agents/vendors/nvidia.yaml:\\d+"));
  }

  @Test
  void unknownScenario() {
    assertThat(world().problemsOf("deep-cat"))
        .containsExactly(
            "--scenario: there is no scenario 'deep-cat'; expected one of base, cut, deep-cut,"
                + " or a file ending in .yaml; did you mean 'deep-cut'?");
  }

  @Test
  void problemsNameTheSetting() {
    assertThat(
            world()
                .problems(
                    "nonsense",
                    "accelerators.h100.price_usd=-5",
                    "operators.google.sites.pjm=0.9",
                    "parameters.demand.growht=3",
                    "parameters.demand.growth={kind: uniform, low: 3, high: 1}",
                    "vender.nvidia.home=usa",
                    "vendors.nvidea.pricing.strategy=match",
                    "vendors.nvidia.id=other",
                    "vendors.nvidia.pricing.floorGrossMargin=0.8",
                    "vendors.nvidia.pricing.strategy=mtch",
                    "vendors.nvidia.systemRevenueMultiple=3 GW",
                    "vendors.nvidia=1"))
        .containsExactly(
            "--set: 'nonsense' is not a setting; expected path=value, such as"
                + " vendors.nvidia.pricing.strategy=match",
            "--set: accelerators.h100.price_usd: -5 is out of range; expected a number above 0",
            "--set: operators.google.sites.pjm: now sites sums to 1.2; expected 1",
            "--set: parameters.demand.growht: there is no parameter 'demand.growht';"
                + " did you mean 'parameters.demand.growth'?",
            "--set: parameters.demand.growth.prior.low: 3 is above high 1",
            "--set: vender.nvidia.home: unknown path; expected it to begin with one of countries,"
                + " areas, technologies, accelerators, parameters, vendors, operators, labs,"
                + " states, utilities, foundries; did you mean 'vendors'?",
            "--set: vendors.nvidea.pricing.strategy: there is no vendor 'nvidea';"
                + " did you mean 'vendors.nvidia.pricing.strategy'?",
            "--set: vendors.nvidia: names a whole vendor; name a field",
            "--set: vendors.nvidia.id: cannot be changed: it is a name",
            "--set: vendors.nvidia.pricing.floorGrossMargin: 0.8 is above"
                + " pricing.targetGrossMargin 0.73",
            "--set: vendors.nvidia.pricing.strategy: 'mtch' is not known; expected one of skim,"
                + " match, defendShare, penetrate, costPlus; did you mean 'match'?",
            "--set: vendors.nvidia.systemRevenueMultiple: '3 GW' is not a bare number; expected"
                + " digits alone: data-centre revenue the vendor reports over its chip revenue"
                + " (networking, boards, racks)");
  }

  /** Parameters go by their bare names in lists and in files of parameters. */
  @Test
  void namesTheWholePathOfAParameter() {
    assertThat(world().problems("demand.growth=1"))
        .containsExactly(
            "--set: demand.growth: unknown path; expected it to begin with one of countries,"
                + " areas, technologies, accelerators, parameters, vendors, operators, labs,"
                + " states, utilities, foundries; did you mean 'parameters.demand.growth'?");
    assertThat(world().problems("demand.growht=1"))
        .singleElement()
        .asString()
        .endsWith("; did you mean 'parameters.demand.growth'?");
  }
}
