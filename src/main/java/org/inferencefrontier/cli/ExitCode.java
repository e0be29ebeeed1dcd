package org.inferencefrontier.cli;

/** What the program's exit codes mean. */
final class ExitCode {
  static final int DONE = 0;
  static final int OUR_FAULT = 1;
  static final int USER_MISTAKE = 2;
  static final int INTERRUPTED = 130;

  /** What a shell says of a program that a closed pipe ended. */
  static final int OUTPUT_CLOSED = 141;

  private ExitCode() {}
}
