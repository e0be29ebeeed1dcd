package org.inferencefrontier.world.parameter;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A parameter's prior distribution. Fields that a kind does not use stay null.
 *
 * @param kind shape
 * @param low lower bound; also truncates a normal or log-normal
 * @param high upper bound
 * @param mode mode of a triangular, median of a log-normal, mean of a normal
 * @param spread standard deviation of a normal, of the logarithm for a log-normal
 * @param alpha first shape parameter of a beta distribution
 * @param beta second shape parameter of a beta distribution
 * @param values values of a discrete distribution
 * @param weights weights of the values, above 0, of any sum; equal ones if null
 * @param correlation rank correlation (Spearman's) with other parameters by name, each pair named
 *     at one of its two parameters; none if null
 */
public record Prior(
    @NotNull @JsonPropertyDescription("shape") PriorKind kind,
    @JsonPropertyDescription("lower bound; also truncates a normal or log-normal") Double low,
    @JsonPropertyDescription("upper bound") Double high,
    @JsonPropertyDescription("mode of a triangular, median of a log-normal, mean of a normal")
        Double mode,
    @JsonPropertyDescription("standard deviation; of the logarithm for a log-normal") Double spread,
    @JsonPropertyDescription("first shape parameter of a beta") Double alpha,
    @JsonPropertyDescription("second shape parameter of a beta") Double beta,
    @JsonPropertyDescription("values of a discrete prior") List<Double> values,
    @JsonPropertyDescription("weights of the values; equal if left out") List<Double> weights,
    @JsonPropertyDescription(
            "rank correlation with other parameters by name, each pair at one of them")
        Map<String, Double> correlation)
    implements Serializable {

  public Prior {
    values = values == null ? null : List.copyOf(values);
    weights = weights == null ? null : List.copyOf(weights);
    correlation = correlation == null ? null : Map.copyOf(correlation);
  }
}
