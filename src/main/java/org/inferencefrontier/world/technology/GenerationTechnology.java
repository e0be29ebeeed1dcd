package org.inferencefrontier.world.technology;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;

/**
 * A generation technology; one row of generation.csv.
 *
 * @param id id
 * @param name name
 * @param capexUsdPerKilowattUsa capital cost in the USA, 2025
 * @param capexUsdPerKilowattEurope capital cost in Europe
 * @param capexUsdPerKilowattChina capital cost in China
 * @param capexUsdPerKilowattOther capital cost elsewhere
 * @param capexChangePerYear trend of capital cost, share a year
 * @param leadMonths months from order to operation
 * @param lifetimeYears years
 * @param capacityFactor typical output over rated output
 * @param capacityCredit share of rated output that counts at the peak
 * @param fuelUsdPerMegawattHourUsa fuel cost of output, USA
 * @param fuelUsdPerMegawattHourEurope fuel cost of output, Europe
 * @param fuelUsdPerMegawattHourAsia fuel cost of output, Asia and elsewhere
 * @param variableUsdPerMegawattHour variable operation and maintenance
 * @param fixedUsdPerKilowattYear fixed operation and maintenance
 * @param emissionsGramsPerKilowattHour direct CO2
 * @param behindTheMeter may stand on a data-centre site
 * @param annualBuildLimitShare most that one area can order in a year as a share of its peak load
 * @param firstOrderMonth month from which it can be ordered, YYYY-MM
 * @param plantGroup group of the plant mix that it is reported with
 * @param stress what heat, drought and a shortage of gas do to its plants
 * @param initialPlant plant of grid-areas.csv that it stands for at the start
 * @param grade grade of the row, with exceptions
 * @param source source
 */
public record GenerationTechnology(
    @NotBlank @JsonPropertyDescription("id") String id,
    @NotBlank @JsonPropertyDescription("name") String name,
    @Positive @JsonPropertyDescription("capital cost in the USA, 2025")
        double capexUsdPerKilowattUsa,
    @Positive @JsonPropertyDescription("capital cost in Europe") double capexUsdPerKilowattEurope,
    @Positive @JsonPropertyDescription("capital cost in China") double capexUsdPerKilowattChina,
    @Positive @JsonPropertyDescription("capital cost elsewhere") double capexUsdPerKilowattOther,
    @DecimalMin("-0.2")
        @DecimalMax("0.1")
        @JsonPropertyDescription("trend of capital cost, share a year")
        double capexChangePerYear,
    @Positive @JsonPropertyDescription("months from order to operation") int leadMonths,
    @Positive @JsonPropertyDescription("years") double lifetimeYears,
    @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("typical output over rated output")
        double capacityFactor,
    @DecimalMin("0")
        @DecimalMax("1")
        @JsonPropertyDescription("share of rated output that counts at the peak")
        double capacityCredit,
    @PositiveOrZero @JsonPropertyDescription("fuel cost of output, USA")
        double fuelUsdPerMegawattHourUsa,
    @PositiveOrZero @JsonPropertyDescription("fuel cost of output, Europe")
        double fuelUsdPerMegawattHourEurope,
    @PositiveOrZero @JsonPropertyDescription("fuel cost of output, Asia and elsewhere")
        double fuelUsdPerMegawattHourAsia,
    @PositiveOrZero @JsonPropertyDescription("variable operation and maintenance")
        double variableUsdPerMegawattHour,
    @PositiveOrZero @JsonPropertyDescription("fixed operation and maintenance")
        double fixedUsdPerKilowattYear,
    @PositiveOrZero @JsonPropertyDescription("direct CO2") double emissionsGramsPerKilowattHour,
    @JsonPropertyDescription("may stand on a data-centre site") boolean behindTheMeter,
    @DecimalMin("0")
        @DecimalMax("1")
        @JsonPropertyDescription(
            "most that one area can order in a year as a share of its peak load")
        double annualBuildLimitShare,
    @NotBlank @JsonPropertyDescription("month from which it can be ordered, YYYY-MM")
        String firstOrderMonth,
    @NotNull @JsonPropertyDescription("group of the plant mix that it is reported with")
        PlantGroup plantGroup,
    @NotNull @JsonPropertyDescription("what heat, drought and a shortage of gas do to its plants")
        StressExposure stress,
    @NotNull @JsonPropertyDescription("plant of grid-areas.csv that it stands for at the start")
        InitialPlant initialPlant,
    @NotBlank @JsonPropertyDescription("grade of the row, with exceptions") String grade,
    @NotBlank @JsonPropertyDescription("source") String source)
    implements Serializable {}
