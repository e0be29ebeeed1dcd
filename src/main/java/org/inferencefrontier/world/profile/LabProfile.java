package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.world.evidence.SourceNote;

/**
 * A frontier laboratory; one file of agents/labs.
 *
 * @param id file name without ending
 * @param name name
 * @param home home state id
 * @param owner operator id that owns it
 * @param partners operator id to share of its compute rented there (sums to 1)
 * @param openWeights releases its weights
 * @param initialCapability effective training compute of its best model in January 2023 relative to
 *     the leader, 0-1
 * @param initialMarketShare share of AI-service spend in January 2023
 * @param activeParametersBillions parameters at work on a token of the models that answer most of
 *     its users in 2024-2025, billion; tokens are counted and priced by it
 * @param strategicTrainingUsdBillions training spend that does not wait for revenue, billion USD a
 *     year
 * @param strategicFrom month from which it spends so, YYYY-MM
 * @param revenueShareToPartner share of its revenue that goes to the operator beyond rent
 * @param soldShare share of the use that it serves itself that somebody pays for; the rest is free
 *     or in its owner's services
 * @param pricing how it sets prices
 * @param sources sources of the figures above
 */
public record LabProfile(
    @NotBlank @JsonPropertyDescription("file name without ending") String id,
    @NotBlank @JsonPropertyDescription("name") String name,
    @NotBlank @JsonPropertyDescription("home state id") String home,
    @JsonPropertyDescription("operator id that owns it") String owner,
    @NotEmpty
        @JsonPropertyDescription("operator id to share of its compute rented there (sums to 1)")
        Map<String, Double> partners,
    @JsonPropertyDescription("releases its weights") boolean openWeights,
    @PositiveOrZero
        @JsonPropertyDescription(
            "effective training compute of its best model in January 2023 relative to the leader,"
                + " 0-1")
        double initialCapability,
    @DecimalMin("0")
        @DecimalMax("1")
        @JsonPropertyDescription("share of AI-service spend in January 2023")
        double initialMarketShare,
    @DecimalMin("0.1")
        @DecimalMax("10000")
        @JsonPropertyDescription(
            "parameters at work on a token of the models that answer most of its users in"
                + " 2024-2025, billion (of mixtures of experts the active ones)")
        double activeParametersBillions,
    @PositiveOrZero
        @JsonPropertyDescription(
            "training spend that does not wait for revenue, billion USD a year")
        double strategicTrainingUsdBillions,
    @NotBlank @JsonPropertyDescription("month from which it spends so, YYYY-MM")
        String strategicFrom,
    @DecimalMin("0")
        @DecimalMax("1")
        @JsonPropertyDescription("share of its revenue that goes to the operator beyond rent")
        double revenueShareToPartner,
    @DecimalMin("0")
        @DecimalMax("1")
        @JsonPropertyDescription(
            "share of the use that it serves itself that somebody pays for; the rest is free or in"
                + " its owner's services")
        double soldShare,
    @NotNull @JsonPropertyDescription("how it sets prices") Pricing pricing,
    @NotEmpty @JsonPropertyDescription("sources of the figures above") List<SourceNote> sources)
    implements Serializable {

  /** Gross margins are shares of price, over the compute that serves at the rental price. */
  public record Pricing(
      @NotNull @JsonPropertyDescription("named strategy") LabPricingStrategy strategy,
      @DecimalMin("-0.5")
          @DecimalMax("0.8")
          @JsonPropertyDescription(
              "gross margin aimed at: the least of premium and match, the most of penetrate")
          double targetGrossMargin,
      @DecimalMin("-0.5")
          @DecimalMax("0.8")
          @JsonPropertyDescription("lowest gross margin; under 0 it may sell below cost, so far")
          double floorGrossMargin)
      implements Serializable {}
}
