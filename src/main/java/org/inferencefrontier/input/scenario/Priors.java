package org.inferencefrontier.input.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** Keeps a parameter's reference value inside a prior that a scenario gave it. */
final class Priors {
  private Priors() {}

  /**
   * Moves a value outside the prior's bounds to its mode, or to the middle of the bounds; one that
   * a discrete prior lacks to its first value.
   */
  static void recentre(ObjectNode parameter) {
    JsonNode prior = parameter.path("prior");
    JsonNode low = prior.path("low");
    JsonNode high = prior.path("high");
    double value = parameter.path("value").asDouble();
    JsonNode values = prior.path("values");
    if (values.isArray() && !values.isEmpty()) {
      if (StreamSupport.stream(values.spliterator(), false).noneMatch(v -> v.asDouble() == value)) {
        parameter.set("value", values.get(0));
      }
      return;
    }
    boolean outside =
        low.isNumber() && value < low.asDouble() || high.isNumber() && value > high.asDouble();
    if (!outside) {
      return;
    }
    if (prior.path("mode").isNumber()) {
      parameter.put("value", prior.path("mode").asDouble());
    } else if (low.isNumber() && high.isNumber()) {
      boolean logarithmic = prior.path("kind").asText().equals("logUniform");
      double middle =
          logarithmic
              ? StrictMath.sqrt(low.asDouble() * high.asDouble())
              : (low.asDouble() + high.asDouble()) / 2;
      parameter.put("value", middle);
    }
  }
}
