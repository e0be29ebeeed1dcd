package org.inferencefrontier.report.page;

import java.util.List;

/**
 * A figure: one or more panels of equal kind, with its numbers as a table.
 *
 * @param id unique in the page, also its anchor
 * @param title what it says
 * @param reading how to read it: unit, bands, marks
 * @param wide its panels take the whole width
 * @param panels the charts
 * @param numbers the same in numbers
 * @param source where model and record come from
 */
public record Figure(
    String id,
    String title,
    String reading,
    boolean wide,
    List<Panel> panels,
    DataTable numbers,
    String source) {

  public Figure {
    panels = List.copyOf(panels);
  }

  /** Classes of its layout: whole width, pairs, or as many in a row as fit. */
  public String layout() {
    if (wide) {
      return "panels wide";
    }
    return panels.size() == 2 || panels.size() == 4 ? "panels pairs" : "panels";
  }

  /**
   * One chart.
   *
   * @param title name over the chart, with unit
   * @param svg an {@code svg} element from our own drawing; trusted, its texts are escaped
   */
  public record Panel(String title, String svg) {}
}
