package org.inferencefrontier.world;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.inferencefrontier.world.policy.PolicyEvent;

/**
 * What a scenario does inside a run, after its undated overrides were applied to the inputs.
 *
 * @param name name, also of its file
 * @param title a line for people
 * @param description what it asks
 * @param changes dated parameter changes, in order of month
 * @param events dated policy events beyond the calendar of history
 */
public record Scenario(
    String name,
    String title,
    String description,
    List<ParameterChange> changes,
    List<PolicyEvent> events)
    implements Serializable {

  public Scenario {
    changes = List.copyOf(changes);
    events = List.copyOf(events);
  }

  /** The scenario in which nothing is changed. */
  public static Scenario base() {
    return new Scenario("base", "Base", "The inputs as they stand.", List.of(), List.of());
  }

  /**
   * From a month on a parameter takes another value, absolute or relative to the run's own draw.
   *
   * @param month first month with the new value
   * @param parameter parameter name
   * @param operation how {@code value} is used
   * @param value the new value, or the factor
   */
  public record ParameterChange(
      YearMonth month, String parameter, Operation operation, double value)
      implements Serializable {}

  /** How a change uses its value. */
  public enum Operation {
    SET,
    MULTIPLY
  }
}
