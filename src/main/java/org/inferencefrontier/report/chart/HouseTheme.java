package org.inferencefrontier.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import org.inferencefrontier.visual.Palette;

/** Colours, type and strokes of every chart. */
public final class HouseTheme {
  /** Text and record marks; exported as {@code currentColor} so that it follows the page. */
  public static final Color INK = Palette.INK;

  /** Axis labels; exported so that it follows the page. */
  public static final Color MUTED = Palette.MUTED;

  /** Grid lines; exported so that it follows the page. */
  public static final Color GRID = Palette.GRID;

  /** Land on maps; exported so that it follows the page. */
  public static final Color LAND = Palette.LAND;

  /** The ground behind a chart, around text; exported so that it follows the page. */
  public static final Color GROUND = Palette.GROUND;

  /** Colours of Okabe and Ito that stand out on light and on dark ground alike. */
  public static final Color ORANGE = Palette.ORANGE;

  public static final Color SKY = Palette.SKY;
  public static final Color GREEN = Palette.GREEN;
  public static final Color BLUE = Palette.BLUE;
  public static final Color VERMILLION = Palette.VERMILLION;
  public static final Color PURPLE = Palette.PURPLE;
  public static final Color YELLOW = Palette.YELLOW;

  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 13);
  static final Stroke MEDIAN = round(2.2f);
  static final Stroke HAIRLINE = round(0.8f);
  static final Stroke REFERENCE =
      new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4, 3}, 0);
  static final float OUTER_BAND_ALPHA = 0.20f;
  static final float INNER_BAND_ALPHA = 0.36f;

  private HouseTheme() {}

  private static Stroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
