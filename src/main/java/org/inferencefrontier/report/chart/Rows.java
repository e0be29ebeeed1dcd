package org.inferencefrontier.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Bars on one horizontal scale to be drawn, a row below the other, each under its caption.
 *
 * @param id unique in the page, letters, digits and hyphens
 * @param title what it shows, for readers who do not see it
 * @param description the main numbers in words, for readers who do not see it
 * @param low left end of the scale
 * @param high right end
 * @param reference where a dashed line stands, NaN for none
 * @param tick how numbers of the scale are written, null for a scale that is left unmarked
 * @param rows rows from top to bottom
 */
public record Rows(
    String id,
    String title,
    String description,
    double low,
    double high,
    double reference,
    DoubleFunction<String> tick,
    List<Row> rows) {

  public Rows {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param caption what it is about, written over its bars
   * @param bars its bars, the first at the bottom
   * @param dots its dots, over the bars
   * @param notes numbers beside the bars
   */
  public record Row(String caption, List<Bar> bars, List<Dot> dots, List<Note> notes) {
    public Row {
      bars = List.copyOf(bars);
      dots = List.copyOf(dots);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A bar between two values, in either order.
   *
   * @param from one end
   * @param to the other
   * @param top upper edge as a share of the row's bar, 0 at the top
   * @param bottom lower edge likewise
   * @param colour colour
   */
  public record Bar(double from, double to, double top, double bottom, Color colour) {}

  /**
   * A dot.
   *
   * @param at where
   * @param height where as a share of the row's bar, 0 at the top
   * @param colour colour
   */
  public record Dot(double at, double height, Color colour) {}

  /**
   * A number beside a bar.
   *
   * @param at value at which it begins or ends
   * @param isLeft whether it ends there
   * @param text what it says
   */
  public record Note(double at, boolean isLeft, String text) {}
}
