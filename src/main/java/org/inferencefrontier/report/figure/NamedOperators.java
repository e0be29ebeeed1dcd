package org.inferencefrontier.report.figure;

import java.util.List;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.profile.OperatorKind;
import org.inferencefrontier.world.profile.OperatorProfile;

/** Operators that stand for one firm each, without the rest of a market that is taken together. */
public final class NamedOperators {
  private NamedOperators() {}

  /** Those with the greatest medians above zero in a month, greatest first. */
  public static List<String> top(
      World world, Ensemble ensemble, String indicator, int month, int limit) {
    List<String> together =
        world.operators().stream()
            .filter(operator -> operator.kind() == OperatorKind.OTHERS)
            .map(OperatorProfile::id)
            .toList();
    return ensemble.top(indicator, month, Integer.MAX_VALUE).stream()
        .filter(id -> !together.contains(id))
        .limit(limit)
        .toList();
  }
}
