package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Connections of large loads as they stood in January 2023, in years of what an area connects;
 * names and sources stand in parameters.yaml.
 *
 * @param freeYears granted, built and not used, not negative
 * @param pipelineYears granted and under construction, not negative
 * @param queuedYears waiting in the queue, studied already, not negative
 * @param adequateYears for which an area had firm capacity besides its load, not negative
 */
public record InitialConnections(
    double freeYears, double pipelineYears, double queuedYears, double adequateYears)
    implements Serializable {

  static InitialConnections from(ParameterValues values) {
    return new InitialConnections(
        values.get("power.initial-free-years"),
        values.get("power.initial-pipeline-years"),
        values.get("power.initial-queued-years"),
        values.get("power.adequate-years"));
  }
}
