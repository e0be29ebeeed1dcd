package org.inferencefrontier.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in what well-formed files say: names, references, impossible values, sources. */
class MeaningProblemsTest {
  private static final String V = "agents/vendors/nvidia.yaml";
  private static final String O = "agents/operators/google.yaml";
  private static final String P = "world-data/parameters.yaml";

  @TempDir private Path root;

  /** Files tell no more than what the parameter holds for history. */
  @Test
  void historyEndsWithItsParameter() {
    SmallWorld world = SmallWorld.in(root);
    assertThat(world.problems("parameters.start.history-months=10"))
        .containsExactly(
            O
                + ":38: asicProgrammes.0.history.1.month: 2023-11 is after the last month of history;"
                + " expected one to 2023-10");
    assertThat(world.problems("parameters.start.history-months=11")).isEmpty();
    assertThat(world.problems("parameters.start.history-months=157"))
        .containsExactly(
            "--set: parameters.start.history-months.value: 157 is out of range; expected a number"
                + " from 0 to 156");
  }

  /** Plant of the start counts once: not twice, not never, and a setting is to blame first. */
  @Test
  void oneTechnologyStandsForEachKindOfPlant() {
    SmallWorld world = SmallWorld.in(root);
    assertThat(world.problems("technologies.coal.initialPlant=none"))
        .containsExactly(
            "world-data/grid-areas.csv:2: coal_megawatts: 40000 MW that no technology stands for;"
                + " expected one row of generation.csv with initial_plant coal");
    assertThat(world.problems("technologies.heat.initialPlant=none"))
        .containsExactly(
            "world-data/grid-areas.csv:2: other_megawatts: 1000 MW that no technology stands for;"
                + " expected one row of generation.csv with initial_plant other");
    assertThat(
            world.problems(
                "technologies.coal.initialPlant=hydro", "technologies.hydro.initialPlant=coal"))
        .isEmpty();
    assertThat(
            world
                .replace(
                    "world-data/generation.csv", "solar,none,solar,read", "solar,none,wind,read")
                .problems())
        .containsExactly(
            "world-data/generation.csv:8: initial_plant: 'solar' stands for 'wind' already; expected"
                + " one technology for it",
            "world-data/grid-areas.csv:2: solar_megawatts: 10000 MW that no technology stands for;"
                + " expected one row of generation.csv with initial_plant solar");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        V
            + " | id: nvidia | id: nvidea | :2: id: 'nvidea' is not the file''s name; expected 'nvidia'",
        V
            + " | targetGrossMargin: 0.73 | targetGrossMargin: 0.4 | :15: pricing.floorGrossMargin: 0.5 is above pricing.targetGrossMargin 0.4",
        V + " | home: usa | home: us | :5: home: there is no state 'us'; did you mean 'usa'?",
        O + " | ercot: 0.3 | ercot: 0.2 | :9: sites: sums to 0.9; expected 1",
        O
            + " | ercot: 0.3 | ercott: 0.3 | :11: sites.ercott: there is no grid area 'ercott'; did you mean 'ercot'?",
        O
            + " | tpu-v4: 1 | tpu-v5: 1 | :8: initialFleet.tpu-v5: there is no accelerator 'tpu-v5'; did you mean 'tpu-v4'?",
        O
            + " | designHouse: nvidia | designHouse: nvida | :28: asicProgrammes.0.designHouse: there is no vendor 'nvida'; did you mean 'nvidia'?",
        O
            + " | month: 2023-11 | month: 2026-09 | :38: asicProgrammes.0.history.1.month: 2026-09 is after the last month of history; expected one to 2026-08",
        O
            + " | month: 2023-11 | month: 2022-05 | :38: asicProgrammes.0.history.1.month: 2022-05 is before 2022-06 of the event above it",
        O
            + " | event: released | event: restarted | :39: asicProgrammes.0.history.1.event: 'restarted' cannot follow: generation 5 is in design; expected it shelved",
        O
            + " | event: started | event: tapedOut | :34: asicProgrammes.0.history.0.event: 'tapedOut' cannot follow: generation 5 is not begun; expected it in design",
        O
            + " | generation: 4 | generation: 5 | :34: asicProgrammes.0.history.0.event: 'started' cannot follow: generation 5 is in volume; expected it not begun",
        O
            + " | event: started | event: begun | :34: asicProgrammes.0.history.0.event: 'begun' is not known; expected one of started, tapedOut, released, delayed, shelved, restarted",
        O
            + " | 2023: 20 | y23: 20 | :16: finance.otherCapexUsdBillions.y23: 'y23' is not a year; expected YYYY",
        "agents/labs/openai.yaml | {google: 1} | {google: 0.8} | :4: partners: sums to 0.8; expected 1",
        "agents/labs/openai.yaml | targetGrossMargin: 0.3 | targetGrossMargin: -0.2 | :13: pricing.floorGrossMargin: 0 is above pricing.targetGrossMargin -0.2",
        "agents/labs/openai.yaml | {google: 1} | {gogle: 1} | :4: partners.gogle: there is no operator 'gogle'; did you mean 'google'?",
        "agents/utilities/pjm.yaml | solar] | solarr] | :9: technologies.1: there is no technology 'solarr'; did you mean 'solar'?",
        "agents/utilities/pjm.yaml | area: pjm | area: ercot | :3: area: grid area 'ercot' is already served by utility 'ercot'",
        "agents/states/usa.yaml | climate: 0.1 | climate: 0.2 | :5: aims: sums to 1.1; expected 1",
        "agents/states/usa.yaml | chn: -0.6 | chn: -1.6 | :8: alignment.chn: -1.6 is out of range; expected a number from -1 to 1",
        P
            + " | value: 1.1 | value: 2 | :4: demand.price-elasticity.value: 2 is outside its prior: over high 1.8",
        P + " | low: 0.8 | low: 1.5 | :5: demand.price-elasticity.prior.low: 1.5 is above mode 1.1",
        P
            + " | low: 0.1 | mode: 0.1 | :12: demand.growth.prior.low: missing; a uniform prior needs low, high",
        P
            + " | low: 0.1 | mode: 0.1 | :14: demand.growth.prior.mode: is not used by a uniform prior",
        P
            + " | kind: uniform | kind: logNormal | :12: demand.growth.prior.spread: missing; a logNormal prior needs mode, spread",
        P
            + " | {kind: triangular, low: 0.8, mode: 1.1, high: 1.8} | {kind: beta, low: 1, high: 2, alpha: 0, beta: 3} | :5: demand.price-elasticity.prior.alpha: 0 is out of range; expected a number above 0",
        P
            + " | {kind: triangular, low: 0.8, mode: 1.1, high: 1.8} | {kind: beta, low: 1, high: 2, alpha: 2} | :5: demand.price-elasticity.prior.beta: missing; a beta prior needs low, high, alpha, beta",
        P
            + " | {kind: triangular, low: 0.8, mode: 1.1, high: 1.8} | {kind: discrete, values: [1, 2]} | :4: demand.price-elasticity.value: 1.1 is not among the values of its prior",
        P
            + " | {kind: triangular, low: 0.8, mode: 1.1, high: 1.8} | {kind: discrete, values: [1.1, 2], weights: [1]} | :5: demand.price-elasticity.prior.weights: expected 2 weights, one a value, got 1",
        P
            + " | {kind: triangular, low: 0.8, mode: 1.1, high: 1.8} | {kind: discrete, values: [1.1, 2], weights: [1, 0]} | :5: demand.price-elasticity.prior.weights: 0 is out of range; expected a number above 0",
        P
            + " | high: 1.8} | high: 1.8, weights: [1]} | :5: demand.price-elasticity.prior.weights: is not used by a triangular prior",
        P
            + " | high: 1.8} | high: 1.8, correlation: {demand.growh: 0.5}} | :5: demand.price-elasticity.prior.correlation.demand.growh: there is no parameter 'demand.growh'; did you mean 'demand.growth'?",
        P
            + " | high: 1.8} | high: 1.8, correlation: {demand.growth: 1}} | :5: demand.price-elasticity.prior.correlation.demand.growth: 1 is out of range; expected above -1, below 1",
        P
            + " | high: 1.8} | high: 1.8, correlation: {demand.price-elasticity: 0.5}} | :5: demand.price-elasticity.prior.correlation.demand.price-elasticity: a parameter cannot be correlated with itself",
        P
            + " | e: demand.growth | e: demand.price-elasticity | :8: name: duplicate parameter 'demand.price-elasticity'; first at world-data/parameters.yaml:1",
        "world-data/countries.csv | estimate: gov | estimat: gov | :2: grade: 'estimat' is not a grade; expected one of read, computed, compiled, recalled, estimate; did you mean 'estimate'?",
        "world-data/countries.csv | ce reliab | ce reliabl | :2: grade: 'reliablility' is not a column; did you mean 'reliability'?",
        "world-data/countries.csv | chn,China | usa,China | :3: id: duplicate country 'usa'; first at world-data/countries.csv:2",
        "world-data/grid-areas.csv | pjm,PJM,usa | pjm,PJM,uas | :2: country: there is no country 'uas'; did you mean 'usa'?",
        "world-data/grid-areas.csv | usa,40,-77,0.6 | usa,40,-77,0.7 | :3: share_of_country: the areas of country 'usa' sum to 1.1; expected 1",
        "world-data/grid-areas.csv | 800,150000 | 80000,150000 | :2: peak_load_megawatts: 150000 MW is under the mean load of 9132420 MW that annual_load_terawatt_hours 80000 TWh gives",
        "world-data/grid-areas.csv | pjm,PJM | pjm2,PJM | :2: id: grid area 'pjm2' has no utility; expected agents/utilities/pjm2.yaml",
        "world-data/grid-areas.csv | ercot,ERCOT | ercot,PJM | :3: name: another grid area is called 'PJM'; first at world-data/grid-areas.csv:2",
        "world-data/grid-areas.csv | usa,40,-77 | usa,-77,40 | :2: latitude: the point -77, 40 is 15345 km from that of country 'usa'; expected at most 6000 km, latitude before longitude",
        "world-data/accelerators.csv | nvidia,google | nvidia,googel | :3: customer: there is no operator 'googel'; did you mean 'google'?",
        "world-data/policy-events.csv | exportTier,3 | exportTier,5 | :2: magnitude: 5 is out of range for exportTier; expected a whole number from 1 to 4",
        "world-data/policy-events.csv | usa,chn,exportTier,3 | usa,,subsidy,0.7 | :2: magnitude: 0.7 is out of range for subsidy; expected a number from 0 to 0.6",
        "world-data/policy-events.csv | usa,chn | usa,chn prc | :2: target: there is no state 'prc'",
        "world-data/policy-events.csv | read,register, | read,register,density | :2: test: is a test beside an exportThreshold; exportTier has none: leave it out",
        "world-data/policy-events.csv | usa,chn | chn,usa | :2: actor: 'chn' sets no exportTier; expected the export controller, 'usa'",
        "world-data/policy-events.csv | usa,chn,exportTier | chn,usa,exportThreshold | :2: actor: 'chn' sets no exportThreshold; expected the export controller, 'usa'",
        "world-data/policy-events.csv | usa,chn,exportTier,3 | usa,chn usa,partnership,1 | :2: target: 'usa' is the actor itself; expected other states",
        "world-data/policy-events.csv | usa,chn,exportTier,3 | usa,chn,moratorium,1 | :2: target: 'chn' given; expected none: moratorium acts at home",
        "world-data/policy-events.csv | usa,chn | usa, | :2: target: missing; exportTier needs target states or 'world'",
        "world-data/policy-events.csv | 2023-05,Some body,,note,0 | 2023-10,usa,world,exportTier,4 | :3: instrument: usa sets exportTier for 'chn' in 2023-10 twice; first at world-data/policy-events.csv:2",
        "world-data/policy-events.csv | 2023-05,Some body,,note,0 | 2023-10,usa,chn,exportTier,3 | :3: instrument: usa sets exportTier for 'chn' in 2023-10 twice; first at world-data/policy-events.csv:2",
        "world-data/grid-areas.csv | compiled,report | read; estimate: large_load_queue_megawatts,report | :4: grade: large_load_queue_megawatts is empty, yet graded 'estimate'; expected a figure, or no grade for it",
        "world-data/record/revenue.csv | nue,nvidia | nue,nvidai | :2: entity: there is no vendor 'nvidai'; did you mean 'nvidia'?",
        "world-data/record/revenue.csv | vendor.rev | vender.rev | :2: indicator: 'vender.revenue' does not begin with one of area, foundry, lab, operator, state, vendor, world; did you mean 'vendor.revenue'?",
        "world-data/record/revenue.csv | 4284,4200 | 4184,4200 | :2: low: 4200 is above central 4184",
        "world-data/record/revenue.csv | 2023-01,2023-03 | 2023-04,2023-03 | :2: from: 2023-04 is after to 2023-03",
        "world-data/record/revenue.csv | _hour,, | _hour,usa, | :3: entity: 'usa' given; expected none: the indicator is of the world",
      })
  void oneMistake(String file, String from, String to, String expected) {
    assertThat(SmallWorld.in(root).replace(file, from, to).problems())
        .contains(file + expected.replace("''", "'"));
  }

  /** It would count twice in a calibration. */
  @Test
  void aFigureOfTheRecordIsThereOnce() {
    String row = "vendor.revenue,nvidia,2023-01,2023-03,sum,4284,4200,4300,0.2,,,read,filing";
    String file = "world-data/record/revenue.csv";
    assertThat(
            SmallWorld.in(root)
                .replace(file, row, row + "\n" + row.replace("4284", "4290"))
                .problems())
        .containsExactly(
            file
                + ":3: indicator: the sum of vendor.revenue:nvidia from 2023-01 to 2023-03 is there"
                + " twice; first at "
                + file
                + ":2");
  }

  @Test
  void whatIsNoMonthIsNotSaidToBeLate() {
    String file = "world-data/record/revenue.csv";
    assertThat(SmallWorld.in(root).replace(file, "2023-01,2023-03", "Jan-24,2023-03").problems())
        .containsExactly(
            file + ":2: from: 'Jan-24' is not a month; expected YYYY-MM, such as 2024-03");
  }

  @Test
  void aCountryHasAGridArea() {
    assertThat(
            SmallWorld.in(root)
                .replace("world-data/grid-areas.csv", "East,chn,31,120", "East,usa,31,-90")
                .problems())
        .contains(
            "world-data/countries.csv:3: id: country 'chn' has no grid area; expected one or more"
                + " rows of grid-areas.csv");
  }

  /** What adds to what is there may come twice in a month, and to another state it is another. */
  @Test
  void moneyMayComeTwiceAMonth() {
    assertThat(
            SmallWorld.in(root)
                .replace(
                    "world-data/policy-events.csv",
                    "2023-05,Some body,,note,0,A statement,read,press,\n",
                    """
                    2023-05,usa,,sovereignFund,1,A fund,read,press,
                    2023-05,usa,,sovereignFund,2,Another,read,press,
                    2023-11,usa,chn,exportTier,4,A later rule,read,press,
                    2023-05,usa,,subsidy,0.1,A grant,read,press,
                    2023-05,chn,,subsidy,0.1,Another's,read,press,
                    """)
                .problems())
        .isEmpty();
  }

  @Test
  void figureWithoutSourceAndSourceWithoutFigure() {
    assertThat(SmallWorld.in(root).replace(V, "  tsmc: 0.6", "  samsung: 0.6").problems())
        .containsExactly(
            V
                + ":28: prebookedPackaging.samsung: has no source; expected it, or a path above it,"
                + " in covers of one of the sources",
            V + ":28: prebookedPackaging.samsung: there is no foundry 'samsung'",
            V
                + ":33: sources.1.covers.2: there is no field 'prebookedPackaging.tsmc' in this"
                + " file; did you mean 'prebookedPackaging'?");
  }

  @Test
  void everyProblemIsReportedSortedByFileAndLine() {
    SmallWorld world =
        SmallWorld.in(root)
            .replace(V, "home: usa", "home: us")
            .replace(O, "ercot: 0.3", "ercot: 0.2")
            .replace(P, "value: 1.1", "value: 2");

    assertThat(world.problems())
        .isEqualTo(
            List.of(
                O + ":9: sites: sums to 0.9; expected 1",
                V + ":5: home: there is no state 'us'; did you mean 'usa'?",
                P + ":4: demand.price-elasticity.value: 2 is outside its prior: over high 1.8"));
  }

  private static List<String> ofEvents(SmallWorld world) {
    return world.problems().stream()
        .filter(problem -> problem.startsWith("world-data/policy-events.csv"))
        .toList();
  }

  /** By the controller its rival's chips, by all others the controller's. */
  @Test
  void anImportBanIsOnTheOtherSidesChips() {
    SmallWorld world = SmallWorld.in(root);
    String germany = "deu,Germany,51,10,84,4500,0.92,500,0.01,370,80,1.15,11,0.97,0.85,0,europe,eu";
    world.replace("world-data/countries.csv", "chn,China", germany + ",read,statistics\nchn,China");
    world.write(
        "agents/states/deu.yaml",
        SmallWorldFiles.ALL
            .get("agents/states/chn.yaml")
            .replace("id: chn", "id: deu")
            .replace("bloc: china", "bloc: west"));
    String events = "month,actor,target,instrument,magnitude,description,grade,source,test\n";
    String bans =
        "2023-10,usa,chn,importBan,0.3,Ban,read,press,\n2023-10,deu,usa,importBan,0.3,Ban,read,press,\n";
    world.write("world-data/policy-events.csv", events + bans);
    assertThat(ofEvents(world)).isEmpty();
    world.write(
        "world-data/policy-events.csv",
        events + bans.replace("usa,chn", "usa,deu").replace("deu,usa", "deu,chn"));
    assertThat(ofEvents(world))
        .containsExactly(
            "world-data/policy-events.csv:2: target: 'deu' given; importBan of 'usa' bars the chips"
                + " of 'chn' alone",
            "world-data/policy-events.csv:3: target: 'chn' given; importBan of 'deu' bars the chips"
                + " of 'usa' alone");
  }

  @Test
  void anOperatorBuildsForALaboratoryThatThereIs() {
    SmallWorld world = SmallWorld.in(root);
    String share = "openModelServing: 0.1\n";
    String builds = share + "buildsFor: {laboratory: opnai, computeShare: 1.5}\n";
    assertThat(world.replace(O, share, builds).problems())
        .containsExactly(
            O + ":48: buildsFor.computeShare: 1.5 is out of range; expected a number from 0 to 1",
            O
                + ":48: buildsFor.computeShare: has no source; expected it, or a path above it, in"
                + " covers of one of the sources",
            O + ":48: buildsFor.laboratory: there is no lab 'opnai'; did you mean 'openai'?");
  }
}
