package org.inferencefrontier.report.text;

/** What facts about states are called. */
public final class StateWords {
  /** The groups are those of an American rule, no alliances: Poland stood in the middle one. */
  public static final String GROUP = "Export-control group (US tiers of 2025)";

  private StateWords() {}
}
