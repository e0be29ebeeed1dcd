package org.inferencefrontier.agent.utility;

import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.UtilityStrategy;

/** A utility of an area of 10 GW, with plants of simple figures. */
abstract class SmallUtility {
  static final ConnectionQueue.Grant NOBODY = (operator, use, megawatts, requested) -> {};
  static final int GAS = 0;
  static final int NUCLEAR = 1;
  static final int JULY_2025 = 30;

  static final ParameterValues VALUES =
      RealWorld.reference()
          .with("power.connection-multiplier", 1)
          .with("power.queue-drop-out", 0)
          .with("power.queue-weight", 0.5)
          .with("power.load-growth-multiplier", 1)
          .with("power.scarcity-gain", 0.6)
          .with("power.build-multiplier", 1)
          .with("power.carbon-price-adder", 0)
          .with("power.mean-draw", 0.7)
          .with("power.stress-probability", 0);
  static final UtilitySettings SETTINGS = UtilitySettings.from(VALUES);

  static Utility utility(UtilityStrategy strategy, double gasMegawatts) {
    return new Utility(
        0,
        0,
        Profiles.utility(strategy),
        Profiles.area(gasMegawatts),
        Profiles.country("usa", 0),
        0,
        new PlantRegister(Profiles.technologies(), 1),
        2,
        100,
        SETTINGS);
  }

  static Utility utility() {
    return utility(UtilityStrategy.INTEGRATED, 20_000);
  }

  static UtilitySettings withFlexibleShare(double share) {
    return UtilitySettings.from(VALUES.with("power.flexible-share", share));
  }
}
