package org.inferencefrontier.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One chart to be drawn: fans over time.
 *
 * @param id unique in the page, letters, digits and hyphens
 * @param title what it shows, for readers who do not see it
 * @param description the main numbers in words, for readers who do not see it
 * @param scale vertical scale
 * @param tick how numbers of the vertical axis are written
 * @param series what is drawn, first at the bottom
 * @param marks observed values
 * @param reference height of a dashed line, NaN for none
 * @param minimum bottom of a linear axis, NaN to fit; panels of one figure share it
 * @param maximum top of the vertical axis, NaN to fit; panels of one figure share it
 */
public record PanelSpec(
    String id,
    String title,
    String description,
    Scale scale,
    DoubleFunction<String> tick,
    List<Series> series,
    List<Mark> marks,
    double reference,
    double minimum,
    double maximum) {

  /** A chart whose axis fits what is drawn. */
  public PanelSpec(
      String id,
      String title,
      String description,
      Scale scale,
      DoubleFunction<String> tick,
      List<Series> series,
      List<Mark> marks,
      double reference) {
    this(id, title, description, scale, tick, series, marks, reference, Double.NaN, Double.NaN);
  }

  public PanelSpec {
    series = List.copyOf(series);
    marks = List.copyOf(marks);
  }

  /** Vertical scale. */
  public enum Scale {
    /** From zero. */
    LINEAR,
    /** Powers of ten. */
    LOGARITHMIC
  }

  /**
   * A series.
   *
   * @param label written at the end of its line; may have several lines
   * @param colour its colour
   * @param fan its values
   */
  public record Series(String label, Color colour, Fan fan) {}

  /**
   * An observed value drawn over the fans.
   *
   * @param month where it stands, months since January 2023, fractions allowed
   * @param low lower bound
   * @param central central value
   * @param high upper bound
   */
  public record Mark(double month, double low, double central, double high) {}
}
