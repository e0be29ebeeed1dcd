package org.inferencefrontier.world;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * One observed figure of history; one row of a file in record/.
 *
 * @param indicator indicator name
 * @param entity entity id, empty for the world
 * @param from first month, YYYY-MM
 * @param to last month, YYYY-MM
 * @param aggregate how the months combine
 * @param central central value in the indicator's unit (a sum adds monthly values)
 * @param low lower bound
 * @param high upper bound
 * @param grade grade of the row
 * @param source source
 */
public record RecordPoint(
    @NotBlank @JsonPropertyDescription("indicator name") String indicator,
    @JsonPropertyDescription("entity id, empty for the world") String entity,
    @NotBlank @JsonPropertyDescription("first month, YYYY-MM") String from,
    @NotBlank @JsonPropertyDescription("last month, YYYY-MM") String to,
    @NotNull @JsonPropertyDescription("how the months combine") Aggregate aggregate,
    @JsonPropertyDescription("central value in the indicator's unit (a sum adds monthly values)")
        double central,
    @JsonPropertyDescription("lower bound") double low,
    @JsonPropertyDescription("upper bound") double high,
    @NotBlank @JsonPropertyDescription("grade of the row") String grade,
    @NotBlank @JsonPropertyDescription("source") String source) {
  /** An empty cell names the world. */
  public RecordPoint {
    entity = entity == null ? "" : entity;
  }
}
