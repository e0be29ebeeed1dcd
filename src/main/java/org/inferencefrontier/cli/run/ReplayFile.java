package org.inferencefrontier.cli.run;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inferencefrontier.cli.option.MonthConverter;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.input.problem.Reasons;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunSpecification;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;
import picocli.CommandLine.TypeConversionException;

/** Reads a failed run of a study's {@code failed-runs.json}, to run it again. */
final class ReplayFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReplayFile() {}

  /**
   * Reads one of the runs.
   *
   * @param file a list of failed runs, or one of them
   * @param scenario the run's scenario as the file names it, null for that of the first run
   * @param run number of the run, null for the first of the scenario
   * @throws UserMistakeException if the file or the run is not there
   */
  static FailedRun read(Path file, String scenario, Integer run) {
    List<FailedRun> runs;
    try {
      // First the text alone, as what binds it hides where it breaks off.
      JsonNode text = JSON.readTree(Files.readString(file));
      FailedRun[] read = JSON.treeToValue(text, FailedRun[].class);
      if (read == null || read.length == 0 || Arrays.asList(read).contains(null)) {
        throw notFailedRuns(file);
      }
      runs = List.of(read);
    } catch (JsonParseException problem) {
      throw new UserMistakeException(
          file
              + ":"
              + problem.getLocation().getLineNr()
              + ": not valid JSON: "
              + JsonReason.of(problem));
    } catch (JsonProcessingException problem) {
      throw notFailedRuns(file);
    } catch (IOException problem) {
      throw new UserMistakeException(file + ": cannot be read: " + Reasons.of(problem));
    }
    FailedRun wanted = wanted(file, ofScenario(file, runs, scenario), run);
    if (!isWhole(wanted)) {
      throw notFailedRuns(file);
    }
    return wanted;
  }

  /** What only a hand can have changed. */
  private static boolean isWhole(FailedRun failed) {
    RunSpecification run = failed.specification();
    try {
      new MonthConverter().convert(run.until());
    } catch (TypeConversionException noMonth) {
      return false;
    }
    return run.run() >= 0
        && failed.parameters().values().stream()
            .allMatch(value -> value != null && Double.isFinite(value));
  }

  /** A comparison of which no run finished has those of all its scenarios in one file. */
  private static List<FailedRun> ofScenario(Path file, List<FailedRun> runs, String scenario) {
    List<String> scenarios =
        runs.stream().map(failed -> failed.specification().scenario()).distinct().toList();
    String wanted = scenario == null ? scenarios.get(0) : scenario;
    if (!scenarios.contains(wanted)) {
      throw new UserMistakeException(
          file
              + ": there is no run of '"
              + wanted
              + "'; expected one of "
              + String.join(", ", scenarios));
    }
    return runs.stream()
        .filter(failed -> failed.specification().scenario().equals(wanted))
        .toList();
  }

  private static FailedRun wanted(Path file, List<FailedRun> runs, Integer run) {
    return runs.stream()
        .filter(failed -> run == null || failed.run() == run)
        .findFirst()
        .orElseThrow(
            () ->
                new UserMistakeException(
                    file
                        + ": there is no run "
                        + run
                        + "; expected one of "
                        + runs.stream()
                            .map(failed -> Integer.toString(failed.run()))
                            .collect(Collectors.joining(", "))));
  }

  private static UserMistakeException notFailedRuns(Path file) {
    return new UserMistakeException(
        file + ": expected failed runs as a study's data/failed-runs.json has them");
  }

  /**
   * The run's parameters in today's set; those that the run did not know keep their reference
   * value.
   *
   * @throws UserMistakeException if the run has a parameter that there is no more
   */
  static ParameterValues parameters(FailedRun run, ParameterSet set) {
    double[] values = set.referenceValues().toArray();
    for (Map.Entry<String, Double> parameter : run.parameters().entrySet()) {
      if (!set.contains(parameter.getKey())) {
        throw new UserMistakeException(
            "the run has a parameter '" + parameter.getKey() + "' that the inputs have not");
      }
      values[set.indexOf(parameter.getKey())] = parameter.getValue();
    }
    return new ParameterValues(set, values);
  }
}
