package org.inferencefrontier.analysis.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.study.Synthetic;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.evidence.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimLedgerTest {
  private static final int MONTHS = 156;
  private static final String COMPUTE = "world.inference_share_of_compute";
  private static final String REVENUE = "world.service_revenue";
  private static final String RUN = "world.largest_training_run_flop";
  private static final SeriesCatalog CATALOG =
      new SeriesCatalog(
          List.of(world(COMPUTE), world(REVENUE), world(RUN), world("world.other")), MONTHS);

  @TempDir private Path directory;

  private static SeriesCatalog.Series world(String name) {
    return new SeriesCatalog.Series(
        new IndicatorDefinition(name, "1", EntityKind.WORLD, false, "test"), "");
  }

  private static Claim claim(String id, String comparison, String value, String when) {
    return new Claim(id, "text, " + id, "words", comparison, value, "1", when, "kind", "source");
  }

  private static ClaimResult found(ClaimLedger ledger, String id) {
    return ledger.book().measured().stream()
        .filter(result -> result.claim().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ClaimResult of(Claim claim, IntToDoubleFunction... runs) {
    ClaimLedger ledger = new ClaimLedger(CATALOG, Synthetic.world(List.of(claim)));
    assertThat(ledger.series()).hasSize(1);
    for (IntToDoubleFunction run : runs) {
      double[] values = new double[MONTHS];
      Arrays.setAll(values, run);
      ledger.read(new double[][] {values});
    }
    return found(ledger, claim.id());
  }

  @Test
  void deadlineIsMetByWhatComesInTimeAndLastsSixMonths() {
    ClaimResult result =
        of(
            claim("C39", ">=", "66.7", "by 2026-12"),
            month -> month >= 47 ? 0.7 : 0.5, // December 2026, the last month that counts
            month -> month >= 48 ? 0.7 : 0.5, // one month late
            month -> month >= 30 && month < 35 ? 0.7 : 0.5, // five months only
            month -> month >= 30 && month < 36 ? 0.7 : 0.5, // six
            month -> Double.NaN);

    assertThat(result.runs()).isEqualTo(4);
    assertThat(result.held()).isEqualTo(2);
    assertThat(result.share()).isEqualTo(0.5);
    assertThat(result.value().median()).isEqualTo(50);
    assertThat(result.since().n()).isEqualTo(3);
    assertThat(result.since().median()).isEqualTo(47);
  }

  @Test
  void boundsComeFromTheClaimAndNotFromTheProgram() {
    IntToDoubleFunction share = month -> 0.7;
    assertThat(of(claim("C39", ">=", "66.7", "by 2026-12"), share).held()).isEqualTo(1);
    assertThat(of(claim("C39", ">=", "70.1", "by 2026-12"), share).held()).isZero();
    assertThat(of(claim("C39", "<=", "70.1", "by 2026-12"), share).held()).isEqualTo(1);
  }

  @Test
  void rangeAsksForTheRatioToLieInIt() {
    Claim claim = claim("C22", "between", "5..10", "by 2028-02");
    assertThat(of(claim, month -> 6 / 7.0).held()).isEqualTo(1);
    assertThat(of(claim, month -> 0.8).held()).isZero();
    assertThat(of(claim, month -> 0.95).held()).isZero();
    assertThat(of(claim, month -> 6 / 7.0).value().median()).isCloseTo(6, within(1e-9));
  }

  @Test
  void crossoverIsReachedAboveParity() {
    Claim claim = claim("C32", "reached", "2030-12", "by 2030-12");
    assertThat(of(claim, month -> month >= 40 ? 0.51 : 0.4).since().median()).isEqualTo(40);
    assertThat(of(claim, month -> 0.5).held()).isZero();
  }

  @Test
  void twoDatesMustBothBeRight() {
    Claim claim = claim("C41", "=", "106 -> 255", "2025 -> 2030");
    ClaimResult both = of(claim, month -> month < 60 ? 106e9 : 255e9);
    assertThat(both.held()).isEqualTo(1);
    assertThat(both.first().median()).isEqualTo(106);
    assertThat(both.value().median()).isEqualTo(255);
    assertThat(both.since().median()).isEqualTo(60);
    assertThat(of(claim, month -> month < 60 ? 50e9 : 255e9).held()).isZero();
    assertThat(of(claim, month -> month < 60 ? 106e9 : 320e9).held()).isZero();
  }

  @Test
  void valueIsReachedFromTheSideOnWhichTheRunBegins() {
    Claim falls = claim("C39", "=", "5", "2030");
    assertThat(of(falls, month -> 0.6 - month * 0.002).since().n()).isZero();
    assertThat(of(falls, month -> Math.max(0, 0.6 - month * 0.01)).since().median()).isEqualTo(54);
    assertThat(of(falls, month -> month * 0.001).since().median()).isEqualTo(40);
    assertThat(of(falls, month -> 0.05).since().median()).isZero();
    assertThat(of(falls, month -> month < 3 ? 0.05 : 0.5).since().n()).isZero();
  }

  @Test
  void growthIsOverTwelveMonths() {
    ClaimResult runs =
        of(claim("C28", "between", "2..4", "2023-2027"), month -> Math.pow(3, month / 12.0));
    assertThat(runs.value().median()).isCloseTo(3, within(1e-9));
    assertThat(runs.held()).isEqualTo(1);
    // Odds that double each year: growth differs by ln 2 a year.
    ClaimResult growth =
        of(
            claim("C35", ">", "0", "2026-2030"),
            month -> {
              double odds = 0.1 * Math.pow(2, month / 12.0);
              return odds / (1 + odds);
            });
    assertThat(growth.value().median()).isCloseTo(100 * Math.log(2), within(1e-6));
    assertThat(growth.held()).isEqualTo(1);
    assertThat(growth.since().median()).isEqualTo(36);
    assertThat(of(claim("C35", ">", "0", "2026-2030"), month -> 0.6).held()).isZero();
  }

  @Test
  void saysWhyAClaimIsNotMeasured() throws Exception {
    ClaimLedger ledger =
        new ClaimLedger(
            CATALOG,
            Synthetic.world(
                List.of(
                    claim("C13", "=", "0.33 ; 0.20", "catalogue"),
                    claim("C45", ">", "3", "by 2027-12"),
                    claim("C39", ">=", "66.7", "by 2099-12"),
                    claim("C29", "about", "50", "by 2028-02"),
                    claim("C22", "between", "5..10", "by 2028-02"))));
    ledger.write(directory);

    List<String> rows = Files.readAllLines(directory.resolve("claims.csv"));
    assertThat(rows).hasSize(6);
    assertThat(rows.get(0)).startsWith("id,claim,comparison,").endsWith("not_measured_because");
    assertThat(rows.get(1))
        .startsWith("C13,\"text, C13\",=")
        .endsWith("the catalogue lacks its chips");
    assertThat(rows.get(2)).endsWith("the study does not record world.reasoning_multiplier");
    assertThat(rows.get(3)).endsWith("the study ends before its date");
    assertThat(rows.get(4)).endsWith("are not numbers at dates\"");
    assertThat(rows.get(5)).endsWith("no run has a value");
  }

  @Test
  void intervalIsWilsons() {
    // Newcombe (1998), table I: 81 of 263, method 3.
    Wilson interval = Wilson.of(81, 263);
    assertThat(interval.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(interval.high()).isCloseTo(0.3662, within(5e-5));
    assertThat(Wilson.of(0, 20).low()).isZero();
    assertThat(Wilson.of(20, 20).high()).isEqualTo(1);
  }

  /** Nearly all that the files state is measured, and what is not says why. */
  @Test
  void everyClaimOfTheFilesIsMeasuredOrSaysWhyNot() {
    Simulation simulation = new Simulation(RealWorld.world(), MONTHS, false);
    ClaimLedger ledger = new ClaimLedger(simulation.catalog(), RealWorld.world());
    int[] wanted = ledger.series();
    RunResult run = simulation.run(RealWorld.reference(), 1, 0);
    double[][] values = new double[wanted.length][MONTHS];
    for (int i = 0; i < wanted.length; i++) {
      for (int month = 0; month < MONTHS; month++) {
        values[i][month] = run.value(wanted[i], month);
      }
    }
    ledger.read(values);
    ClaimBook book = ledger.book();

    assertThat(book.measured().size() + book.unmeasured().size())
        .isEqualTo(RealWorld.world().claims().size());
    assertThat(book.unmeasured())
        .extracting(claim -> claim.claim().id())
        .filteredOn(id -> id.startsWith("C"))
        .containsExactly("C19", "C34");
    assertThat(book.unmeasured())
        .allSatisfy(
            claim ->
                assertThat(claim.why())
                    .isNotBlank()
                    .doesNotContain("not numbers at dates", "no reading", "does not record"));
    assertThat(book.measured())
        .allSatisfy(
            result -> {
              assertThat(result.definition()).endsWith(".");
              assertThat(result.value().median()).isFinite();
              assertThat(result.claim().unit()).isNotBlank();
            });
  }

  @Test
  void chipsAreComparedInTheCatalogue() {
    ClaimLedger ledger = new ClaimLedger(CATALOG, RealWorld.world());
    ledger.read(new double[ledger.series().length][MONTHS]);
    ClaimResult price = found(ledger, "C13");

    // 362 of 989.4 TFLOP/s; 8,000 of 25,000 USD: a third holds within 20%, a fifth does not.
    assertThat(price.first().median()).isCloseTo(0.3659, within(1e-4));
    assertThat(price.value().median()).isCloseTo(0.32, within(1e-9));
    assertThat(price.held()).isZero();
    assertThat(price.since().n()).isZero();
  }

  /** The claim is of what users get: docs/throughput.md judges it with software, and so do runs. */
  @Test
  void ascendIsComparedWithItsSoftware() {
    ClaimLedger ledger = new ClaimLedger(CATALOG, RealWorld.world());
    ledger.read(new double[ledger.series().length][MONTHS]);
    ClaimResult served = found(ledger, "C14");

    assertThat(served.value().median()).isCloseTo(0.53, within(0.005));
    assertThat(served.held()).isEqualTo(1);
  }

  @Test
  void changesAreAgainstTheMeanOfTheirYear() {
    double[] path = new double[MONTHS];
    Arrays.setAll(path, month -> month);
    assertThat(Paths.since(path, 2023)[95]).isEqualTo(95 - 5.5);
    assertThat(Paths.since(path, 2024)[95]).isEqualTo(95 - 17.5);
    assertThat(Paths.yearToDate(path)[10]).isNaN();
    assertThat(Paths.yearToDate(path)[11]).isEqualTo(5.5);
    assertThat(Paths.cumulated(path, 2024)[11]).isNaN();
    assertThat(Paths.cumulated(path, 2024)[13]).isEqualTo(25);
    assertThat(Paths.quotient(path, new double[MONTHS])[3]).isNaN();
  }

  @Test
  void aScenariosEffectIsReadFromPairs() {
    SeriesCatalog one = new SeriesCatalog(List.of(world("world.custom_silicon_share")), MONTHS);
    double[] without = new double[MONTHS];
    double[] with = new double[MONTHS];
    Arrays.fill(without, 0.30);
    Arrays.fill(with, 0.25);
    PairedRuns pairs = new PairedRuns(one);
    ClaimLedger ledger =
        new ClaimLedger(
            pairs.catalog(), Synthetic.world(List.of(claim("C19", "<", "0", "2030-12"))));
    ledger.read(
        pairs.read(
            ledger.series(), RunResults.bySeries(one, without), RunResults.bySeries(one, with)));
    ledger.read(
        pairs.read(
            ledger.series(), RunResults.bySeries(one, with), RunResults.bySeries(one, without)));
    ledger.read(pairs.read(ledger.series(), RunResults.bySeries(one, without), null));

    ClaimResult result = found(ledger, "C19");
    assertThat(result.runs()).isEqualTo(2);
    assertThat(result.held()).isEqualTo(1);
    assertThat(result.value().p05()).isCloseTo(-4.5, within(1e-9));
  }
}
