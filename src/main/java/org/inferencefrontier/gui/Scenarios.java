package org.inferencefrontier.gui;

import java.util.List;
import org.inferencefrontier.world.World;

/** Where the console finds the scenarios that a run can start from. */
public interface Scenarios {
  /**
   * A scenario to choose.
   *
   * @param name name under which it is read
   * @param title a line for people
   * @param description what it asks
   */
  record Choice(String name, String title, String description) {
    @Override
    public String toString() {
      return title;
    }
  }

  /** All of them; the one to begin with first. */
  List<Choice> choices();

  /**
   * The world of a scenario.
   *
   * @throws UnreadableException if its inputs are broken
   */
  World read(String name) throws UnreadableException;

  /** Says in words what is wrong with the inputs. */
  final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
