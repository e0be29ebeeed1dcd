package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.inferencefrontier.cli.list.ListCommand;
import org.inferencefrontier.input.SmallWorld;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InputCommandsTest {
  @TempDir private Path root;
  private SmallWorld world;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeWorld() {
    world = SmallWorld.in(root);
  }

  private int run(Object command, String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of(arguments),
                Stream.of(
                    "--world", root.resolve("world-data").toString(),
                    "--agents", root.resolve("agents").toString()))
            .toArray(String[]::new);
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(new FaultHandler())
        .execute(all);
  }

  @Test
  void validateCountsWhatItRead() {
    assertThat(run(new ValidateCommand())).isZero();
    assertThat(out.toString().strip())
        .isEqualTo(
            "All inputs can be used: 1 vendor, 1 operator, 1 lab, 2 states, 3 utilities, 1 foundry,"
                + " 3 grid areas, 9 technologies, 2 accelerators, 2 policy events, 3 parameters,"
                + " 2 observed figures, 2 claims, 1 scenario.");
  }

  @Test
  void validatePrintsEveryProblemOfEveryScenario() {
    world.write("world-data/scenarios/a.yaml", "name: a\ntitle: A\n");
    world.write("world-data/scenarios/b.yaml", "name: b\ndescription: B\n");

    assertThat(run(new ValidateCommand())).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("a.yaml: description: missing; expected text"),
            line -> assertThat(line).endsWith("b.yaml: title: missing; expected text"),
            line -> assertThat(line).isEqualTo("2 problems"));
  }

  /** What a study would refuse is no input that can be used. */
  @Test
  void validateReadsWhatCalibrationAndAnalysesKept() {
    world.write("world-data/posterior.csv", "demand.no-such\n1.2\n");
    assertThat(run(new ValidateCommand())).isEqualTo(2);
    assertThat(err.toString().strip())
        .endsWith(
            "posterior.csv:1: there is no parameter 'demand.no-such'; the posterior is older than"
                + " the parameters: make a new one with 'frontier calibrate', or sample the priors"
                + " with --prior");
    assertThat(out.toString()).isEmpty();
    err.getBuffer().setLength(0);
    world.write("world-data/posterior.csv", "run\n0\n");
    assertThat(run(new ValidateCommand())).isEqualTo(2);
    assertThat(err.toString().strip())
        .endsWith(
            "posterior.csv:1: names no parameter; expected a column for one at least; make a new one"
                + " with 'frontier calibrate', or sample the priors with --prior");
  }

  @Test
  void listShowsEveryFigureOfAnAgentWithGradeAndSource() {
    assertThat(run(new ListCommand(), "agents", "nvidia")).isZero();
    assertThat(out.toString().lines())
        .contains(
            "NVIDIA (vendors/nvidia)",
            "kind                                merchant",
            "softwareMaturity.training           1         estimate  judgement",
            "pricing.targetGrossMargin           0.73      read      annual report 2024");
  }

  @Test
  void listGradesTheKeyFiguresOfRows() {
    run(new ListCommand(), "areas");
    assertThat(out.toString().lines())
        .contains(
            "id          peak MW  grade     data centres MW  grade     tariff USD/MWh  grade    "
                + " carbon g/kWh  grade     queue MW  grade  connection years  grade    "
                + " generated TWh  fossil/nuclear/wind+sun/other  own margin  growth a year",
            "pjm          150000  read                 5000  read                  75  read     "
                + "          370  read         40000  read                  5  read     "
                + "           801  59/34/5/3%                     4%          1.5%")
        .anySatisfy(line -> assertThat(line).containsPattern("china-east .* unknown +1\\.5"));
    out.getBuffer().setLength(0);
    run(new ListCommand(), "accelerators");
    assertThat(out.toString())
        .containsPattern("id .*training H100e +inference H100e +peak H100e +inference/kW")
        .containsPattern("h100 .*1\\.000 +1\\.000 +1\\.000 +1\\.42\\d +0\\.040");
    out.getBuffer().setLength(0);
    run(new ListCommand(), "accelerators", "h100");
    assertThat(out.toString())
        .containsPattern("manufacturing_cost_usd +3300 +estimate")
        .containsPattern("price_usd +25000 +read")
        .contains("Source of all: data sheet, \"dense\"");
  }

  @Test
  void listScenariosAgentsParametersAndClaims() {
    world.write("world-data/scenarios/a.yaml", "name: a\ntitle: A title\ndescription: d\n");

    assertThat(run(new ListCommand(), "scenarios")).isZero();
    assertThat(run(new ListCommand(), "agents", "--kind", "utilities")).isZero();
    assertThat(run(new ListCommand(), "parameters")).isZero();
    assertThat(run(new ListCommand(), "claims")).isZero();
    assertThat(out.toString().lines())
        .contains(
            "a         base     A title",
            "utilities  pjm         PJM         5 estimate",
            "demand.growth              0.3  per year  uniform low 0.1 high 0.5"
                + "              estimate  growth of the pool",
            "C01  forecast  share > 80 %  by 2030-12  First   press");
  }

  /** A queue that nobody publishes is not an empty one. */
  @Test
  void whatNobodyPublishesIsUnknown() {
    assertThat(run(new ListCommand(), "areas", "china-east")).isZero();
    assertThat(out.toString().lines())
        .contains("large_load_queue_megawatts                unknown");
    assertThat(RealWorld.world().areas())
        .filteredOn(area -> area.source().contains("large-load queue: no count published"))
        .hasSizeGreaterThan(50)
        .allMatch(area -> area.largeLoadQueueMegawatts() == null);
  }

  @Test
  void theSourceOfARowOfATableStandsOnceUnderItsFigures() {
    assertThat(run(new ListCommand(), "areas", "pjm")).isZero();
    assertThat(out.toString().lines().findFirst().orElseThrow().split(" +"))
        .containsExactly("field", "value", "grade");
    assertThat(out.toString().lines().filter(line -> line.startsWith("Source of all: ")))
        .hasSize(1);
  }

  @Test
  void unknownNamesAreOneLine() {
    assertThat(run(new ListCommand(), "areas", "pjmm")).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("frontier: there is no area 'pjmm'; did you mean 'pjm'?");
    err.getBuffer().setLength(0);
    assertThat(run(new ListCommand(), "agents", "--kind", "vendor")).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("frontier: there is no kind of agent 'vendor'; did you mean 'vendors'?");
    err.getBuffer().setLength(0);
    assertThat(run(new ListCommand(), "agents", "nvida")).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("frontier: there is no agent 'nvida'; did you mean 'nvidia'?");
    err.getBuffer().setLength(0);
    assertThat(run(new ListCommand(), "accelerators", "h10")).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("frontier: there is no accelerator 'h10'; did you mean 'h100'?");
  }

  @Test
  void unusableInputsAreListedAndCounted() {
    world.write("world-data/scenarios/a.yaml", "name: a\ntitle: A\n");

    assertThat(run(new ListCommand(), "scenarios")).isEqualTo(2);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("a.yaml: description: missing; expected text"),
            line -> assertThat(line).isEqualTo("1 problem"));
  }
}
