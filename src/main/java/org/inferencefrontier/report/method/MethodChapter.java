package org.inferencefrontier.report.method;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Method;
import org.inferencefrontier.report.text.DesignWords;
import org.inferencefrontier.report.text.ParameterWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.StudyManifest;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.Prior;
import org.inferencefrontier.world.policy.PolicyEvent;

/** How a study was made, from its manifest and inputs. */
public final class MethodChapter {
  private static final int FAILURES_LISTED = 10;
  private static final Map<String, String> DOWNLOADS =
      Map.ofEntries(
          Map.entry(
              "data/summary.csv",
              "every indicator, entity and month over the runs: count, mean,"
                  + " standard deviation, five quantiles"),
          Map.entry("data/record-points.csv", "the record beside the runs, figure by figure"),
          Map.entry("data/claims.csv", "published claims held against the runs"),
          Map.entry("data/policy-odds.csv", "when states first make which moves, over the runs"),
          Map.entry("data/policy.parquet", "which policies changed in the first runs, and why"),
          Map.entry("data/series/", "every run's series, month by month"),
          Map.entry("data/constants/", "series that keep one value through a run"),
          Map.entry("data/draws.parquet", "every run's parameters, and whether it failed"),
          Map.entry("data/decisions.parquet", "what agents of the first runs decided, and why"),
          Map.entry("data/convergence.csv", "a few numbers as runs are added"),
          Map.entry("data/README.md", "the columns in words"),
          Map.entry(
              "manifest.json", "version, inputs with hashes, seed, design and parameter draws"));

  private MethodChapter() {}

  /**
   * @param directory the report's folder; only files that are in it are offered
   */
  static Method of(StudyResult study, Path directory) {
    return new Method(
        DesignWords.chance(study.manifest()),
        facts(study.manifest()),
        changes(study.world()),
        inputs(study.manifest()),
        parameters(study.world()),
        failures(study),
        notFor(),
        downloads(directory));
  }

  private static List<Method.Fact> facts(StudyManifest manifest) {
    return List.of(
        new Method.Fact("Scenario", manifest.scenarioTitle() + " (" + manifest.scenario() + ")"),
        new Method.Fact("Runs", Integer.toString(manifest.runs())),
        new Method.Fact("Failed runs", Integer.toString(manifest.failedRuns())),
        new Method.Fact("Seed", Long.toString(manifest.seed())),
        new Method.Fact("Months", "2023-01 to " + manifest.until()),
        new Method.Fact("Version", manifest.version()),
        new Method.Fact("Commit", manifest.commit()),
        new Method.Fact("Java", manifest.javaVersion()),
        new Method.Fact("Repeat it with", manifest.command()));
  }

  /** What the scenario of a world changes, a sentence each. */
  public static List<String> changes(World world) {
    Scenario scenario = world.scenario();
    ParameterWords words = new ParameterWords(world);
    List<String> changes = new ArrayList<>();
    for (Scenario.ParameterChange change : scenario.changes()) {
      String verb =
          change.operation() == Scenario.Operation.MULTIPLY ? " is multiplied by " : " is ";
      changes.add(
          "From "
              + Wording.month(change.month())
              + " "
              + change.parameter()
              + verb
              + number(change.value())
              + unit(change, words)
              + " ("
              + words.of(change.parameter())
              + ")");
    }
    for (PolicyEvent event : scenario.events()) {
      changes.add(Wording.month(YearMonth.parse(event.month())) + ": " + event.description());
    }
    return changes;
  }

  private static String unit(Scenario.ParameterChange change, ParameterWords words) {
    return change.operation() == Scenario.Operation.MULTIPLY
        ? ""
        : words.unit(change.parameter()).replaceAll("[()]", "");
  }

  private static DataTable inputs(StudyManifest manifest) {
    List<List<String>> rows =
        manifest.inputSha256().entrySet().stream()
            .map(entry -> List.of(entry.getKey(), entry.getValue()))
            .toList();
    return new DataTable(
        "table-inputs",
        "Every file the runs read",
        List.of(DataTable.Column.words("File"), DataTable.Column.words("SHA-256")),
        rows);
  }

  private static DataTable parameters(World world) {
    List<List<String>> rows = new ArrayList<>();
    for (ParameterDefinition parameter : world.parameters().definitions()) {
      rows.add(
          List.of(
              parameter.name(),
              parameter.description(),
              number(parameter.value()),
              "1".equals(parameter.unit()) ? "" : parameter.unit(),
              prior(parameter.prior()),
              parameter.grade().name().toLowerCase(Locale.ROOT),
              parameter.source()));
    }
    return new DataTable(
        "table-parameters",
        "Parameters. CES: constant elasticity of substitution, how buyers trade one choice for"
            + " another. Lerner index: margin over price. Dorfman-Steiner: spending goes up to"
            + " where its last dollar wins a dollar",
        List.of(
            DataTable.Column.words("Name"),
            DataTable.Column.words("Meaning"),
            DataTable.Column.numbers("Reference"),
            DataTable.Column.words("Unit"),
            DataTable.Column.words("Prior"),
            DataTable.Column.words("Grade"),
            DataTable.Column.words("Source")),
        rows);
  }

  private static String prior(Prior prior) {
    String range = number(prior.low()) + " to " + number(prior.high());
    return switch (prior.kind()) {
      case FIXED -> "fixed";
      case UNIFORM -> "uniform, " + range;
      case LOG_UNIFORM -> "log-uniform, " + range;
      case TRIANGULAR -> "triangular, " + range + ", mode " + number(prior.mode());
      case NORMAL ->
          "normal, mean " + number(prior.mode()) + ", sd " + number(prior.spread()) + cut(prior);
      case LOG_NORMAL ->
          "log-normal, median "
              + number(prior.mode())
              + ", sd of logarithm "
              + number(prior.spread())
              + cut(prior);
      case BETA ->
          "beta, shapes " + number(prior.alpha()) + " and " + number(prior.beta()) + ", " + range;
      case DISCRETE ->
          "one of " + prior.values().stream().map(MethodChapter::number).collect(joining(", "));
    };
  }

  private static String cut(Prior prior) {
    if (prior.low() == null && prior.high() == null) {
      return "";
    }
    return ", cut to " + number(prior.low()) + " to " + number(prior.high());
  }

  private static String number(Double value) {
    return value == null ? "no bound" : Wording.number(value);
  }

  private static List<String> failures(StudyResult study) {
    List<String> failures =
        new ArrayList<>(
            study.failures().stream()
                .limit(FAILURES_LISTED)
                .map(failure -> "Run " + failure.run() + ": " + failure.message())
                .toList());
    if (study.failures().size() > FAILURES_LISTED) {
      failures.add("and " + (study.failures().size() - FAILURES_LISTED) + " more");
    }
    return failures;
  }

  private static List<String> notFor() {
    return List.of(
        "Investment advice or a forecast of any company's results or share price.",
        "Dates to the month: the bands, not the medians, are the answer.",
        "Capacity planning of a single site, line or power plant; a grid area is one node here.",
        "Events that nobody put into the inputs or the scenario, such as wars or new inventions.",
        "Comparison with published figures of another definition: check what an indicator counts.");
  }

  private static List<Method.Download> downloads(Path directory) {
    return DOWNLOADS.entrySet().stream()
        .filter(entry -> Files.exists(directory.resolve(entry.getKey())))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Method.Download(entry.getKey(), entry.getValue()))
        .toList();
  }
}
