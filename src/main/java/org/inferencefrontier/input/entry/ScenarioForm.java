package org.inferencefrontier.input.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.inferencefrontier.world.policy.PolicyEvent;

/**
 * The form of a scenario file.
 *
 * @param name file name without ending
 * @param title a line for people
 * @param description what it asks
 * @param parent scenario it builds on, base if none is named
 * @param set path of an input to its new value
 * @param changes dated parameter changes
 * @param events dated policy events
 */
public record ScenarioForm(
    @NotBlank @JsonPropertyDescription("file name without ending") String name,
    @NotBlank @JsonPropertyDescription("a line for people") String title,
    @NotBlank @JsonPropertyDescription("what it asks") String description,
    @JsonProperty("extends")
        @JsonPropertyDescription("scenario it builds on; base if none is named")
        String parent,
    @JsonPropertyDescription(
            "path to value, such as 'vendors.nvidia.pricing.strategy: match' or 'parameters.NAME:"
                + " 3' (a number fixes the parameter, a prior replaces its prior)")
        JsonNode set,
    @JsonPropertyDescription("dated parameter changes") List<Change> changes,
    @JsonPropertyDescription("dated policy events") List<PolicyEvent> events) {

  /**
   * A dated parameter change: exactly one of {@code set} and {@code multiply}.
   *
   * @param from first month with the new value
   * @param parameter parameter name
   * @param set new value
   * @param multiply factor on the run's own draw
   */
  record Change(
      @NotBlank @JsonPropertyDescription("first month with the new value, YYYY-MM") String from,
      @NotBlank @JsonPropertyDescription("parameter name") String parameter,
      @JsonPropertyDescription("new value") Double set,
      @JsonPropertyDescription("factor on the run's own draw") Double multiply) {}
}
