package org.inferencefrontier.world;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;

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
 * @param tolerance how far the model's median may be off, as a share of the central value, in the
 *     table of half-years; empty for figures that are not in it
 * @param note why the model misses the figure, if it is known to
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
    @DecimalMin("0")
        @DecimalMax("1")
        @JsonPropertyDescription(
            "share of the central value by which the median may be off; empty if not judged")
        Double tolerance,
    @JsonPropertyDescription("why the model misses it, if it is known to") String note,
    @NotBlank @JsonPropertyDescription("grade of the row") String grade,
    @NotBlank @JsonPropertyDescription("source") String source)
    implements Serializable {
  /** An empty cell names the world. */
  public RecordPoint {
    entity = entity == null ? "" : entity;
    note = note == null ? "" : note;
  }
}
