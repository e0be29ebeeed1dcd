package org.inferencefrontier.testing;

import org.inferencefrontier.model.FrontierModel;

/** What tests do with a model that was started. */
public final class Models {
  private Models() {}

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
