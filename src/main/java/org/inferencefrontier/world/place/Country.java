package org.inferencefrontier.world.place;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;

/**
 * A country's facts; one row of countries.csv.
 *
 * @param id lower-case ISO 3166 alpha-3 code
 * @param name English name, by which its outline on the map is found
 * @param latitude degrees
 * @param longitude degrees
 * @param populationMillions people, millions
 * @param gdpUsdBillions gross domestic product, billion USD a year
 * @param internetUsersShare share of people online
 * @param electricityTerawattHours electricity generated, TWh a year
 * @param demandGrowthPerYear trend growth of electricity demand from causes other than data
 *     centres, share a year
 * @param carbonIntensityGramsPerKilowattHour grams of CO2 a kWh generated
 * @param industrialPriceUsdPerMegawattHour industrial electricity price
 * @param powerUsageEffectiveness PUE of a new hyperscale site in this climate
 * @param constructionUsdPerWatt data-centre shell and plant without chips, USD a watt of IT load
 * @param reliability reliability of supply, 0-1
 * @param governance quality of governance, 0-1
 * @param carbonPriceUsdPerTonne carbon price on power at the start
 * @param plantCostRegion whose prices of plant and fuel in generation.csv it pays
 * @param stateGroup part of the world that it is counted with in flows and regions
 * @param grade grade of the row, with exceptions: 'read; estimate: field field'
 * @param source source
 */
public record Country(
    @NotBlank @JsonPropertyDescription("lower-case ISO 3166 alpha-3 code") String id,
    @NotBlank @JsonPropertyDescription("English name, by which its outline on the map is found")
        String name,
    @DecimalMin("-90") @DecimalMax("90") @JsonPropertyDescription("degrees") double latitude,
    @DecimalMin("-180") @DecimalMax("180") @JsonPropertyDescription("degrees") double longitude,
    @Positive @JsonPropertyDescription("people, millions") double populationMillions,
    @Positive @JsonPropertyDescription("gross domestic product, billion USD a year")
        double gdpUsdBillions,
    @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("share of people online")
        double internetUsersShare,
    @Positive @JsonPropertyDescription("electricity generated, TWh a year")
        double electricityTerawattHours,
    @DecimalMin("-0.1")
        @DecimalMax("0.2")
        @JsonPropertyDescription(
            "trend growth of electricity demand from causes other than data centres, share a year")
        double demandGrowthPerYear,
    @PositiveOrZero @JsonPropertyDescription("grams of CO2 a kWh generated")
        double carbonIntensityGramsPerKilowattHour,
    @Positive @JsonPropertyDescription("industrial electricity price")
        double industrialPriceUsdPerMegawattHour,
    @DecimalMin("1")
        @DecimalMax("2.5")
        @JsonPropertyDescription("PUE of a new hyperscale site in this climate")
        double powerUsageEffectiveness,
    @Positive
        @JsonPropertyDescription("data-centre shell and plant without chips, USD a watt of IT load")
        double constructionUsdPerWatt,
    @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("reliability of supply, 0-1")
        double reliability,
    @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("quality of governance, 0-1")
        double governance,
    @PositiveOrZero @JsonPropertyDescription("carbon price on power at the start")
        double carbonPriceUsdPerTonne,
    @NotNull @JsonPropertyDescription("whose prices of plant and fuel in generation.csv it pays")
        PlantCostRegion plantCostRegion,
    @NotNull
        @JsonPropertyDescription(
            "part of the world that it is counted with in flows and regions, by the names of"
                + " indicators")
        StateGroup stateGroup,
    @NotBlank
        @JsonPropertyDescription("grade of the row, with exceptions: 'read; estimate: field field'")
        String grade,
    @NotBlank @JsonPropertyDescription("source") String source)
    implements Serializable {}
