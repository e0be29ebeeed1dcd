package org.inferencefrontier.cli.terminal;

/** Something the user can put right; the message says what. */
public final class UserMistakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A mistake, in one message for the user. */
  public UserMistakeException(String message) {
    super(message);
  }
}
