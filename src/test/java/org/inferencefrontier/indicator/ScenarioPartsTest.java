package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

/** Every change and every event of a shipped scenario does something, or it would only be told. */
class ScenarioPartsTest {
  /** The last part of any scenario is of January 2030. */
  private static final YearMonth END = YearMonth.of(2030, 12);

  /** Months in which a part has to show. */
  private static final int TO_SHOW = 24;

  /** Runs in which a part that moves chances has to show once, to the end. */
  private static final int RUNS = 12;

  /** A scenario without one of its parts, run until that has to show. */
  private record Lesser(World world, World all, RunResult whole, YearMonth from, String what) {
    boolean isIdle() {
      if (!isSame(whole, 0, Timeline.indexOf(from) + TO_SHOW)) {
        return false;
      }
      // Chances that hardly move may fall alike in a run.
      for (int run = 1; run < RUNS; run++) {
        if (!isSame(run(all, Timeline.MONTHS, run), run, Timeline.MONTHS)) {
          return false;
        }
      }
      return true;
    }

    private boolean isSame(RunResult whole, int run, int months) {
      RunResult lesser = run(world, months, run);
      for (int series = 0; series < whole.catalog().size(); series++) {
        for (int month = 0; month < months; month++) {
          if (Double.compare(whole.value(series, month), lesser.value(series, month)) != 0) {
            return false;
          }
        }
      }
      return true;
    }
  }

  private static RunResult run(World world, int months, int run) {
    return new Simulation(world, months, false).run(world.parameters().referenceValues(), 1, run);
  }

  @Test
  void withoutAnyPartAScenarioIsAnother() throws IOException {
    List<String> idle =
        scenarios().stream()
            .flatMap(name -> lesser(RealWorld.scenario(name)))
            .toList()
            .parallelStream()
            .filter(Lesser::isIdle)
            .map(Lesser::what)
            .toList();
    assertThat(idle).isEmpty();
  }

  private static List<String> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("world-data/scenarios"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".yaml"))
          .map(file -> file.substring(0, file.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  private static Stream<Lesser> lesser(World world) {
    Scenario all = world.scenario();
    if (all.changes().isEmpty() && all.events().isEmpty()) {
      return Stream.empty();
    }
    RunResult whole = run(world, Timeline.indexOf(END) + 1, 0);
    List<Lesser> lesser = new ArrayList<>();
    for (int i = 0; i < all.changes().size(); i++) {
      List<Scenario.ParameterChange> changes = new ArrayList<>(all.changes());
      Scenario.ParameterChange change = changes.remove(i);
      lesser.add(
          new Lesser(
              RealWorld.with(world, changes, all.events()),
              world,
              whole,
              change.month(),
              all.name() + ": " + change));
    }
    for (int i = 0; i < all.events().size(); i++) {
      List<PolicyEvent> events = new ArrayList<>(all.events());
      PolicyEvent event = events.remove(i);
      lesser.add(
          new Lesser(
              RealWorld.with(world, all.changes(), events),
              world,
              whole,
              YearMonth.parse(event.month()),
              all.name() + ": " + event));
    }
    return lesser.stream();
  }
}
