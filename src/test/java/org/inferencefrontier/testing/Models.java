package org.inferencefrontier.testing;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;

/** What tests do with a model that was started. */
public final class Models {
  private Models() {}

  /** The reference run of seed 1 with these settings, its identities checked, so many months on. */
  public static FrontierModel run(int months, String... settings) {
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.with(settings)),
            RealWorld.reference(),
            1,
            0,
            true,
            DecisionLog.NONE);
    model.start();
    step(model, months);
    return model;
  }

  /** Plays the next months. */
  public static void step(FrontierModel model, int months) {
    for (int month = 0; month < months; month++) {
      model.schedule.step(model);
    }
  }

  /** Position of a chip. */
  public static int chip(FrontierModel model, String id) {
    for (int c = 0; c < model.chips().count(); c++) {
      if (model.chips().get(c).id().equals(id)) {
        return c;
      }
    }
    throw new AssertionError(id);
  }
}
