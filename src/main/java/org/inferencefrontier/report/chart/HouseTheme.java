package org.inferencefrontier.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.List;

/** Colours, type and strokes of every chart. */
public final class HouseTheme {
  /** Text and record marks; exported as {@code currentColor} so that it follows the page. */
  public static final Color INK = new Color(27, 31, 36);

  /** Axis labels; exported so that it follows the page. */
  public static final Color MUTED = new Color(90, 98, 107);

  /** Grid lines; exported so that it follows the page. */
  public static final Color GRID = new Color(221, 225, 229);

  /** Land on maps; exported so that it follows the page. */
  public static final Color LAND = new Color(233, 235, 238);

  /** The ground behind a chart, around text; exported so that it follows the page. */
  public static final Color GROUND = new Color(254, 255, 254);

  /** Colours of Okabe and Ito that stand out on light and on dark ground alike. */
  public static final Color ORANGE = new Color(230, 159, 0);

  public static final Color SKY = new Color(86, 180, 233);
  public static final Color GREEN = new Color(0, 158, 115);
  public static final Color BLUE = new Color(0, 114, 178);
  public static final Color VERMILLION = new Color(213, 94, 0);
  public static final Color PURPLE = new Color(204, 121, 167);
  public static final Color YELLOW = new Color(240, 228, 66);

  /** Colours for lines, in the order in which they are given out. Yellow is too pale for a line. */
  public static final List<Color> LINES =
      List.of(BLUE, VERMILLION, GREEN, ORANGE, PURPLE, SKY, MUTED);

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
