package org.inferencefrontier.cli.run;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.inferencefrontier.cli.terminal.UnknownName;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.input.problem.Reasons;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterRange;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * One run that another program asks for.
 *
 * @param parameters parameter values
 * @param seed seed
 * @param run number of the run inside its study
 */
record RunRequest(ParameterValues parameters, long seed, int run) {
  private static final String SEED = "seed";
  private static final String RUN = "run";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * Reads a JSON file of parameter values.
   *
   * @param set the parameters, as the scenario has them
   * @param plain the same as their file has them, for the ranges
   * @param seed seed if the file has none
   * @throws UserMistakeException if the file cannot be used
   */
  static RunRequest read(Path file, ParameterSet set, ParameterSet plain, long seed) {
    JsonNode content = content(file);
    double[] values = set.referenceValues().toArray();
    long fileSeed = seed;
    int run = 0;
    for (Map.Entry<String, JsonNode> field : content.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (set.contains(name)) {
        ParameterDefinition parameter = plain.definitions().get(plain.indexOf(name));
        values[set.indexOf(name)] = number(file, parameter, value);
      } else if (name.equals(SEED)) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
          throw wrong(file, name, "a whole number", value);
        }
        fileSeed = value.longValue();
      } else if (name.equals(RUN)) {
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
          throw wrong(file, name, "a whole number from 0", value);
        }
        run = value.intValue();
      } else {
        throw unknown(file, name, set);
      }
    }
    return new RunRequest(new ParameterValues(set, values), fileSeed, run);
  }

  private static JsonNode content(Path file) {
    JsonNode content;
    try {
      String text = Files.readString(file);
      // What some editors write first.
      content = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JsonProcessingException problem) {
      JsonLocation place = problem.getLocation();
      throw new UserMistakeException(
          file
              + (place == null ? "" : ":" + place.getLineNr())
              + ": not valid JSON: "
              + JsonReason.of(problem));
    } catch (IOException problem) {
      throw new UserMistakeException(file + ": cannot be read: " + Reasons.of(problem));
    }
    if (!content.isObject()) {
      throw new UserMistakeException(
          file + ": expected an object of parameter values, such as {\"name\": 1.5, \"seed\": 1}");
    }
    return content;
  }

  private static double number(Path file, ParameterDefinition parameter, JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw wrong(file, parameter.name(), "a number", value);
    }
    ParameterRange range = ParameterRange.of(parameter);
    if (!range.contains(value.doubleValue())) {
      throw wrong(file, parameter.name(), range.expected(), value);
    }
    return value.doubleValue();
  }

  private static UserMistakeException wrong(
      Path file, String name, String expected, JsonNode value) {
    return new UserMistakeException(
        file + ": " + name + ": expected " + expected + ", got " + value);
  }

  private static UserMistakeException unknown(Path file, String name, ParameterSet set) {
    TreeSet<String> names = new TreeSet<>(List.of(SEED, RUN));
    for (ParameterDefinition parameter : set.definitions()) {
      names.add(parameter.name());
    }
    return new UserMistakeException(
        file
            + ": there is no parameter '"
            + name
            + "'"
            + UnknownName.hint(name, List.copyOf(names), "; 'frontier list parameters' shows all"));
  }
}
