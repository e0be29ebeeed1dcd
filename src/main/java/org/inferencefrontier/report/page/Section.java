package org.inferencefrontier.report.page;

import java.util.List;

/**
 * A chapter of a page.
 *
 * @param id unique in the page, also its anchor
 * @param title title
 * @param lead a sentence or two, may be empty
 * @param figures its figures
 * @param tables its tables
 */
public record Section(
    String id, String title, String lead, List<Figure> figures, List<DataTable> tables) {

  public Section {
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
  }
}
