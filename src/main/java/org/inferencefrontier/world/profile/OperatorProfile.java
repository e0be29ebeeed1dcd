package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.world.evidence.SourceNote;

/**
 * A compute operator; one file of agents/operators.
 *
 * @param id file name without ending
 * @param name name
 * @param kind kind of operator
 * @param home home state id
 * @param owner owning state id of a sovereign cloud
 * @param members states that control it together with its home, null for none
 * @param initialFleet accelerator id to units running in January 2023
 * @param sites grid-area id to share of the running fleet at the start (sums to 1)
 * @param openOrdersH100e H100-equivalents on order in January 2023
 * @param finance money
 * @param expectations how it looks ahead
 * @param procurement how it buys
 * @param asicProgrammes its custom silicon: one programme for all lines, as its chips mature, sell
 *     and are priced together, or none
 * @param siting where it builds
 * @param legacyInferenceShare share of the world's ranking, advertising and vision inference it
 *     runs for itself
 * @param openModelServing weight with which it serves open-weight models to others
 * @param buildsFor laboratory that it is to run the compute of, null for none
 * @param sources sources of the figures above
 */
public record OperatorProfile(
    @NotBlank @JsonPropertyDescription("file name without ending") String id,
    @NotBlank @JsonPropertyDescription("name") String name,
    @NotNull @JsonPropertyDescription("kind of operator") OperatorKind kind,
    @NotBlank @JsonPropertyDescription("home state id") String home,
    @JsonPropertyDescription("owning state id of a sovereign cloud") String owner,
    @JsonPropertyDescription("states that control it together with its home") List<String> members,
    @NotNull @JsonPropertyDescription("accelerator id to units running in January 2023")
        Map<String, Double> initialFleet,
    @NotEmpty
        @JsonPropertyDescription(
            "grid-area id to share of the running fleet at the start (sums to 1)")
        Map<String, Double> sites,
    @PositiveOrZero @JsonPropertyDescription("H100-equivalents on order in January 2023")
        double openOrdersH100e,
    @NotNull @JsonPropertyDescription("money") Finance finance,
    @NotNull @JsonPropertyDescription("how it looks ahead") Expectations expectations,
    @NotNull @JsonPropertyDescription("how it buys") Procurement procurement,
    @NotNull
        @Size(max = 1)
        @JsonPropertyDescription("its custom silicon: one programme for all lines, or none")
        List<AsicProgramme> asicProgrammes,
    @NotNull @JsonPropertyDescription("where it builds") Siting siting,
    @DecimalMin("0")
        @DecimalMax("1")
        @JsonPropertyDescription(
            "share of the world's ranking, advertising and vision inference it runs for itself")
        double legacyInferenceShare,
    @PositiveOrZero
        @JsonPropertyDescription("weight with which it serves open-weight models to others")
        double openModelServing,
    @JsonPropertyDescription("laboratory that it is to run the compute of; leave out if none")
        BuildsFor buildsFor,
    @NotEmpty @JsonPropertyDescription("sources of the figures above") List<SourceNote> sources)
    implements Serializable {
  /** States that control it together with its home. */
  public List<String> memberStates() {
    return members == null ? List.of() : members;
  }

  /** The laboratory whose growth an operator builds for, whatever it runs so far. */
  public record BuildsFor(
      @NotBlank @JsonPropertyDescription("laboratory id") String laboratory,
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("share of the laboratory's compute that it is to run")
          double computeShare)
      implements Serializable {}

  /** Money, billion USD. */
  public record Finance(
      @PositiveOrZero @JsonPropertyDescription("operating cash flow in 2023, billion USD a year")
          double operatingCashFlowUsdBillions,
      @NotNull
          @JsonPropertyDescription(
              "capital expenditure other than AI by year, billion USD; later years continue the"
                  + " last")
          Map<String, Double> otherCapexUsdBillions,
      @DecimalMin("0")
          @DecimalMax("3")
          @JsonPropertyDescription(
              "capital expenditure it will go to as a share of operating cash flow")
          double capexShareOfCashFlow,
      @DecimalMin("0")
          @DecimalMax("5")
          @JsonPropertyDescription("debt appetite relative to the parameter")
          double debtAppetite,
      @PositiveOrZero
          @JsonPropertyDescription("rate of AI orders at the start, billion USD a quarter")
          double initialOrderUsdBillionsPerQuarter,
      @JsonPropertyDescription(
              "month from which that cash flow exists, YYYY-MM; from the start if left out")
          String fundedFrom)
      implements Serializable {}

  /** How the operator looks ahead. */
  public record Expectations(
      @NotNull @JsonPropertyDescription("named strategy") ExpectationStrategy strategy,
      @DecimalMin("-0.5")
          @DecimalMax("0.5")
          @JsonPropertyDescription("mean bias of its growth expectation, per year")
          double optimism)
      implements Serializable {}

  /** How the operator buys. */
  public record Procurement(
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("share of its work that can run on own silicon at the start")
          double captiveShare,
      @PositiveOrZero
          @JsonPropertyDescription("cost of leaving the incumbent vendor as a share of TCO")
          double switchingCost)
      implements Serializable {}

  /** A custom-silicon programme. Generations are counted over all lines of own chips. */
  public record AsicProgramme(
      @NotBlank @JsonPropertyDescription("name") String name,
      @NotBlank @JsonPropertyDescription("vendor id of the design house") String designHouse,
      @PositiveOrZero
          @JsonPropertyDescription("generation in volume in January 2023; 0 if there is none")
          int generation,
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("software maturity in training, NVIDIA = 1")
          double maturityTraining,
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("software maturity in inference, NVIDIA = 1")
          double maturityInference,
      @NotNull
          @JsonPropertyDescription(
              "what happened in the months of history (start.history-months), in order")
          List<ProgrammeEvent> history)
      implements Serializable {}

  /** Where the operator builds. */
  public record Siting(
      @NotNull @JsonPropertyDescription("named strategy") SitingStrategy strategy,
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription("readiness to build power behind the meter")
          double behindTheMeterAppetite)
      implements Serializable {}
}
