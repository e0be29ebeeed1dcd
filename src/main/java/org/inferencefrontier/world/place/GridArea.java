package org.inferencefrontier.world.place;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;

/**
 * A grid area's facts at the start of 2023; one row of grid-areas.csv.
 *
 * @param id id, also of the utility that serves it
 * @param name name
 * @param country country id
 * @param latitude degrees, of the load centre
 * @param longitude degrees, of the load centre
 * @param shareOfCountry share of the country's population and economy
 * @param annualLoadTerawattHours electricity used in a year
 * @param peakLoadMegawatts highest load
 * @param gasMegawatts installed gas
 * @param coalMegawatts installed coal
 * @param oilMegawatts installed oil
 * @param nuclearMegawatts installed nuclear
 * @param hydroMegawatts installed hydro with pumped storage
 * @param windMegawatts installed wind
 * @param solarMegawatts installed solar
 * @param otherMegawatts installed biomass, geothermal and other
 * @param batteryMegawatts installed batteries
 * @param industrialTariffUsdPerMegawattHour tariff of a large load
 * @param datacenterMegawatts average load of all data centres, facility side
 * @param connectionYears years from a large-load request to a connection
 * @param gasTerawattHours generated from gas in a year, with oil
 * @param coalTerawattHours generated from coal in a year
 * @param nuclearTerawattHours generated from nuclear in a year
 * @param hydroTerawattHours generated from hydro in a year
 * @param windTerawattHours generated from wind in a year
 * @param solarTerawattHours generated from sun in a year
 * @param otherTerawattHours generated from biomass, geothermal and other in a year
 * @param carbonIntensityGramsPerKilowattHour emissions of its generation, g CO2/kWh
 * @param vehiclesGrowthPerYear growth of its load from electric vehicles, share of load a year
 * @param heatingGrowthPerYear growth of its load from heat pumps, share of load a year
 * @param largeLoadQueueMegawatts large loads that ask for a connection, last published count; null
 *     where none is published
 * @param solarBuiltMegawattsPerYear solar capacity added in a year of 2023 and 2024
 * @param windBuiltMegawattsPerYear wind capacity added in a year of 2023 and 2024
 * @param grade grade of the row, with exceptions
 * @param source source
 */
public record GridArea(
    @NotBlank @JsonPropertyDescription("id, also of the utility that serves it") String id,
    @NotBlank @JsonPropertyDescription("name") String name,
    @NotBlank @JsonPropertyDescription("country id") String country,
    @DecimalMin("-90") @DecimalMax("90") @JsonPropertyDescription("degrees, of the load centre")
        double latitude,
    @DecimalMin("-180") @DecimalMax("180") @JsonPropertyDescription("degrees, of the load centre")
        double longitude,
    @DecimalMin("0")
        @DecimalMax("1")
        @JsonPropertyDescription("share of the country's population and economy")
        double shareOfCountry,
    @Positive @JsonPropertyDescription("electricity used in a year") double annualLoadTerawattHours,
    @Positive @JsonPropertyDescription("highest load") double peakLoadMegawatts,
    @PositiveOrZero @JsonPropertyDescription("installed gas") double gasMegawatts,
    @PositiveOrZero @JsonPropertyDescription("installed coal") double coalMegawatts,
    @PositiveOrZero @JsonPropertyDescription("installed oil") double oilMegawatts,
    @PositiveOrZero @JsonPropertyDescription("installed nuclear") double nuclearMegawatts,
    @PositiveOrZero @JsonPropertyDescription("installed hydro with pumped storage")
        double hydroMegawatts,
    @PositiveOrZero @JsonPropertyDescription("installed wind") double windMegawatts,
    @PositiveOrZero @JsonPropertyDescription("installed solar") double solarMegawatts,
    @PositiveOrZero @JsonPropertyDescription("installed biomass, geothermal and other")
        double otherMegawatts,
    @PositiveOrZero @JsonPropertyDescription("installed batteries") double batteryMegawatts,
    @Positive @JsonPropertyDescription("tariff of a large load")
        double industrialTariffUsdPerMegawattHour,
    @PositiveOrZero @JsonPropertyDescription("average load of all data centres, facility side")
        double datacenterMegawatts,
    @PositiveOrZero @JsonPropertyDescription("years from a large-load request to a connection")
        double connectionYears,
    @PositiveOrZero @JsonPropertyDescription("generated from gas and oil in a year")
        double gasTerawattHours,
    @PositiveOrZero @JsonPropertyDescription("generated from coal in a year")
        double coalTerawattHours,
    @PositiveOrZero @JsonPropertyDescription("generated from nuclear in a year")
        double nuclearTerawattHours,
    @PositiveOrZero @JsonPropertyDescription("generated from hydro in a year")
        double hydroTerawattHours,
    @PositiveOrZero @JsonPropertyDescription("generated from wind in a year")
        double windTerawattHours,
    @PositiveOrZero @JsonPropertyDescription("generated from sun in a year")
        double solarTerawattHours,
    @PositiveOrZero @JsonPropertyDescription("generated from biomass, geothermal and other")
        double otherTerawattHours,
    @PositiveOrZero @JsonPropertyDescription("emissions of its generation, g CO2/kWh")
        double carbonIntensityGramsPerKilowattHour,
    @DecimalMin("0")
        @DecimalMax("0.1")
        @JsonPropertyDescription("growth of load from electric vehicles, share of load a year")
        double vehiclesGrowthPerYear,
    @DecimalMin("0")
        @DecimalMax("0.1")
        @JsonPropertyDescription("growth of load from heat pumps, share of load a year")
        double heatingGrowthPerYear,
    @PositiveOrZero
        @JsonPropertyDescription(
            "large loads that ask for a connection, last published count; empty if there is none")
        Double largeLoadQueueMegawatts,
    @PositiveOrZero @JsonPropertyDescription("solar capacity added in a year of 2023 and 2024")
        double solarBuiltMegawattsPerYear,
    @PositiveOrZero @JsonPropertyDescription("wind capacity added in a year of 2023 and 2024")
        double windBuiltMegawattsPerYear,
    @NotBlank @JsonPropertyDescription("grade of the row, with exceptions") String grade,
    @NotBlank @JsonPropertyDescription("source") String source)
    implements Serializable {}
