package org.inferencefrontier.cli.terminal;

/** What the program's exit codes mean. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int OUR_FAULT = 1;
  public static final int USER_MISTAKE = 2;
  static final int INTERRUPTED = 130;

  /** What a shell says of a program that a closed pipe ended. */
  public static final int OUTPUT_CLOSED = 141;

  private ExitCode() {}
}
