package org.inferencefrontier.world.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import java.io.Serializable;

/**
 * A published forecast or statement to be tested; one row of claims.csv.
 *
 * @param id id
 * @param claim the statement
 * @param indicator how it would be measured
 * @param comparison comparison
 * @param value value as stated
 * @param unit unit
 * @param when when, as stated
 * @param kind kind of claim
 * @param source source
 */
public record Claim(
    @NotBlank @JsonPropertyDescription("id") String id,
    @NotBlank @JsonPropertyDescription("the statement") String claim,
    @NotBlank @JsonPropertyDescription("how it would be measured") String indicator,
    @NotBlank @JsonPropertyDescription("comparison") String comparison,
    @NotBlank @JsonPropertyDescription("value as stated") String value,
    @NotBlank @JsonPropertyDescription("unit") String unit,
    @NotBlank @JsonPropertyDescription("when, as stated") String when,
    @NotBlank @JsonPropertyDescription("kind of claim") String kind,
    @NotBlank @JsonPropertyDescription("source") String source)
    implements Serializable {}
