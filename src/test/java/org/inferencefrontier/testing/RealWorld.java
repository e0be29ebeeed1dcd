package org.inferencefrontier.testing;

import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.input.InputException;
import org.inferencefrontier.input.InputLocation;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.world.ParameterValues;
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

  /** The reference value of every parameter. */
  public static ParameterValues reference() {
    return WORLD.parameters().referenceValues();
  }
}
