package org.inferencefrontier.gui;

/** There is no display to open windows on. */
public final class NoDisplayException extends Exception {
  private static final long serialVersionUID = 1L;

  NoDisplayException(Throwable cause) {
    super(
        "there is no display for windows; 'frontier run' and 'frontier montecarlo' need none",
        cause);
  }
}
