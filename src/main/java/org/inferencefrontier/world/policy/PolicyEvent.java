package org.inferencefrontier.world.policy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;

/**
 * A dated policy event; one row of policy-events.csv or an event of a scenario.
 *
 * @param month month, YYYY-MM
 * @param actor acting state id, or the organisation in words for notes
 * @param target target state ids separated by blanks, 'world', or empty
 * @param instrument what it does in the model
 * @param magnitude size in the instrument's unit
 * @param description what happened
 * @param grade grade of the row
 * @param source source
 * @param test of an exportThreshold, what the rule asks beside it; null as none
 */
public record PolicyEvent(
    @NotBlank @JsonPropertyDescription("month, YYYY-MM") String month,
    @NotBlank @JsonPropertyDescription("acting state id, or the organisation in words for notes")
        String actor,
    @JsonPropertyDescription("target state ids separated by blanks, 'world', or empty")
        String target,
    @NotNull @JsonPropertyDescription("what it does in the model") PolicyInstrument instrument,
    @JsonPropertyDescription("size in the instrument's unit") double magnitude,
    @NotBlank @JsonPropertyDescription("what happened") String description,
    @NotBlank @JsonPropertyDescription("grade of the row") String grade,
    @NotBlank @JsonPropertyDescription("source") String source,
    @JsonPropertyDescription("of an exportThreshold, what the rule asks of a chip beside it")
        ExportTest test)
    implements Serializable {}
