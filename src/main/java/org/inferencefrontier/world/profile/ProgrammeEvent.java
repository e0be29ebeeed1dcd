package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.Serializable;

/**
 * A dated event of a custom-silicon programme.
 *
 * @param month month, YYYY-MM; before January 2023 only what was then in design
 * @param event what happened
 * @param generation generation it happened to
 * @param note what was meant, such as the chip's name
 * @param source the source in words, with date
 */
public record ProgrammeEvent(
    @NotBlank @JsonPropertyDescription("month, YYYY-MM") String month,
    @NotNull @JsonPropertyDescription("what happened") ProgrammeStep event,
    @Positive @JsonPropertyDescription("generation it happened to") int generation,
    @NotBlank @JsonPropertyDescription("what was meant, such as the chip's name") String note,
    @NotBlank @JsonPropertyDescription("the source in words, with date") String source)
    implements Serializable {}
