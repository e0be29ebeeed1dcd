package org.inferencefrontier.cli.terminal;

import java.util.List;
import org.inferencefrontier.input.source.InputListing;

/** What the user asks for is not there; something of nearly that name may be. */
public final class UnknownName {
  private UnknownName() {}

  /**
   * The mistake of asking for it.
   *
   * @param what kind of thing that was asked for
   * @param names of those that are there
   */
  public static UserMistakeException of(String what, String name, List<String> names) {
    return of(what, name, names, "");
  }

  /**
   * The same, with a way on where no name is near.
   *
   * @param otherwise what the message then ends in
   */
  public static UserMistakeException of(
      String what, String name, List<String> names, String otherwise) {
    return new UserMistakeException(
        "there is no " + what + " '" + name + "'" + hint(name, names, otherwise));
  }

  /** The end of a message: the nearest name as a question, else what is given for that case. */
  public static String hint(String name, List<String> names, String otherwise) {
    return InputListing.nearest(name, names)
        .map(nearest -> "; did you mean '" + nearest + "'?")
        .orElse(otherwise);
  }
}
