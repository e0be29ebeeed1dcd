package org.inferencefrontier.world.evidence;

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
 * @param tolerance how far the model's median may be off in the table of half-years: 0.35 lets it
 *     be 1.35 times the central value at most, and as many times less; empty for figures that are
 *     not in it
 * @param discrepancy how far the model may be off in the calibration for what it leaves out, as a
 *     standard deviation of the logarithm; empty for the usual one, half the tolerance
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
            "share by which the median may be off, as a factor either way; empty if not judged")
        Double tolerance,
    @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("2")
        @JsonPropertyDescription(
            "standard deviation of the logarithm that the calibration allows; empty for half the"
                + " tolerance")
        Double discrepancy,
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
