package org.inferencefrontier.gui.map;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/** Colours from little to much, by lightness, so that every kind of sight can order them. */
final class Ramps {
  static final List<Color> BLUES = ramp(new Color(227, 236, 245), new Color(24, 92, 150));
  static final List<Color> OCHRES = ramp(new Color(248, 238, 219), new Color(160, 94, 10));
  static final List<Color> VIOLETS = ramp(new Color(243, 233, 242), new Color(128, 62, 118));

  /** Nothing special. */
  static final Color NEUTRAL = new Color(222, 227, 231);

  private static final int STEPS = 5;

  private Ramps() {}

  private static List<Color> ramp(Color little, Color much) {
    return IntStream.range(0, STEPS)
        .mapToObj(step -> mix(little, much, step / (STEPS - 1.0)))
        .toList();
  }

  /** A colour between two others. */
  static Color mix(Color one, Color other, double share) {
    return new Color(
        between(one.getRed(), other.getRed(), share),
        between(one.getGreen(), other.getGreen(), share),
        between(one.getBlue(), other.getBlue(), share));
  }

  private static int between(int one, int other, double share) {
    return (int) Math.round(one + share * (other - one));
  }

  /** A colour that lets through what is under it. */
  static Color clear(Color colour, double opacity) {
    return new Color(
        colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
  }
}
