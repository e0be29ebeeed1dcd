package org.inferencefrontier.input.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.Values;

/** A parameter's prior: the numbers its kind needs, in order, around the reference value. */
final class PriorCheck {
  private static final List<String> NUMBERS =
      List.of("low", "mode", "high", "spread", "alpha", "beta", "values");

  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "uniform", List.of("low", "high"),
          "logUniform", List.of("low", "high"),
          "triangular", List.of("low", "mode", "high"),
          "normal", List.of("mode", "spread"),
          "logNormal", List.of("mode", "spread"),
          "beta", List.of("low", "high", "alpha", "beta"),
          "discrete", List.of("values"),
          "fixed", List.of());

  private final Entry parameter;
  private final Problems problems;

  PriorCheck(Entry parameter, Problems problems) {
    this.parameter = parameter;
    this.problems = problems;
  }

  void check() {
    String kind = parameter.at("/prior/kind").asText("");
    List<String> needed = NEEDED.get(kind);
    if (needed == null) {
      return; // said by the check of the form
    }
    boolean truncated = kind.equals("normal") || kind.equals("logNormal");
    for (String name : NUMBERS) {
      boolean given = !parameter.at("/prior/" + name).isMissingNode();
      boolean bound = truncated && (name.equals("low") || name.equals("high"));
      if (needed.contains(name) && !given) {
        add(
            "/prior",
            "/prior/" + name,
            "missing; a " + kind + " prior needs " + String.join(", ", needed));
      } else if (given && !needed.contains(name) && !bound) {
        add("/prior/" + name, "/prior/" + name, "is not used by a " + kind + " prior");
      }
    }
    if (!kind.equals("discrete") && !number("weights").isMissingNode()) {
      add("/prior/weights", "/prior/weights", "is not used by a " + kind + " prior");
    }
    positive(kind);
    values();
    boolean ordered = ordered("low", "mode") & ordered("mode", "high");
    if (ordered && ordered("low", "high")) {
      inside();
    }
  }

  private void add(String at, String field, String message) {
    problems.add(parameter.position(at), parameter.field(field), message);
  }

  private JsonNode number(String name) {
    return parameter.at("/prior/" + name);
  }

  private boolean ordered(String low, String high) {
    boolean crossed =
        number(low).isNumber()
            && number(high).isNumber()
            && number(low).asDouble() > number(high).asDouble();
    if (crossed) {
      String pointer = "/prior/" + low;
      add(
          pointer,
          pointer,
          Values.shown(number(low)) + " is above " + high + " " + Values.shown(number(high)));
    }
    return !crossed;
  }

  private void positive(String kind) {
    if (kind.startsWith("log")) {
      for (String name : List.of("low", "mode")) {
        above(name, kind.equals("logNormal") && name.equals("low"));
      }
    }
    above("spread", false);
    above("alpha", false);
    above("beta", false);
  }

  /** A discrete prior has values, the reference among them, and a weight for each. */
  private void values() {
    JsonNode values = number("values");
    if (!values.isArray()) {
      return;
    }
    if (values.isEmpty()) {
      add("/prior/values", "/prior/values", "expected at least one value");
      return;
    }
    JsonNode reference = parameter.at("/value");
    boolean named = false;
    for (JsonNode value : values) {
      named |= value.asDouble() == reference.asDouble();
    }
    if (reference.isNumber() && !named) {
      add("/value", "/value", Values.shown(reference) + " is not among the values of its prior");
    }
    JsonNode weights = number("weights");
    if (!weights.isArray()) {
      return;
    }
    if (weights.size() != values.size()) {
      add(
          "/prior/weights",
          "/prior/weights",
          "expected " + values.size() + " weights, one a value, got " + weights.size());
    }
    for (JsonNode weight : weights) {
      if (weight.isNumber() && weight.asDouble() <= 0) {
        add(
            "/prior/weights",
            "/prior/weights",
            Values.shown(weight) + " is out of range; expected a number above 0");
      }
    }
  }

  private void above(String name, boolean zeroAllowed) {
    JsonNode value = number(name);
    if (value.isNumber() && (value.asDouble() < 0 || value.asDouble() == 0 && !zeroAllowed)) {
      String pointer = "/prior/" + name;
      add(pointer, pointer, Values.shown(value) + " is out of range; expected a number above 0");
    }
  }

  private void inside() {
    JsonNode value = parameter.at("/value");
    boolean under =
        value.isNumber() && number("low").isNumber() && value.asDouble() < number("low").asDouble();
    boolean over =
        value.isNumber()
            && number("high").isNumber()
            && value.asDouble() > number("high").asDouble();
    if (under || over) {
      String bound = under ? "low" : "high";
      add(
          "/value",
          "/value",
          Values.shown(value)
              + " is outside its prior: "
              + (under ? "under low " : "over high ")
              + Values.shown(number(bound)));
    }
  }
}
