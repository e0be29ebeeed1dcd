package org.inferencefrontier.cli;

/** Something the user can put right; the message says what. */
final class UserMistakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserMistakeException(String message) {
    super(message);
  }
}
