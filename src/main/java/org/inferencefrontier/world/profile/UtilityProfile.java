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
import org.inferencefrontier.world.evidence.SourceNote;

/**
 * The utility or system planner of a grid area; one file of agents/utilities.
 *
 * @param id file name without ending, same as the grid area
 * @param name name
 * @param area grid-area id
 * @param strategy named planning rule
 * @param planningReserveMargin firm capacity over peak load it plans for
 * @param costOfCapital weighted cost of capital
 * @param connectionMegawattsPerYear large load it could connect in a year in 2023
 * @param studyMonths months of study before a request can be granted
 * @param technologies generation technologies it may order
 * @param behindTheMeterAllowed sites may build their own plant
 * @param largeLoadAdderUsdPerMegawattHour adder of a large-load tariff
 * @param largeLoadTariff commitment that large loads must make, if there is a tariff for them
 * @param sources sources of the figures above
 */
public record UtilityProfile(
    @NotBlank @JsonPropertyDescription("file name without ending, same as the grid area") String id,
    @NotBlank @JsonPropertyDescription("name") String name,
    @NotBlank @JsonPropertyDescription("grid-area id") String area,
    @NotNull @JsonPropertyDescription("named planning rule") UtilityStrategy strategy,
    @DecimalMin("0")
        @DecimalMax("0.6")
        @JsonPropertyDescription("firm capacity over peak load it plans for")
        double planningReserveMargin,
    @DecimalMin("0.01") @DecimalMax("0.3") @JsonPropertyDescription("weighted cost of capital")
        double costOfCapital,
    @PositiveOrZero @JsonPropertyDescription("large load it could connect in a year in 2023")
        double connectionMegawattsPerYear,
    @PositiveOrZero @JsonPropertyDescription("months of study before a request can be granted")
        double studyMonths,
    @NotEmpty @JsonPropertyDescription("generation technologies it may order")
        List<String> technologies,
    @JsonPropertyDescription("sites may build their own plant") boolean behindTheMeterAllowed,
    @PositiveOrZero @JsonPropertyDescription("adder of a large-load tariff")
        double largeLoadAdderUsdPerMegawattHour,
    @JsonPropertyDescription("commitment that large loads must make; left out if there is none")
        LargeLoadTariff largeLoadTariff,
    @NotEmpty @JsonPropertyDescription("sources of the figures above") List<SourceNote> sources)
    implements Serializable {

  /**
   * A tariff that makes large loads commit.
   *
   * @param from first month, YYYY-MM
   * @param minimumTakeShare share of the contracted load that must be paid whether used or not
   */
  public record LargeLoadTariff(
      @NotBlank @JsonPropertyDescription("first month, YYYY-MM") String from,
      @DecimalMin("0")
          @DecimalMax("1")
          @JsonPropertyDescription(
              "share of the contracted load that must be paid whatever is used")
          double minimumTakeShare)
      implements Serializable {}
}
