package org.inferencefrontier.agent.lab;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * What waiting is to users; names and sources stand in parameters.yaml. Segments of the array: 0
 * real time, 1 chat and search, 2 agentic and batch.
 *
 * @param response fall of log odds of a provider with the log of the time to its answer
 * @param generationSeconds time to generate an answer in a single pass, by segment, seconds
 */
public record LatencySettings(double response, double[] generationSeconds) implements Serializable {

  /** Reads the parameters of a run, or of a month of it after a change. */
  public static LatencySettings from(ParameterValues values) {
    return new LatencySettings(
        values.get("provider.latency-response"),
        new double[] {
          values.get("provider.generation-time-real-time"),
          values.get("provider.generation-time-chat"),
          values.get("provider.generation-time-agentic")
        });
  }
}
