package org.inferencefrontier.report.text;

import org.inferencefrontier.world.profile.Bloc;

/** What facts about states are called. */
public final class StateWords {
  /** The groups are those of an American rule, no alliances: Poland stood in the middle one. */
  public static final String GROUP = "Export-control group (US tiers of 2025)";

  private StateWords() {}

  /** Name of a group. */
  public static String group(Bloc bloc) {
    return switch (bloc) {
      case WEST -> "West";
      case CHINA -> "China";
      case NON_ALIGNED -> "non-aligned";
    };
  }
}
