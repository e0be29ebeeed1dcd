package org.inferencefrontier.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferencefrontier.testing.DecisionEntries.entry;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.agent.state.PolicyChange;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.agent.state.PolicyTrigger;
import org.inferencefrontier.cli.Frontier;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  /** Where two runs of the real world are stored, of which the first kept its decisions. */
  @TempDir private static Path reports;

  @TempDir private Path temporary;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(Engine.Factory engines, String... arguments) {
    return Frontier.commandLine(engines)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @BeforeAll
  static void makeStudy() {
    StringWriter said = new StringWriter();
    int code =
        Frontier.commandLine(Engine::simulation)
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said))
            .execute("montecarlo", "--runs=2", "--until=2023-12", "--quiet", "--out=" + reports);
    assertThat(code).as(said.toString()).isZero();
  }

  private static String study() {
    return reports.resolve("base-r2-s1").toString();
  }

  private static Engine.Factory deciding() {
    return (world, months, check) -> {
      SeriesCatalog none = new SeriesCatalog(List.of(), months);
      RunResult result = RunResults.bySeries(none, new double[0]);
      return new Engine(
          none,
          (draw, seed, run) -> result,
          (draw, seed, run, log) -> {
            log.record(entry(3, "google", "orders", "order", 2.5e9, true, "seed " + seed));
            log.record(entry(5, "google", "use", "train", 0.25, true, "as asked"));
            log.record(entry(5, "google", "use", "serve", 0.75, true, "as asked"));
            log.record(entry(5, "meta", "orders", "order", 1, true, "another's"));
            log.record(entry(9, "google", "orders", "order", 7e9, true, "later"));
            return result;
          },
          () -> 0);
    };
  }

  @Test
  void tellsWhatWasDecidedInTheMonthAndWhatStandsFromBefore() {
    assertThat(
            execute(
                deciding(), "explain", "--agent", "google", "--month", "2023-06", "--seed", "4"))
        .isZero();
    assertThat(out.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            """
            Google in 2023-06:

            use: what the fleet does
              * train: 0.2500
                  as asked
              * serve: 0.7500

            Decided before, the latest first:

            2023-04, orders: how much to spend on chips and halls this quarter, USD
              * order: 2.5 billion
                  seed 4
            """);
  }

  @Test
  void tellsTheLatestBeforeWhereNothingWasDecided() {
    assertThat(execute(deciding(), "explain", "--agent", "google", "--month", "2023-08")).isZero();
    assertThat(out.toString())
        .startsWith("Google made no decision in 2023-08; the latest before, in 2023-06:")
        .doesNotContain("later", "another's");
  }

  @Test
  void saysSoIfAnAgentNeverDecided() {
    assertThat(execute(deciding(), "explain", "--agent", "amd", "--month", "2023-08")).isZero();
    assertThat(out.toString().strip()).isEqualTo("AMD made no decision to 2023-08.");
  }

  private static PolicyMove move(
      int month,
      String actor,
      String target,
      PolicyInstrument instrument,
      PolicyMove.Origin origin,
      String why,
      double before,
      double after) {
    double observed = origin == PolicyMove.Origin.CALENDAR ? Double.NaN : 0.4;
    return new PolicyMove(
        month,
        actor,
        origin,
        new PolicyChange(instrument, target, before, after),
        new PolicyTrigger(why, observed, Double.NaN, 0.25));
  }

  /** A state's dated events and returns stand in the ledger of policy, not among decisions. */
  @Test
  void tellsAStatesDatedEventsAndReturns() {
    Engine.Factory engines =
        (world, months, check) -> {
          SeriesCatalog none = new SeriesCatalog(List.of(), months);
          RunResult result =
              new RunResult(
                  none,
                  new double[months][0],
                  List.of(
                      move(
                          2,
                          "usa",
                          "chn",
                          PolicyInstrument.EXPORT_TIER,
                          PolicyMove.Origin.CALENDAR,
                          "Rule",
                          3,
                          4),
                      move(
                          5,
                          "usa",
                          "",
                          PolicyInstrument.NOTE,
                          PolicyMove.Origin.CALENDAR,
                          "Guidance",
                          Double.NaN,
                          Double.NaN),
                      move(
                          5,
                          "usa",
                          "are",
                          PolicyInstrument.SOVEREIGN_FUND,
                          PolicyMove.Origin.RETURN,
                          "wish for chips",
                          0,
                          12.5),
                      move(
                          5,
                          "usa",
                          "chn",
                          PolicyInstrument.PERMITTING,
                          PolicyMove.Origin.OWN,
                          "in the log",
                          1,
                          1.2),
                      move(
                          5,
                          "chn",
                          "usa",
                          PolicyInstrument.TARIFF,
                          PolicyMove.Origin.CALENDAR,
                          "another's",
                          0,
                          1)));
          return new Engine(
              none,
              (draw, seed, run) -> result,
              (draw, seed, run, log) -> {
                log.record(entry(5, "usa", "permitting", "at home", 0.25, true, "months 14"));
                log.record(
                    entry(
                        5,
                        "usa",
                        "permitting",
                        "at home, left as it was",
                        0.75,
                        false,
                        "months 14"));
                return result;
              },
              () -> 0);
        };
    assertThat(execute(engines, "explain", "--agent", "usa", "--month", "2023-06")).isZero();
    assertThat(out.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            """
            United States in 2023-06:

            permitting: speed of connections, a multiplier
              * at home: chance 0.25
                  months 14
              - at home, left as it was: chance 0.75

            note: recorded, without effect in the model
              * at home
                  dated event: Guidance

            sovereign fund: public money for compute, USD billions
              * United Arab Emirates, from 0 to 12.5
                  in return for another's move: wish for chips 0.4

            Decided before, the latest first:

            2023-03, export tier: who may buy frontier chips, 1 free, 2 capped, 3 variants only, 4 barred
              * China, from 3 to 4
                  dated event: Rule
            """);
  }

  /** What the ledger of the run has is told, of a new run and of a stored one. */
  @Test
  void tellsTheDatedEventsOfTheRealWorld() {
    String[] ask = {"explain", "--agent", "usa", "--month", "2023-10"};
    assertThat(execute(Engine::simulation, ask)).as(err.toString()).isZero();
    String told = out.toString();
    assertThat(told)
        .startsWith("United States in 2023-10:")
        .contains(
            "* United Arab Emirates, from 1 to 2",
            "dated event: Licence for some 40 further countries");

    out.getBuffer().setLength(0);
    String[] stored = Arrays.copyOf(ask, ask.length + 1);
    stored[ask.length] = "--study=" + study();
    assertThat(execute(Engine::simulation, stored)).as(err.toString()).isZero();
    assertThat(out.toString()).isEqualTo(told);
  }

  @Test
  void namesTheNearestAgent() {
    assertThat(execute(deciding(), "explain", "--agent", "gogle", "--month", "2023-08"))
        .isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("frontier: there is no agent 'gogle'; did you mean 'google'?");
  }

  @Test
  void aMonthThatIsNotRunIsRefused() {
    assertThat(
            execute(
                deciding(),
                "explain",
                "--agent",
                "amd",
                "--month",
                "2023-08",
                "--until",
                "2023-07"))
        .isEqualTo(2);
    assertThat(err.toString()).startsWith("frontier: --month 2023-08 comes after --until 2023-07");
    assertThat(
            execute(
                deciding(),
                "explain",
                "--agent",
                "amd",
                "--month",
                "2023-08",
                "--until",
                "2023-08"))
        .isZero();
  }

  @Test
  void aRunNeedsItsStudyAndAStudyItsDecisions() throws Exception {
    assertThat(execute(deciding(), "explain", "--agent", "amd", "--month", "2023-08", "--run", "1"))
        .isEqualTo(2);
    assertThat(err.toString()).startsWith("frontier: --run needs --study DIR");
    Path study = temporary.resolve("base-r1-s1");
    String[] make = {
      "montecarlo", "--runs=1", "--until=2023-02", "--decisions=0", "--quiet", "--out=" + temporary
    };
    assertThat(execute(Engine::simulation, make)).as(err.toString()).isZero();
    err.getBuffer().setLength(0);
    String[] ask = {"explain", "--agent=amd", "--month=2023-02", "--study=" + study};
    assertThat(execute(Engine::simulation, ask)).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "keeps no decisions; 'frontier montecarlo --decisions N' makes a study that does");
  }

  /** Else a state would be told to have made no move. */
  @Test
  void whatAStudyKeptAndLostIsNotTakenForNothing() throws Exception {
    String[] ask = {"explain", "--study", study(), "--agent", "usa", "--month", "2023-10"};
    for (String lost : List.of("policy", "decisions")) {
      Path file = Path.of(study(), "data", lost + ".parquet");
      Path aside = temporary.resolve("aside");
      Files.move(file, aside);
      try {
        assertThat(execute(Engine::simulation, ask)).isEqualTo(2);
        assertThat(err.toString())
            .contains("is not whole: data/" + lost + ".parquet is missing; run the study again");
      } finally {
        Files.move(aside, file);
      }
      err.getBuffer().setLength(0);
    }
    assertThat(execute(Engine::simulation, ask)).as(err.toString()).isZero();
  }

  @Test
  void aStudySaysNothingOfMonthsAfterItsEnd() {
    String[] ask = {"explain", "--study", study(), "--agent", "openai", "--month", "2030-06"};
    assertThat(execute(Engine::simulation, ask)).isEqualTo(2);
    assertThat(err.toString().strip())
        .matches("frontier: the study ends in 20[0-9-]+, got --month 2030-06");
  }

  @Test
  void aRunWithoutDecisionsIsNoRunInWhichNothingWasDecided() {
    String study = study();
    String[] ask = {"explain", "--study", study, "--agent", "openai", "--month", "2023-06"};
    assertThat(execute(Engine::simulation, ask)).as(err.toString()).isZero();
    for (String run : List.of("1", "999", "-1")) {
      err.getBuffer().setLength(0);
      String[] asked = Arrays.copyOf(ask, ask.length + 1);
      asked[ask.length] = "--run=" + run;
      assertThat(execute(Engine::simulation, asked)).isEqualTo(2);
      assertThat(err.toString().strip())
          .isEqualTo("frontier: the study kept decisions of run 0 only, got --run " + run);
    }
    err.getBuffer().setLength(0);
    String[] other = Arrays.copyOf(ask, ask.length + 1);
    other[ask.length] = "--scenario=base";
    assertThat(execute(Engine::simulation, other)).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("frontier: --scenario and --study exclude each other; leave one of them out");
  }
}
