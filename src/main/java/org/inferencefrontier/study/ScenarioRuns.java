package org.inferencefrontier.study;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.study.run.EndedRuns;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunStore;

/** The runs of one scenario among those of a comparison, where run and scenario make a task. */
final class ScenarioRuns implements EndedRuns {
  private final RunStore store;
  private final int scenario;
  private final int scenarios;

  ScenarioRuns(RunStore store, int scenario, int scenarios) {
    this.store = store;
    this.scenario = scenario;
    this.scenarios = scenarios;
  }

  /** Number of the task that is a run of a scenario. */
  private static int task(int run, int scenario, int scenarios) {
    return run * scenarios + scenario;
  }

  @Override
  public int[] runs() {
    return Arrays.stream(store.runs())
        .filter(task -> task % scenarios == scenario)
        .map(task -> task / scenarios)
        .toArray();
  }

  @Override
  public List<FailedRun> failures() {
    return IntStream.range(0, store.ended())
        .filter(task -> task % scenarios == scenario)
        .mapToObj(store::failure)
        .filter(failure -> failure != null)
        .toList();
  }

  @Override
  public void read(int from, int to, int fromRun, int toRun, float[][] target) throws IOException {
    store.read(tasks(Arrays.copyOfRange(runs(), fromRun, toRun)), from, to, target);
  }

  @Override
  public void readAhead(int from, int to) throws IOException {
    store.readAhead(tasks(runs()), from, to);
  }

  /** The values over some of the runs. */
  float[][] read(int[] runs, int from, int to) throws IOException {
    return store.read(tasks(runs), from, to);
  }

  private int[] tasks(int[] runs) {
    return Arrays.stream(runs).map(run -> task(run, scenario, scenarios)).toArray();
  }
}
