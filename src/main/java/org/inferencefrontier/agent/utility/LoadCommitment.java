package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.time.YearMonth;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.time.Timeline;

/**
 * What a tariff commits large loads to: a share of what they asked for is paid for whether it is
 * used or not.
 */
final class LoadCommitment implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Part of a large load's bill that is for capacity, and so is due whatever is drawn. Judgement:
   * energy is the other half; where demand charges are low a commitment costs less.
   */
  private static final double CAPACITY_SHARE_OF_BILL = 0.5;

  /**
   * Multiplies withdrawals under a tariff that commits the whole load: when AEP Ohio began to ask
   * for 85% (2025), 30 GW of requests became 13, and contracts over 5.6 were signed by February
   * 2026 (AEP Ohio, filing to the commission of Ohio); most had been speculative.
   */
  private static final double DETERRENCE = 3;

  private final int firstMonth;
  private final double minimumTakeShare;

  LoadCommitment(UtilityProfile profile) {
    UtilityProfile.LargeLoadTariff tariff = profile.largeLoadTariff();
    firstMonth =
        tariff == null ? Integer.MAX_VALUE : Timeline.indexOf(YearMonth.parse(tariff.from()));
    minimumTakeShare = tariff == null ? 0 : tariff.minimumTakeShare();
  }

  /** Share of a large load that must be paid for whether it is used or not. */
  private double share(int month) {
    return month >= firstMonth ? minimumTakeShare : 0;
  }

  /** Multiplier on the requests that are withdrawn, at least 1. */
  double deterrence(int month) {
    return 1 + DETERRENCE * share(month);
  }

  /** What a load pays for what it draws over the tariff: more if it must pay for more. */
  double charge(int month, UtilitySettings settings) {
    double unused = Math.max(0, share(month) / settings.meanDraw() - 1);
    return 1 + CAPACITY_SHARE_OF_BILL * unused;
  }
}
