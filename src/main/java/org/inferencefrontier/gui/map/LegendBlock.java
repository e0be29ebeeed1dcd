package org.inferencefrontier.gui.map;

import java.awt.Color;
import java.util.List;

/**
 * What a layer says about itself in the legend.
 *
 * @param title what is shown, with its unit
 * @param keys its signs, in order
 */
record LegendBlock(String title, List<Key> keys) {
  /** Forms of a sign. */
  enum Sign {
    SQUARE,
    CIRCLE,
    RING,
    DASHED_RING,
    LINE
  }

  /**
   * A sign and what it means.
   *
   * @param radius of circles and rings, pixels
   */
  record Key(Sign sign, Color colour, double radius, String words) {
    static Key square(Color colour, String words) {
      return new Key(Sign.SQUARE, colour, 6, words);
    }

    static Key circle(Color colour, double radius, String words) {
      return new Key(Sign.CIRCLE, colour, radius, words);
    }
  }
}
