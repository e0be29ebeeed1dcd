package org.inferencefrontier.study.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inferencefrontier.study.Synthetic;
import org.inferencefrontier.study.statistics.RecordFigures;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.PriorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosteriorTest {
  private static final String REMEDY =
      "; the posterior is older than the parameters: make a new one with 'frontier calibrate', or"
          + " sample the priors with --prior";
  private static final String DRAWS = "growth,price,delay\n0.6,10,3\n0.7,20,4\n0.8,30,5\n";

  @TempDir private Path temporary;

  private Path file(String text) throws IOException {
    return Files.writeString(temporary.resolve("posterior.csv"), text);
  }

  private SamplingDesign design(long seed, ParameterSet parameters) throws Exception {
    return GivenDraws.posterior(file(DRAWS), Synthetic.PARAMETERS).shuffled(parameters, seed);
  }

  @Test
  void everyDrawIsUsedAsOftenAsAnyOther() throws Exception {
    SamplingDesign design = design(1, Synthetic.PARAMETERS);
    for (int round = 0; round < 3; round++) {
      Set<Double> seen = new HashSet<>();
      for (int run = 3 * round; run < 3 * round + 3; run++) {
        seen.add(design.draw(run).get("growth"));
        assertThat(design.draw(run).get("price"))
            .isEqualTo(10 * Math.round(10 * design.draw(run).get("growth") - 5));
      }
      assertThat(seen).containsExactlyInAnyOrder(0.6, 0.7, 0.8);
    }
  }

  @Test
  void runsOfOneDrawAreKnown() throws Exception {
    SamplingDesign design = design(1, Synthetic.PARAMETERS);
    Set<Integer> sources = new HashSet<>();
    for (int run = 0; run < 3; run++) {
      sources.add(design.source(run));
      assertThat(design.source(run + 3)).isEqualTo(design.source(run));
      assertThat(design.draw(run + 3).toArray()).isEqualTo(design.draw(run).toArray());
    }
    assertThat(sources).hasSize(3);
  }

  @Test
  void aTableFromASpreadsheetIsRead() throws Exception {
    Path quoted = file("\uFEFF\"growth\",\"price\"\r\n\"0.6\",\"10\"\r\n");
    assertThat(GivenDraws.read(quoted, Synthetic.PARAMETERS).column("growth")).containsExactly(0.6);
    Path semicolons = file("growth;price\n0,6;10\n");
    assertThatThrownBy(() -> GivenDraws.read(semicolons, Synthetic.PARAMETERS))
        .hasMessage(semicolons + ":1: has semicolons between the columns; expected commas");
    Path tabs = file("growth\tprice\n0.6\t10\n");
    assertThatThrownBy(() -> GivenDraws.read(tabs, Synthetic.PARAMETERS))
        .hasMessage(tabs + ":1: has tabs between the columns; expected commas");
  }

  @Test
  void rowsKnowTheirLines() throws Exception {
    assertUnusable("", ":1: expected a line of parameter names");
    assertUnusable("\ngrowth\n", ":1: expected a line of parameter names");
    assertUnusable("growth,\"price\nfor all\"\n", ":1: there is no parameter 'price\nfor all'");
    assertUnusable("growth\n\n0.6\n  \nhigh\n", ":5: growth: expected a number, got 'high'");
    assertUnusable(
        "run,growth\n\"first\nof all\",0.6\n2,high\n", ":4: growth: expected a number, got 'high'");
    assertUnusable("growth,price\n0.6, 10\n0.6\n", ":3: expected 2 values, got 1");
    assertUnusable("growth,price\n0.6,10,3\n", ":2: expected 2 values, got 3");
    String open = ": is not a valid table: a quote is opened and not closed";
    assertUnusable("growth\n\"0.6\n", ":2" + open);
    assertUnusable("growth\n0.6\n0.7\n\"0.8\n0.6\n", ":4" + open);
    assertUnusable("run,growth\n\"1\nof\",\"0.6\n2,0.7\n", ":3" + open);
    assertUnusable(
        "run,weight\n0,1\n", ":1: names no parameter; expected a column for one at least");
    assertUnusable("growth\n\n", ":3: expected at least one row of values");
  }

  @Test
  void numbersAreWrittenAsInAllInputs() throws Exception {
    for (String number : List.of("0.7f", "0.7d", "0x1p0", "NaN", "Infinity", "1e999", "0,7")) {
      assertUnusable(
          "growth\n\"" + number + "\"\n", ":2: growth: expected a number, got '" + number + "'");
    }
    assertThat(GivenDraws.read(file("growth\n+7.e-1\n"), Synthetic.PARAMETERS).column("growth"))
        .containsExactly(0.7);
  }

  private void assertUnusable(String text, String problem) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> GivenDraws.read(file, Synthetic.PARAMETERS))
        .as(text)
        .isInstanceOf(GivenDraws.UnusableException.class)
        .hasMessage(file + problem);
  }

  @Test
  void whatIsNotThereAndWhatIsNoFileAreTold() {
    Path none = temporary.resolve("none.csv");
    assertThatThrownBy(() -> GivenDraws.read(none, Synthetic.PARAMETERS))
        .hasMessage(none + ": cannot be read: there is no such file");
    assertThatThrownBy(() -> GivenDraws.read(temporary, Synthetic.PARAMETERS))
        .hasMessage(temporary + ": cannot be read; is it a file?");
  }

  @Test
  void noDrawLeavesTheRangeOfItsParameter() throws Exception {
    Path file = file("growth\n0.6\n1e300\n");
    assertThatThrownBy(() -> GivenDraws.read(file, Synthetic.PARAMETERS))
        .hasMessageStartingWith(file + ":3: growth: expected a number from ")
        .hasMessageEndingWith(", got '1e300'");
  }

  @Test
  void moreRunsLeaveTheFirstAsTheyWere() throws Exception {
    SamplingDesign few = design(1, Synthetic.PARAMETERS);
    SamplingDesign many = design(1, Synthetic.PARAMETERS);
    for (int run = 0; run < 2; run++) {
      assertThat(few.draw(run)).isEqualTo(many.draw(run));
    }
  }

  @Test
  void whatAScenarioFixesOrRedrawsIsItsOwn() throws Exception {
    List<ParameterDefinition> before = Synthetic.PARAMETERS.definitions();
    ParameterSet changed =
        new ParameterSet(
            List.of(
                Synthetic.parameter("growth", PriorKind.FIXED, null, null, null, null),
                Synthetic.parameter("price", PriorKind.UNIFORM, 200.0, 300.0, null, null),
                before.get(2)));
    SamplingDesign design = design(1, changed);
    Set<Double> prices = new HashSet<>();
    for (int run = 0; run < 6; run++) {
      assertThat(design.draw(run).get("growth")).isEqualTo(1.25);
      assertThat(design.draw(run).get("delay")).isIn(3.0, 4.0, 5.0);
      prices.add(design.draw(run).get("price"));
    }
    assertThat(prices).hasSize(6).allMatch(price -> price > 200 && price < 300);
  }

  @Test
  void anOldPosteriorIsRefused() throws IOException {
    assertRefused("growth,price\n0.6,10\n", ":1: has no column for 'delay'");
    assertRefused("growth,price,delay,gone\n0.6,10,3,1\n", ":1: there is no parameter 'gone'");
    assertRefused(
        "growth,price,delay\n0.6,10,3\n0.6,200,3\n", ": draw 2 has price = 200, outside its prior");
  }

  /** That a number is none does not tell the posterior's age. */
  @Test
  void aDamagedPosteriorIsNotCalledOld() throws IOException {
    String remedy = REMEDY.replace("the posterior is older than the parameters: ", "");
    assertRefused("growth,price,delay\n", ":2: expected at least one row of values", remedy);
    assertRefused(
        "growth,price,delay\n0.6,1O,3\n", ":2: price: expected a number, got '1O'", remedy);
  }

  private void assertRefused(String text, String problem) throws IOException {
    assertRefused(text, problem, REMEDY);
  }

  private void assertRefused(String text, String problem, String remedy) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> GivenDraws.posterior(file, Synthetic.PARAMETERS))
        .isInstanceOf(GivenDraws.UnusableException.class)
        .hasMessage(file + problem + remedy);
  }

  @Test
  void roundingInTheFileIsForgiven() throws Exception {
    Path file = file("growth,price,delay\n1.5000001,100.00001,9\n");
    assertThat(
            GivenDraws.posterior(file, Synthetic.PARAMETERS)
                .shuffled(Synthetic.PARAMETERS, 1)
                .draw(0)
                .toArray())
        .containsExactly(1.5, 100, 9);
  }

  @Test
  void theUsualStudyHasTheUsualName() throws Exception {
    GivenDraws draws = GivenDraws.posterior(file(DRAWS), Synthetic.PARAMETERS);
    assertThat(name(new Sampling(DesignKind.POSTERIOR, Vary.BOTH, draws))).isEqualTo("base-r5-s7");
    assertThat(name(new Sampling(DesignKind.LATIN_HYPERCUBE, Vary.BOTH, null, true)))
        .isEqualTo("base-r5-s7-prior");
    assertThat(name(new Sampling(DesignKind.RANDOM, Vary.BOTH, null, true)))
        .isEqualTo("base-r5-s7-prior-random");
  }

  private static String name(Sampling sampling) {
    return Synthetic.specification(5, 1, 3, sampling, List.of()).name();
  }

  @Test
  void figuresThatAddUpOthersAreNotCountedTwice() {
    RecordPoint first = Synthetic.point("a", "x", "2023-01", "2023-03", Aggregate.SUM);
    RecordPoint second = Synthetic.point("a", "x", "2023-04", "2023-06", Aggregate.SUM);
    RecordPoint half = Synthetic.point("a", "x", "2023-01", "2023-06", Aggregate.SUM);
    RecordPoint other = Synthetic.point("a", "y", "2023-01", "2023-06", Aggregate.SUM);
    RecordPoint stock = Synthetic.point("a", "x", "2023-06", "2023-06", Aggregate.END);
    assertThat(RecordFigures.finest(List.of(half, first, second, other, stock)))
        .containsExactly(first, second, other, stock);
  }
}
