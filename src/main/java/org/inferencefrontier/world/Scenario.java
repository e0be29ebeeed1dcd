package org.inferencefrontier.world;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
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

  /** Bytes; names of files may have 255, of which a study's own name and endings take some. */
  private static final int LONGEST_FILE_NAME = 80;

  public Scenario {
    changes = List.copyOf(changes);
    events = List.copyOf(events);
  }

  /**
   * The name as files and folders have it, whatever a user's file calls the scenario: letters and
   * digits of any script, never a dash in front, which would begin an option, and so short that
   * endings have room.
   */
  public String fileName() {
    String plain = name.replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "-").replaceFirst("^-+", "");
    String kept = plain.isEmpty() ? "scenario" : plain;
    while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST_FILE_NAME) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    if (kept.equals(plain)) {
      return plain;
    }
    // Names that are the same as far as they are kept must not be one.
    return kept + "-" + Integer.toHexString(name.hashCode());
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
