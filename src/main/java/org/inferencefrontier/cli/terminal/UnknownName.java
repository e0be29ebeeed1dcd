package org.inferencefrontier.cli.terminal;

import java.util.List;
import org.inferencefrontier.input.source.InputListing;

/** What the user asks for is not there; something of nearly that name may be. */
public final class UnknownName {
  private UnknownName() {}

  /**
   * @param what kind of thing that was asked for
   * @param names of those that are there
   */
  public static UserMistakeException of(String what, String name, List<String> names) {
    String hint =
        InputListing.nearest(name, names)
            .map(nearest -> "; did you mean '" + nearest + "'?")
            .orElse("");
    return new UserMistakeException("there is no " + what + " '" + name + "'" + hint);
  }
}
