package org.inferencefrontier.input.file;

import java.nio.file.Path;

/**
 * Where the inputs are.
 *
 * @param worldData directory of tables, parameters and scenarios
 * @param agents directory of the agents' files, one folder a kind
 */
public record InputLocation(Path worldData, Path agents) {

  /** The directories beside the launcher: system property {@code frontier.home}, else here. */
  public static InputLocation beside() {
    Path home = Path.of(System.getProperty("frontier.home", ""));
    return new InputLocation(home.resolve("world-data"), home.resolve("agents"));
  }

  /** The path as the user would write it: relative where it lies under the current directory. */
  public static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath().normalize();
    Path there = path.toAbsolutePath().normalize();
    Path shown = there.startsWith(here) && !there.equals(here) ? here.relativize(there) : path;
    return shown.toString().replace('\\', '/');
  }
}
