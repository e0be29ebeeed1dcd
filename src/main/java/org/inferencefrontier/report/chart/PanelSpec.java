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
 * @param axis its vertical axis
 * @param series what is drawn, first at the bottom
 * @param marks observed values
 */
public record PanelSpec(
    String id, String title, String description, Axis axis, List<Series> series, List<Mark> marks) {

  public PanelSpec {
    series = List.copyOf(series);
    marks = List.copyOf(marks);
  }

  /**
   * The vertical axis.
   *
   * @param scale its scale
   * @param tick how its numbers are written
   * @param reference height of a dashed line, NaN for none
   * @param minimum bottom of a linear axis, NaN to fit; panels of one figure share it
   * @param maximum its top, NaN to fit; panels of one figure share it
   */
  public record Axis(
      Scale scale, DoubleFunction<String> tick, double reference, double minimum, double maximum) {

    /** An axis that fits what is drawn. */
    public static Axis fitted(Scale scale, DoubleFunction<String> tick, double reference) {
      return new Axis(scale, tick, reference, Double.NaN, Double.NaN);
    }
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
