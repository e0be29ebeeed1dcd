package org.inferencefrontier.gui;

import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;

/** The project's own base and one more scenario. */
final class TestScenarios implements Scenarios {
  static final String OTHER = "grid-gridlock";

  /** As long as the longest descriptions of the project's own scenarios, with marks of pages. */
  static final String LONG = "Grids grow < 2% a year & no faster. ".repeat(12) + "So it ends.";

  @Override
  public List<Choice> choices() {
    return List.of(
        new Choice("base", "Base", "The inputs as they stand."),
        new Choice(OTHER, "Gridlock", "Grids stop growing."),
        new Choice("long", "Long", LONG));
  }

  @Override
  public World read(String name) throws UnreadableException {
    if (name.equals("base")) {
      return RealWorld.world();
    }
    try {
      return WorldReader.read(
          new InputLocation(Path.of("world-data"), Path.of("agents")), name, List.of());
    } catch (InputException e) {
      throw new UnreadableException(e.getMessage(), e);
    }
  }
}
