package org.inferencefrontier.world.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import java.io.Serializable;

/**
 * A published forecast or statement to be tested; one row of claims.csv.
 *
 * @param id id, unique among the claims; those of others' forecasts begin with {@code F-}
 * @param claim the statement
 * @param indicator how it would be measured, in words
 * @param comparison how what is measured compares with the value: {@code =}, {@code >=}, {@code >},
 *     {@code <=}, {@code <}, {@code between} or {@code reached}
 * @param value value as stated, in {@code unit}: a number, a range {@code 3..10}, or several, one
 *     for each date
 * @param unit unit of the value
 * @param when month or year for which it is stated, {@code by} before one until which; or {@code
 *     catalogue} for what is stated of chips
 * @param kind what is stated: a forecast, a direction, a specification, history
 * @param source who stated it, and where
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
