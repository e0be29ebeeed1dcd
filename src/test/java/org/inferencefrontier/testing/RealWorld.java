package org.inferencefrontier.testing;

import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.input.InputException;
import org.inferencefrontier.input.InputLocation;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.world.ParameterValues;
import org.inferencefrontier.world.PolicyEvent;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;

/** The project's own inputs, read once for all tests; immutable. */
public final class RealWorld {
  private static final World WORLD = read();

  private RealWorld() {}

  private static World read(String... settings) {
    try {
      return WorldReader.read(
          new InputLocation(Path.of("world-data"), Path.of("agents")), "base", List.of(settings));
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
    return read(settings);
  }

  /** The world with dated policies besides those of the calendar. */
  public static World with(PolicyEvent... events) {
    Scenario scenario = new Scenario("test", "Test", "A test.", List.of(), List.of(events));
    return new World(
        WORLD.countries(),
        WORLD.areas(),
        WORLD.technologies(),
        WORLD.accelerators(),
        WORLD.policyEvents(),
        WORLD.vendors(),
        WORLD.operators(),
        WORLD.labs(),
        WORLD.states(),
        WORLD.utilities(),
        WORLD.foundries(),
        WORLD.parameters(),
        scenario,
        WORLD.record(),
        WORLD.claims());
  }

  /** The reference value of every parameter. */
  public static ParameterValues reference() {
    return WORLD.parameters().referenceValues();
  }
}
