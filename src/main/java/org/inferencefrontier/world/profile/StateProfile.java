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
 * A sovereign state; one file of agents/states.
 *
 * @param id file name without ending, lower-case ISO alpha-3
 * @param name name
 * @param bloc bloc at the start
 * @param strategy named rule of thumb
 * @param aims weights of its aims; they sum to 1
 * @param sovereignBudgetUsdBillions most it would put into sovereign compute in a year, billion USD
 * @param alignment state id to bilateral alignment, -1 hostile to 1 allied; unlisted pairs follow
 *     the blocs
 * @param initialPolicies policies in force in January 2023
 * @param equipmentShare share of the world's chip-making tools that its firms sell, null for none
 * @param sources sources of the figures above
 */
public record StateProfile(
    @NotBlank @JsonPropertyDescription("file name without ending, lower-case ISO alpha-3")
        String id,
    @NotBlank @JsonPropertyDescription("name") String name,
    @NotNull @JsonPropertyDescription("bloc at the start") Bloc bloc,
    @NotNull @JsonPropertyDescription("named rule of thumb") StateStrategy strategy,
    @NotNull @JsonPropertyDescription("weights of its aims; they sum to 1") Aims aims,
    @PositiveOrZero
        @JsonPropertyDescription("most it would put into sovereign compute in a year, billion USD")
        double sovereignBudgetUsdBillions,
    @NotNull
        @JsonPropertyDescription(
            "state id to bilateral alignment, -1 hostile to 1 allied; unlisted pairs follow the"
                + " blocs")
        Map<String, Double> alignment,
    @NotNull @JsonPropertyDescription("policies in force in January 2023") Policies initialPolicies,
    @DecimalMin("0")
        @DecimalMax("1")
        @JsonPropertyDescription("share of the world's chip-making tools that its firms sell")
        Double equipmentShare,
    @NotEmpty @JsonPropertyDescription("sources of the figures above") List<SourceNote> sources)
    implements Serializable {
  /** Share of the world's chip-making tools that its firms sell, 0-1. */
  public double shareOfTools() {
    return equipmentShare == null ? 0 : equipmentShare;
  }

  /** Weights of a state's aims. */
  public record Aims(
      @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("weight of growth") double growth,
      @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("weight of security")
          double security,
      @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("weight of affordable power")
          double affordability,
      @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("weight of climate")
          double climate)
      implements Serializable {}

  /** Policies in force at the start. */
  public record Policies(
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("share of demand that must be served at home")
          double residencyShare,
      @DecimalMin("0")
          @DecimalMax("0.9")
          @JsonPropertyDescription("share of AI data-centre capital cost the state pays")
          double subsidyShare,
      @DecimalMin("0")
          @DecimalMax("5")
          @JsonPropertyDescription("multiplier on the rate of new connections")
          double permittingSpeed,
      @JsonPropertyDescription("new data-centre connections are stopped") boolean moratorium)
      implements Serializable {}
}
