package org.inferencefrontier.testing;

import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.policy.PolicyEvent;

/** The project's own inputs, read once for all tests; immutable. */
public final class RealWorld {
  private static final World WORLD = read("base");

  private RealWorld() {}

  private static World read(String scenario, String... settings) {
    try {
      return WorldReader.read(
          new InputLocation(Path.of("world-data"), Path.of("agents")), scenario, List.of(settings));
    } catch (InputException exception) {
      throw new IllegalStateException(exception.getMessage(), exception);
    }
  }

  /** The world of the base scenario. */
  public static World world() {
    return WORLD;
  }

  /** The world of the base scenario with settings of the form {@code path=value}. */
  public static World with(String... settings) {
    return read("base", settings);
  }

  /** The world with dated policies besides those of the calendar. */
  public static World with(PolicyEvent... events) {
    return with(WORLD, List.of(), List.of(events));
  }

  /** The world of a shipped scenario. */
  public static World scenario(String name) {
    return read(name);
  }

  /** A world with other dated changes and policies of its scenario. */
  public static World with(
      World world, List<Scenario.ParameterChange> changes, List<PolicyEvent> events) {
    return world.with(new Scenario("test", "Test", "A test.", changes, events));
  }

  /** The reference value of every parameter. */
  public static ParameterValues reference() {
    return WORLD.parameters().referenceValues();
  }
}
