package org.inferencefrontier.world.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;

/**
 * Where some of a file's figures come from.
 *
 * @param covers dotted paths of the fields this note covers; a path covers everything under it
 * @param grade how well they are known
 * @param source the source in words, with date
 */
public record SourceNote(
    @NotEmpty
        @JsonPropertyDescription(
            "dotted paths of the fields this note covers; a path covers everything under it")
        List<String> covers,
    @NotNull @JsonPropertyDescription("how well they are known") Grade grade,
    @NotBlank @JsonPropertyDescription("the source in words, with date") String source)
    implements Serializable {}
