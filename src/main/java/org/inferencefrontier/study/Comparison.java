package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.JsonFiles;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunExecutor;
import org.inferencefrontier.study.run.RunSpecification;
import org.inferencefrontier.study.run.RunStore;
import org.inferencefrontier.study.run.RunTasks;
import org.inferencefrontier.study.run.RunningEstimates;
import org.inferencefrontier.study.run.StudyProgress;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Runs scenarios as a paired experiment: run by run with the same parameters and random events, so
 * that what luck and ignorance do to both cancels in the difference.
 */
public final class Comparison {
  /**
   * A comparison that was written.
   *
   * @param folder its folder
   * @param result what it found
   */
  public record Written(Path folder, ComparisonResult result) {}

  /** Writes the pages about a comparison into its folder. */
  @FunctionalInterface
  public interface Pages {
    /**
     * @param directory the comparison's folder, still aside; its data and {@code manifest.json} are
     *     there
     */
    void write(Path directory) throws IOException;
  }

  /** Names of files may have 255 bytes; this one gets endings, and folders beside it. */
  private static final int LONGEST_NAME = 100;

  private final List<ComparedScenario> scenarios;
  private final StudySpecification first;
  private final SeriesCatalog catalog;
  private final List<WatchedValue> headlines;
  private final List<SamplingDesign> designs;
  private final Pages pages;

  /**
   * @param scenarios at least two, the reference first
   * @param catalog the series every run of every scenario records
   * @param headlines numbers to compare in the result itself; those that the catalog lacks are left
   *     out
   * @param pages writes the pages about it
   */
  public Comparison(
      List<ComparedScenario> scenarios,
      SeriesCatalog catalog,
      List<WatchedValue> headlines,
      Pages pages) {
    this.pages = pages;
    this.scenarios = List.copyOf(scenarios);
    this.first = scenarios.get(0).specification();
    this.catalog = catalog;
    this.headlines =
        headlines.stream()
            .filter(value -> catalog.findIndexOf(value.indicator(), value.entity()) >= 0)
            .toList();
    this.designs =
        scenarios.stream()
            .map(ComparedScenario::specification)
            .map(s -> s.sampling().designOf(s.world().parameters(), s.runs(), s.seed()))
            .toList();
  }

  /** Name of the comparison and of its folder. */
  public String name() {
    String own = first.name().substring(scenarios.get(0).name().length());
    String names = scenarios.stream().map(ComparedScenario::name).collect(Collectors.joining("-"));
    if (names.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      names = scenarios.get(0).name() + "-and-" + (scenarios.size() - 1) + "-scenarios";
    }
    return "compare-" + names + own;
  }

  /**
   * Runs everything. The folder appears whole or not at all; runs that ended are kept beside it
   * until then.
   *
   * @param parent where the comparison's folder goes
   * @throws StudyFolderException if the folder cannot be written there, or an unfinished study is
   *     in the way
   * @throws StudyFailedException if no run of any scenario finished
   * @throws StudyInterruptedException if the thread was interrupted
   */
  public Written run(Path parent, StudyStart start, StudyProgress progress)
      throws IOException, StudyFailedException, StudyInterruptedException {
    String names = scenarios.stream().map(ComparedScenario::name).collect(Collectors.joining(", "));
    StudyIdentity identity = StudyIdentity.of(first, catalog).with("scenarios", names);
    for (ComparedScenario scenario : scenarios) {
      identity = identity.withInputs(scenario.specification().provenance().inputs().sha256());
    }
    return new StudySession<Written>(name(), identity, catalog, tasks().size())
        .run(
            parent,
            start,
            progress,
            store -> execute(store, progress),
            (folder, store, began) -> new Written(folder.target(), assemble(folder, store, began)));
  }

  private void execute(RunStore store, StudyProgress progress)
      throws IOException, InterruptedException {
    RunTasks tasks = tasks();
    RunningEstimates none = new RunningEstimates(List.of(), catalog, tasks.size());
    new RunExecutor(tasks, first.threads(), store, none, progress)
        .execute(IntStream.range(0, tasks.size()).toArray());
  }

  private RunTasks tasks() {
    int count = scenarios.size();
    return new RunTasks() {
      @Override
      public int size() {
        return first.runs() * count;
      }

      @Override
      public RunSpecification specification(int task) {
        return scenarios.get(task % count).specification().run(task / count);
      }

      @Override
      public ParameterValues draw(int task) {
        return designs.get(task % count).draw(task / count);
      }

      @Override
      public RunResult run(int task, ParameterValues draw) {
        return scenarios
            .get(task % count)
            .function()
            .run(draw, first.seed(), first.randomStream(task / count));
      }
    };
  }

  private ComparisonResult assemble(StudyFolder folder, RunStore store, StudyIdentity identity)
      throws IOException, StudyFailedException {
    List<ScenarioRuns> runs =
        IntStream.range(0, scenarios.size())
            .mapToObj(scenario -> new ScenarioRuns(store, scenario, scenarios.size()))
            .toList();
    if (store.runs().length == 0) {
      throw folder.fail(store.failures());
    }
    Path directory = folder.emptyResult();
    List<ComparisonResult.FailedScenario> failed = new ArrayList<>();
    List<Path> whole = new ArrayList<>();
    for (int scenario = 0; scenario < scenarios.size(); scenario++) {
      String name = scenarios.get(scenario).name();
      Path data = Files.createDirectories(StoredComparison.data(directory, name));
      List<FailedRun> failures = runs.get(scenario).failures();
      if (!failures.isEmpty()) {
        Path file = StoredComparison.data(folder.target(), name).resolve(ResultStore.FAILED_RUNS);
        failed.add(new ComparisonResult.FailedScenario(name, first.runs(), failures, file));
      }
      if (failures.size() == first.runs()) {
        // What the others found stays; of this one there is nothing but what repeats its runs.
        ResultStore.writeFailures(failures, data);
      } else {
        StudySpecification specification = scenarios.get(scenario).specification();
        new ResultStore(catalog, specification, designs.get(scenario))
            .write(runs.get(scenario), data);
        whole.add(data);
      }
    }
    List<ComparisonResult.Headline> found =
        new DifferenceWriter(catalog, scenarios, headlines)
            .write(runs, Files.createDirectory(directory.resolve("data")), folder.emptyTemporary());
    whole.add(directory.resolve("data"));
    SortedMap<String, StoredTable> tables = StoredTable.of(directory, whole);
    JsonFiles.write(manifest(identity, failed, tables), directory.resolve(StudyFolder.MANIFEST));
    pages.write(directory);
    return new ComparisonResult(found, failed);
  }

  private ComparisonManifest manifest(
      StudyIdentity identity,
      List<ComparisonResult.FailedScenario> failed,
      SortedMap<String, StoredTable> tables) {
    return new ComparisonManifest(
        first.provenance().version(),
        first.provenance().commit(),
        identity.javaVersion(),
        scenarios.stream().map(ComparedScenario::name).toList(),
        failed.stream()
            .filter(ComparisonResult.FailedScenario::isWhole)
            .map(ComparisonResult.FailedScenario::scenario)
            .toList(),
        first.provenance().inputs().settings(),
        first.seed(),
        first.runs(),
        failed.stream().mapToInt(each -> each.failures().size()).sum(),
        first.until().toString(),
        first.sampling().design(),
        first.sampling().vary(),
        identity.command(),
        identity.inputSha256(),
        tables);
  }
}
