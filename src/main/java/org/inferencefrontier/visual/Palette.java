package org.inferencefrontier.visual;

import java.awt.Color;

/** The colours of everything that is drawn, apart for every kind of sight. */
public final class Palette {
  /** Text and record marks. */
  public static final Color INK = new Color(27, 31, 36);

  /** Axis labels. */
  public static final Color MUTED = new Color(90, 98, 107);

  /** Grid lines. */
  public static final Color GRID = new Color(221, 225, 229);

  /** Land on maps. */
  public static final Color LAND = new Color(233, 235, 238);

  /** The ground behind a chart, around text. */
  public static final Color GROUND = new Color(254, 255, 254);

  /** Colours of Okabe and Ito that stand out on light and on dark ground alike. */
  public static final Color ORANGE = new Color(230, 159, 0);

  public static final Color SKY = new Color(86, 180, 233);
  public static final Color GREEN = new Color(0, 158, 115);
  public static final Color BLUE = new Color(0, 114, 178);
  public static final Color VERMILLION = new Color(213, 94, 0);
  public static final Color PURPLE = new Color(204, 121, 167);
  public static final Color YELLOW = new Color(240, 228, 66);

  /** Darker than all of those, where there are more to be told apart. */
  public static final Color WINE = new Color(136, 34, 85);

  private Palette() {}
}
