package org.inferencefrontier.world.technology;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;

/**
 * A chip as its vendor specifies it; one row of accelerators.csv. Throughput is dense, never
 * sparse.
 *
 * @param id id
 * @param name name
 * @param vendor vendor or design house id
 * @param customer operator id whose custom silicon this is; empty for merchant chips
 * @param releaseMonth month of first volume, YYYY-MM
 * @param foundry foundry id
 * @param processNode process node
 * @param orientation what it was made for
 * @param status how certain it is
 * @param exportVariant made to pass an export rule
 * @param boardPowerWatts board or package power
 * @param systemPowerWatts IT power with its share of server, rack and network, where it is
 *     published by system; 0 where it follows from the board's
 * @param fp16Teraflops dense 16-bit TFLOP/s
 * @param eightBitTeraflops dense FP8 or INT8 TFLOP/s
 * @param fp4Teraflops dense 4-bit TFLOP/s, 0 if none
 * @param memoryGigabytes memory
 * @param memoryBandwidthTerabytesPerSecond memory bandwidth
 * @param interconnectGigabytesPerSecond scale-up interconnect a chip
 * @param priceUsd typical bulk price of the chip, or transfer price for custom silicon
 * @param manufacturingCostUsd cost to make it, with memory and packaging
 * @param packagesPerWafer good packages from one advanced-packaging wafer; 0 if it needs none
 * @param dieAreaSquareMillimetres silicon that computes, for the export rule's performance density;
 *     0 where it is not given and the density stays under the rule
 * @param grade grade of the row, with exceptions
 * @param source source
 */
public record Accelerator(
    @NotBlank @JsonPropertyDescription("id") String id,
    @NotBlank @JsonPropertyDescription("name") String name,
    @NotBlank @JsonPropertyDescription("vendor or design house id") String vendor,
    @JsonPropertyDescription("operator id whose custom silicon this is; empty for merchant chips")
        String customer,
    @NotBlank @JsonPropertyDescription("month of first volume, YYYY-MM") String releaseMonth,
    @NotBlank @JsonPropertyDescription("foundry id") String foundry,
    @NotBlank @JsonPropertyDescription("process node") String processNode,
    @NotNull @JsonPropertyDescription("what it was made for") Orientation orientation,
    @NotNull @JsonPropertyDescription("how certain it is") ChipStatus status,
    @JsonPropertyDescription("made to pass an export rule") boolean exportVariant,
    @Positive @JsonPropertyDescription("board or package power") double boardPowerWatts,
    @PositiveOrZero
        @JsonPropertyDescription(
            "IT power with its share of the system; 0 where it follows from the board's")
        double systemPowerWatts,
    @PositiveOrZero @JsonPropertyDescription("dense 16-bit TFLOP/s") double fp16Teraflops,
    @Positive @JsonPropertyDescription("dense FP8 or INT8 TFLOP/s") double eightBitTeraflops,
    @PositiveOrZero @JsonPropertyDescription("dense 4-bit TFLOP/s, 0 if none") double fp4Teraflops,
    @PositiveOrZero @JsonPropertyDescription("memory") double memoryGigabytes,
    @PositiveOrZero @JsonPropertyDescription("memory bandwidth")
        double memoryBandwidthTerabytesPerSecond,
    @PositiveOrZero @JsonPropertyDescription("scale-up interconnect a chip")
        double interconnectGigabytesPerSecond,
    @Positive
        @JsonPropertyDescription(
            "typical bulk price of the chip, or transfer price for custom silicon")
        double priceUsd,
    @Positive @JsonPropertyDescription("cost to make it, with memory and packaging")
        double manufacturingCostUsd,
    @PositiveOrZero
        @JsonPropertyDescription(
            "good packages from one advanced-packaging wafer; 0 if it needs none")
        double packagesPerWafer,
    @PositiveOrZero
        @JsonPropertyDescription(
            "silicon that computes, for the export rule's performance density; 0 where not given")
        double dieAreaSquareMillimetres,
    @NotBlank @JsonPropertyDescription("grade of the row, with exceptions") String grade,
    @NotBlank @JsonPropertyDescription("source") String source)
    implements Serializable {}
