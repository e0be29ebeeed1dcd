package org.inferencefrontier.world;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;

/**
 * A parameter's prior distribution. Fields that a kind does not use stay null.
 *
 * @param kind shape
 * @param low lower bound; also truncates a normal or log-normal
 * @param high upper bound
 * @param mode mode of a triangular, median of a log-normal, mean of a normal
 * @param spread standard deviation of a normal, of the logarithm for a log-normal
 */
public record Prior(
    @NotNull @JsonPropertyDescription("shape") PriorKind kind,
    @JsonPropertyDescription("lower bound; also truncates a normal or log-normal") Double low,
    @JsonPropertyDescription("upper bound") Double high,
    @JsonPropertyDescription("mode of a triangular, median of a log-normal, mean of a normal")
        Double mode,
    @JsonPropertyDescription("standard deviation; of the logarithm for a log-normal") Double spread)
    implements Serializable {}
