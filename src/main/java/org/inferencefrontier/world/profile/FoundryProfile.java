package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;
import java.util.List;
import org.inferencefrontier.world.evidence.SourceNote;

/**
 * A foundry's advanced packaging; one file of agents/foundries.
 *
 * @param id file name without ending
 * @param name name
 * @param home home state id
 * @param route supply route
 * @param strategy named expansion rule
 * @param usableWafersPerMonth packaging wafer starts usable for accelerators, January 2023
 * @param pipelineShare expansion under way at the start, share of capacity a month
 * @param leadMonths months from decision to capacity
 * @param growthCeilingPerYear highest growth at 10,000 wafers a month, natural logarithm a year
 * @param initialYield good share of chips at the start
 * @param matureYield good share it approaches
 * @param yieldHalfLifeMonths months to close half the gap
 * @param sources sources of the figures above
 */
public record FoundryProfile(
    @NotBlank @JsonPropertyDescription("file name without ending") String id,
    @NotBlank @JsonPropertyDescription("name") String name,
    @NotBlank @JsonPropertyDescription("home state id") String home,
    @NotNull @JsonPropertyDescription("supply route") Route route,
    @NotNull @JsonPropertyDescription("named expansion rule") FoundryStrategy strategy,
    @Positive
        @JsonPropertyDescription("packaging wafer starts usable for accelerators, January 2023")
        double usableWafersPerMonth,
    @PositiveOrZero
        @JsonPropertyDescription("expansion under way at the start, share of capacity a month")
        double pipelineShare,
    @PositiveOrZero @JsonPropertyDescription("months from decision to capacity") double leadMonths,
    @PositiveOrZero
        @JsonPropertyDescription(
            "highest growth at 10,000 wafers a month, natural logarithm a year")
        double growthCeilingPerYear,
    @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("good share of chips at the start")
        double initialYield,
    @DecimalMin("0") @DecimalMax("1") @JsonPropertyDescription("good share it approaches")
        double matureYield,
    @Positive @JsonPropertyDescription("months to close half the gap") double yieldHalfLifeMonths,
    @NotEmpty @JsonPropertyDescription("sources of the figures above") List<SourceNote> sources)
    implements Serializable {}
