package org.inferencefrontier.cli.terminal;

/** Shows nothing. */
final class NoProgress implements ProgressDisplay {
  @Override
  public void ran(int finished, int failed) {}

  @Override
  public void close() {}
}
