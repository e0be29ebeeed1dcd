package org.inferencefrontier.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferencefrontier.input.SmallWorldFiles.ACCELERATORS;
import static org.inferencefrontier.input.SmallWorldFiles.AREAS;
import static org.inferencefrontier.input.SmallWorldFiles.COUNTRIES;
import static org.inferencefrontier.input.SmallWorldFiles.GENERATION;
import static org.inferencefrontier.input.SmallWorldFiles.GOOGLE;
import static org.inferencefrontier.input.SmallWorldFiles.NVIDIA;
import static org.inferencefrontier.input.SmallWorldFiles.OPENAI;
import static org.inferencefrontier.input.SmallWorldFiles.PARAMETERS;
import static org.inferencefrontier.input.SmallWorldFiles.TSMC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in the form of a file: syntax, names of fields, types, ranges, units. */
class FormProblemsTest {
  @TempDir private Path root;

  private List<String> problems(String file, String from, String to) {
    return SmallWorld.in(root).replace(file, from, to).problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "strategy: skim | strategy: skimm | 12: pricing.strategy: 'skimm' is not known; expected one of skim, match, defendShare, penetrate, costPlus; did you mean 'skim'?",
        "cadenceMonths: 12 | cadenceMonths: 12.5 | 19: roadmap.cadenceMonths: expected a whole number above 0, got the number 12.5",
        "cadenceMonths: 12 | cadenceMonths: a year | 19: roadmap.cadenceMonths: expected a whole number above 0, got the text 'a year'",
        "cadenceMonths: 12 | cadenceMonths: | 19: roadmap.cadenceMonths: missing; expected a whole number above 0",
        "cadenceMonths: 12 | cadenceMonthz: | 19: roadmap.cadenceMonthz: unknown field; expected one of cadenceMonths, cadence, researchShareOfRevenue, researchUsdBillionsPerYear, softwareShareOfResearch, inferenceEmphasis, exportVariants; did you mean 'cadenceMonths'?",
        "cadenceMonths: 12 | cadenceMonths: 0 | 19: roadmap.cadenceMonths: 0 is out of range; expected a whole number above 0",
        "cadenceMonths: 12 | cadenceMonths: 12 months | 19: roadmap.cadenceMonths: '12 months' is not a bare number; expected digits alone, in months",
        "targetGrossMargin: 0.73 | targetGrossMargin: 73% | 14: pricing.targetGrossMargin: '73%' is not a bare number; expected digits alone, as a share of 1 (25% is 0.25)",
        "systemRevenueMultiple: 1.3 | systemRevenueMultiple: 13 | 17: systemRevenueMultiple: 13 is out of range; expected a number from 1 to 3",
        "name: NVIDIA | title: NVIDIA | : name: missing; expected text",
        "name: NVIDIA | name: ' ' | 3: name: is empty; expected text",
        "name: NVIDIA | name: [NVIDIA | 4: is not valid YAML: expected ',' or ']', got ':'",
        "exportVariants: true | exportVariants: maybe | 25: roadmap.exportVariants: expected true or false, got the text 'maybe'",
        "systemRevenueMultiple: 1.3 | systemRevenueMultiple: .nan | 17: systemRevenueMultiple: expected a number from 1 to 3, got the text '.nan'",
        "cadenceMonths: 12 | cadenceMonths: 0x10 | 19: roadmap.cadenceMonths: '0x10' is not a bare number; expected digits alone, in months",
        "cadenceMonths: 12 | cadenceMonths: 1_2 | 19: roadmap.cadenceMonths: '1_2' is not a bare number; expected digits alone, in months",
        "cadenceMonths: 12 | cadenceMonths: -014 | 19: roadmap.cadenceMonths: -14 is out of range; expected a whole number above 0",
        "cadenceMonths: 12 | cadenceMonths: 99999999999 | 19: roadmap.cadenceMonths: 99999999999 is out of range; expected at most 2147483647",
        "systemRevenueMultiple: 1.3 | systemRevenueMultiple: \"1.3\" | 17: systemRevenueMultiple: is '1.3' in quotes; expected the number without them",
        "systemRevenueMultiple: 1.3 | systemRevenueMultiple: 1e999 | 17: systemRevenueMultiple: '1e999' is not a bare number; expected digits alone: data-centre revenue the vendor reports over its chip revenue (networking, boards, racks)",
      })
  void agentFile(String from, String to, String expected) {
    String start = expected.startsWith(":") ? NVIDIA : NVIDIA + ":";

    assertThat(problems(NVIDIA, from, to == null ? "" : to.replace("''", "'")))
        .contains(start + expected);
  }

  /** What names its entries, too, is not said to be unknown. */
  @Test
  void ofATableThatIsNoneOnlyThatIsSaid() {
    String whole = SmallWorldFiles.ALL.get(COUNTRIES);
    assertThat(SmallWorld.in(root).write(COUNTRIES, "").problems())
        .containsExactly(COUNTRIES + ": is empty");
    assertThat(SmallWorld.in(root).write(COUNTRIES, whole.replace(',', ';')).problems())
        .containsExactly(COUNTRIES + ":1: has semicolons between the columns; expected commas");
    assertThat(SmallWorld.in(root).write(COUNTRIES, "idd" + whole.substring(2)).problems())
        .hasSize(2)
        .allMatch(problem -> problem.startsWith(COUNTRIES + ":1: id"));
  }

  @Test
  void ofAHeadThatIsNoneOnlyThatIsSaid() {
    String whole = SmallWorldFiles.ALL.get(COUNTRIES);
    String head = whole.lines().findFirst().orElseThrow();
    assertThat(SmallWorld.in(root).write(COUNTRIES, whole.replace(',', '\t')).problems())
        .containsExactly(COUNTRIES + ":1: has tabs between the columns; expected commas");
    String rows = whole.substring(head.length() + 1);
    for (String none : List.of(rows, "Countries 2023\n" + whole, head.toUpperCase(Locale.ROOT))) {
      assertThat(SmallWorld.in(root).write(COUNTRIES, none).problems())
          .containsExactly(COUNTRIES + ":1: names none of the columns; expected a head of " + head);
    }
    String wider = whole.lines().map(line -> line + ",,").collect(Collectors.joining("\n"));
    assertThat(SmallWorld.in(root).write(COUNTRIES, wider).problems())
        .containsExactly(
            COUNTRIES + ":1: has a column without a name, 21 of 22; remove it from each row");
  }

  /** Of what others name; of claims and events there may be none. */
  @Test
  void ofATableWithoutRowsOnlyThatIsSaid() {
    for (String file : List.of(COUNTRIES, AREAS, GENERATION, ACCELERATORS)) {
      String whole = SmallWorldFiles.ALL.get(file);
      List<String> found =
          SmallWorld.in(root).write(file, whole.lines().findFirst().orElseThrow()).problems();
      SmallWorld.in(root).write(file, whole);
      assertThat(found)
          .singleElement()
          .asString()
          .startsWith(file + ": has a head and no rows; expected a ");
    }
    for (String file : List.of("world-data/claims.csv", "world-data/policy-events.csv")) {
      String head = SmallWorldFiles.ALL.get(file).lines().findFirst().orElseThrow();
      assertThat(SmallWorld.in(root).write(file, head).problems()).isEmpty();
    }
  }

  /** Whom a row without a name is of nobody can say, so that none is said to be missing. */
  @Test
  void aRowWithoutItsNameIsOneProblem() {
    String row = SmallWorldFiles.ALL.get(ACCELERATORS).lines().skip(1).findFirst().orElseThrow();
    String nameless = row.substring(row.indexOf(','));
    assertThat(problems(ACCELERATORS, row, nameless))
        .containsExactly(ACCELERATORS + ":2: id: missing; expected text");
  }

  /** Else every country would be told to have no area, and every event to come twice. */
  @Test
  void aColumnThatIsMissingOrThereTwiceIsAllThatIsSaid() {
    assertThat(problems(AREAS, "id,name,country,", "id,name,name,"))
        .containsExactly(
            AREAS + ":1: country: missing column", AREAS + ":1: name: is a column twice");
    assertThat(problems("world-data/policy-events.csv", "month,actor", "month,actors"))
        .hasSize(2)
        .allMatch(problem -> problem.startsWith("world-data/policy-events.csv:1: actor"));
  }

  /** The name that it had is not said to be missing where others give it. */
  @Test
  void aNameThatIsThereTwiceIsOneProblem() {
    List<String> rows = SmallWorldFiles.ALL.get(GENERATION).lines().toList();
    String first = rows.get(1).substring(0, rows.get(1).indexOf(','));
    String second = rows.get(2).substring(0, rows.get(2).indexOf(','));
    assertThat(problems(GENERATION, "\n" + second + ",", "\n" + first + ","))
        .containsExactly(
            GENERATION
                + ":3: id: duplicate technology '"
                + first
                + "'; first at "
                + GENERATION
                + ":2");
  }

  @Test
  void aPlaceThatIsNoneOnEarthIsOneProblem() {
    String row = SmallWorldFiles.ALL.get(COUNTRIES).lines().skip(1).findFirst().orElseThrow();
    String latitude = row.split(",")[2];
    assertThat(problems(COUNTRIES, "," + latitude + ",", ",1e30,"))
        .singleElement()
        .asString()
        .startsWith(COUNTRIES + ":2: latitude: 1.0E30 is out of range");
  }

  /** In a mapping on one line it ends the number, and what follows is a field without a value. */
  @Test
  void aDecimalCommaIsNotReadAsAnotherNumber() {
    assertThat(problems(GOOGLE, "sites:", "sites: {pjm: 0,6}\nmistake:"))
        .anyMatch(
            problem ->
                problem.endsWith(
                    "sites.6: has no value; if a decimal is meant, it has a point: 0.8, not 0,8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-01,gas,gas,peaking | 2023-01,gass,gas,peaking | 2: plant_group: 'gass' is not known; expected one of gas, coal, nuclear, hydro, wind, solar, battery, other; did you mean 'gas'?",
        "2023-01,gas,gas,peaking | 2023-01,gas,cooling,peaking | 2: stress: 'cooling' is not known; expected one of none, hydro, gas, cooled; did you mean 'cooled'?",
        "2023-01,gas,gas,peaking | 2023-01,gas,gas,peak | 2: initial_plant: 'peak' is not known; expected one of none, combined-cycle, peaking, coal, nuclear, hydro, wind, solar, other, battery; did you mean 'peaking'?",
        "2023-01,gas,gas,peaking | 2023-01,gas,,peaking | 2: stress: missing; expected one of none, hydro, gas, cooled",
      })
  void kindsOfATechnology(String from, String to, String expected) {
    assertThat(problems(GENERATION, from, to)).containsExactly(GENERATION + ":" + expected);
  }

  /** Whose prices it pays and which part of the world it is counted with are names of a list. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "north-america,usa | north-americ,usa | 2: plant_cost_region: 'north-americ' is not known; expected one of north-america, europe, china, other; did you mean 'north-america'?",
        "north-america,usa | 4,usa | 2: plant_cost_region: '4' is not known; expected one of north-america, europe, china, other",
        "north-america,usa | ,usa | 2: plant_cost_region: missing; expected one of north-america, europe, china, other",
        "china,china | china,chima | 3: state_group: 'chima' is not known; expected one of usa, china, europe, gulf, asia_pacific, elsewhere; did you mean 'china'?",
      })
  void regionsOfACountry(String from, String to, String expected) {
    assertThat(problems(COUNTRIES, from, to)).containsExactly(COUNTRIES + ":" + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "activeParametersBillions: 100 | activeParametersBillions: 37e9 | 8: activeParametersBillions: 37000000000 is out of range; expected a number from 0.1 to 10000",
        "activeParametersBillions: 100 | activeParametersBillions: 0 | 8: activeParametersBillions: 0 is out of range; expected a number from 0.1 to 10000",
        "activeParametersBillions: 100 | activeParametersBillions: 100 B | 8: activeParametersBillions: '100 B' is not a bare number; expected digits alone, in billions",
        "activeParametersBillions: 100 | activeParametersBillions: | 8: activeParametersBillions: missing; expected a number from 0.1 to 10000",
        "activeParametersBillions: 100 | activeParameterBillions: 100 | 8: activeParameterBillions: unknown field; expected one of id, name, home, owner, partners, openWeights, initialCapability, initialMarketShare, activeParametersBillions, strategicTrainingUsdBillions, strategicFrom, revenueShareToPartner, soldShare, pricing, sources; did you mean 'activeParametersBillions'?",
        "soldShare: 0.6 | soldShare: 60 | 12: soldShare: 60 is out of range; expected a number from 0 to 1",
        "soldShare: 0.6 | soldShare: | 12: soldShare: missing; expected a number from 0 to 1",
        "soldShare: 0.6 | soldShares: 0.6 | 12: soldShares: unknown field; expected one of id, name, home, owner, partners, openWeights, initialCapability, initialMarketShare, activeParametersBillions, strategicTrainingUsdBillions, strategicFrom, revenueShareToPartner, soldShare, pricing, sources; did you mean 'soldShare'?",
        "- soldShare | - initialCapability | 12: soldShare: has no source; expected it, or a path above it, in covers of one of the sources",
        "- activeParametersBillions | - initialCapability | 8: activeParametersBillions: has no source; expected it, or a path above it, in covers of one of the sources",
      })
  void laboratoryFile(String from, String to, String expected) {
    assertThat(problems(OPENAI, from, to)).contains(OPENAI + ":" + expected);
  }

  @Test
  void unknownFieldNamesTheNearest() {
    assertThat(problems(NVIDIA, "targetGrossMargin", "targetGrossMargn"))
        .containsExactly(
            NVIDIA + ":11: pricing.targetGrossMargin: missing; expected a number from -1 to 1",
            NVIDIA
                + ":14: pricing.targetGrossMargn: unknown field; expected one of strategy,"
                + " initialGrossMargin, targetGrossMargin, floorGrossMargin, backlogWeight;"
                + " did you mean 'targetGrossMargin'?");
  }

  @Test
  void keyTwice() {
    assertThat(problems(NVIDIA, "name: NVIDIA", "name: NVIDIA\nname: Two"))
        .containsExactly(NVIDIA + ":4: name: is given twice; first on line 3");
  }

  @Test
  void monthInAList() {
    assertThat(problems(GOOGLE, "2023-11", "2023-13"))
        .containsExactly(
            GOOGLE
                + ":38: asicProgrammes.0.history.1.month: '2023-13' is not a month;"
                + " expected YYYY-MM, such as 2024-03");
  }

  @Test
  void secondProgrammeOfAnOperator() {
    String second =
        """
          - name: VCU
            designHouse: nvidia
            generation: 1
            maturityTraining: 0.1
            maturityInference: 0.2
            history: []
        """;

    assertThat(problems(GOOGLE, "siting:\n  strategy", second + "siting:\n  strategy"))
        .containsExactly(
            GOOGLE
                + ":43: asicProgrammes.1: is one too many; expected at most 1 in asicProgrammes");
  }

  @Test
  void unitOfAParameter() {
    assertThat(problems(PARAMETERS, "value: 0.3", "value: 30%"))
        .containsExactly(
            PARAMETERS
                + ":11: demand.growth.value: '30%' is not a bare number; expected digits alone,"
                + " in the unit of the parameter, per year");
  }

  @Test
  void cellsSayTheirUnitsAndLines() {
    assertThat(problems(COUNTRIES, "0.92,4300", "92%,4300 TWh"))
        .containsExactly(
            COUNTRIES
                + ":2: electricity_terawatt_hours: '4300 TWh' is not a bare number;"
                + " expected digits alone, in TWh",
            COUNTRIES
                + ":2: internet_users_share: '92%' is not a bare number; expected digits alone,"
                + " as a share of 1 (25% is 0.25)");
  }

  @Test
  void cellsOfOtherTypes() {
    assertThat(problems(ACCELERATORS, ",false,700", ",no,"))
        .containsExactly(
            ACCELERATORS + ":2: board_power_watts: missing; expected a number above 0",
            ACCELERATORS + ":2: export_variant: expected true or false, got the text 'no'");
  }

  @Test
  void unknownColumnIsSaidOnce() {
    assertThat(problems(COUNTRIES, "internet_users_share", "internet_user_share"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith(COUNTRIES + ":1: internet_user_share: unknown column; expected one of id, name")
        .endsWith("; did you mean 'internet_users_share'?");
  }

  @Test
  void rowWithAnUnquotedComma() {
    assertThat(problems(COUNTRIES, "\"statistics, 2024\"", "statistics, 2024"))
        .containsExactly(COUNTRIES + ":2: has 21 cells; the header has 20 columns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: NVIDIA | name: 'NVIDIA | a quote is opened and not closed",
        "name: NVIDIA | name: NVIDIA: chips | a ':' where none can be;",
        "name: NVIDIA | !name: NVIDIA | a tab before a field; expected spaces",
        "name: NVIDIA | NVIDIA | a line without ':'; expected 'name: value'",
        "name: NVIDIA | ? [name] | a field's name that is no text; expected 'name: value'",
        "name: NVIDIA | name: @NVIDIA | a text that begins with a sign; expected it in quotes",
      },
      quoteCharacter = '"')
  void brokenYamlIsToldInPlainWords(String from, String to, String reason) {
    assertThat(problems(NVIDIA, from, to.replace('!', '\t')))
        .hasSize(1)
        .first()
        .asString()
        .matches(NVIDIA + ":\\d+: is not valid YAML: .*")
        .contains(reason);
  }

  @Test
  void bracketsWithoutEndAreToldInPlainWords() {
    assertThat(problems(NVIDIA, "name: NVIDIA", "name: " + "[".repeat(2000)))
        .containsExactly(
            NVIDIA + ": is not valid YAML: something longer or deeper than can be read");
  }

  /** Neither the cells of such a row, which stand in wrong columns, nor what names it is said. */
  @Test
  void rowWithAWrongSeparatorIsOneProblem() {
    assertThat(problems(ACCELERATORS, "tpu-v4,TPU v4,nvidia,google", "tpu-v4;TPU v4,nvidia,google"))
        .containsExactly(ACCELERATORS + ":3: has 23 cells; the header has 24 columns");
    SmallWorld world = SmallWorld.in(root);
    String area = SmallWorldFiles.ALL.get(AREAS).lines().skip(1).findFirst().orElseThrow();
    assertThat(world.replace(AREAS, area, area.replaceFirst(",", ";")).problems())
        .hasSize(1)
        .first()
        .asString()
        .startsWith(AREAS + ":2: has ");
  }

  @Test
  void quoteLeftOpen() {
    assertThat(problems(COUNTRIES, "\"statistics, 2024\"", "\"statistics, 2024"))
        .containsExactly(COUNTRIES + ":2: is not a valid table: a quote is opened and not closed");
    assertThat(problems(COUNTRIES, "\"statistics, 2024\"", "\"statistics\" 2024"))
        .containsExactly(
            COUNTRIES
                + ":2: is not a valid table: '2' after a cell's closing quote; expected a comma or the"
                + " end of the line");
  }

  @Test
  void aQuoteThatStaysOpenIsNamedWhereItOpens() {
    String table = SmallWorldFiles.ALL.get(COUNTRIES);
    int last = table.stripTrailing().lastIndexOf('\n') + 1;
    String open = table.substring(0, last) + '"' + table.substring(last);
    assertThat(SmallWorld.in(root).write(COUNTRIES, open).problems())
        .containsExactly(
            COUNTRIES
                + ":"
                + table.stripTrailing().lines().count()
                + ": is not a valid table: a quote is opened and not closed");
  }

  @Test
  void quotedLineBreaksCount() {
    SmallWorld world =
        SmallWorld.in(root)
            .write(
                COUNTRIES,
                SmallWorldFiles.ALL
                    .get(COUNTRIES)
                    .replace("statistics, 2024", "statistics,\n2024")
                    .replace("1410", "-1410"));

    assertThat(world.problems())
        .containsExactly(
            COUNTRIES
                + ":4: population_millions: -1410 is out of range; expected a number above 0");
  }

  @Test
  void filesThatAreMissingEmptyOrStray() {
    SmallWorld world =
        SmallWorld.in(root)
            .delete(TSMC)
            .delete("world-data/claims.csv")
            .write(NVIDIA, "")
            .write("agents/labs/openai.yml", "id: openai");

    assertThat(world.problems())
        .containsExactly(
            "agents/foundries: holds nothing to read; expected a file at least whose name ends in"
                + " '.yaml'",
            "agents/labs/openai.yml: is not read: the name must end in '.yaml'",
            NVIDIA + ": is empty",
            "world-data/claims.csv: cannot be read: there is no such file");
  }

  @Test
  void aFolderOfTablesWithoutATable() {
    SmallWorld world = SmallWorld.in(root);
    SmallWorldFiles.ALL.keySet().stream()
        .filter(file -> file.startsWith("world-data/record/"))
        .forEach(world::delete);
    assertThat(world.problems())
        .containsExactly(
            "world-data/record: holds nothing to read; expected a file at least whose name ends in"
                + " '.csv'");
  }

  @Test
  void anAgentInAFolderOfNoKindIsTold() {
    String kinds = "foundries, labs, operators, states, utilities, vendors";
    SmallWorld world =
        SmallWorld.in(root).write("agents/operator/mine.yaml", "").write("agents/mine.yaml", "");
    assertThat(world.problems())
        .containsExactly(
            "agents/mine.yaml: is not read; agents are in the folders " + kinds,
            "agents/operator: is not read; agents are in the folders "
                + kinds
                + "; did you mean 'operators'?");
  }

  @Test
  void whatIsNoFileAmongFilesIsTold() throws IOException {
    SmallWorld world = SmallWorld.in(root).write("agents/labs/mine.yaml/openai.yaml", "id: openai");
    Files.createSymbolicLink(root.resolve("agents/vendors/old.yaml"), root.resolve("gone"));
    assertThat(world.problems())
        .containsExactly(
            "agents/labs/mine.yaml: is not read: it is a folder; expected files, and none in"
                + " folders below",
            "agents/vendors/old.yaml: is not read: it is no file");
  }
}
