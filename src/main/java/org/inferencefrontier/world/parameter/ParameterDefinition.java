package org.inferencefrontier.world.parameter;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.inferencefrontier.world.evidence.Grade;

/**
 * One uncertain or fixed number of the model; one entry of parameters.yaml.
 *
 * @param name dotted name, for example {@code demand.price-elasticity}
 * @param unit unit in words, "1" for pure numbers
 * @param description what it is and where it enters
 * @param value reference value
 * @param prior distribution that studies sample
 * @param grade how well it is known
 * @param source where it comes from
 * @param least least value that a scenario or a user may give it; null for the usual rule of {@link
 *     ParameterRange}
 * @param most largest such value, or null
 */
public record ParameterDefinition(
    @NotBlank @JsonPropertyDescription("dotted name") String name,
    @NotBlank @JsonPropertyDescription("unit in words, 1 for pure numbers") String unit,
    @NotBlank @JsonPropertyDescription("what it is and where it enters") String description,
    @JsonPropertyDescription("reference value") double value,
    @NotNull @JsonPropertyDescription("distribution that studies sample") Prior prior,
    @NotNull @JsonPropertyDescription("how well it is known") Grade grade,
    @NotBlank @JsonPropertyDescription("where it comes from") String source,
    @JsonPropertyDescription(
            "least value that a setting may give it, where the usual rule does not fit")
        Double least,
    @JsonPropertyDescription(
            "largest value that a setting may give it, where the usual rule does not fit")
        Double most)
    implements Serializable {}
