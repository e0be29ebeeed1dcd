package org.inferencefrontier.agent;

/** The log that keeps nothing; an enum, so that a saved run finds the same one when it is read. */
enum NoDecisions implements DecisionLog {
  INSTANCE;

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public void record(DecisionEntry entry) {}
}
