package org.inferencefrontier.report.page;

import java.util.List;
import org.inferencefrontier.report.chart.Picture;

/**
 * A figure: one or more panels of equal kind, with its numbers as a table. Every figure of a page
 * is also written as PNG and CSV, linked beneath it.
 *
 * @param id unique in the page, also its anchor and part of its files' names
 * @param title what it says
 * @param reading how to read it: unit, bands, marks
 * @param wide its panels take the whole width
 * @param panels the charts
 * @param numbers the same in numbers for people
 * @param source where model and record come from
 * @param data the values drawn, for programs
 */
public record Figure(
    String id,
    String title,
    String reading,
    boolean wide,
    List<Panel> panels,
    DataTable numbers,
    String source,
    ChartData data) {

  public Figure {
    panels = List.copyOf(panels);
  }

  /** A figure that draws what its table says. */
  public Figure(
      String id,
      String title,
      String reading,
      boolean wide,
      List<Panel> panels,
      DataTable numbers,
      String source) {
    this(id, title, reading, wide, panels, numbers, source, numbers.data());
  }

  /** Classes of its layout: whole width, pairs, or as many in a row as fit. */
  public String layout() {
    if (wide) {
      return "panels wide";
    }
    return columns() == 2 ? "panels pairs" : "panels";
  }

  /** Panels in a row where there is room. */
  public int columns() {
    if (wide) {
      return 1;
    }
    return panels.size() == 2 || panels.size() == 4 ? 2 : 3;
  }

  /**
   * One chart.
   *
   * @param title name over the chart, with unit
   * @param picture the chart
   */
  public record Panel(String title, Picture picture) {
    /** An {@code svg} element from our own drawing; trusted, its texts are escaped. */
    public String svg() {
      return picture.svg();
    }
  }
}
