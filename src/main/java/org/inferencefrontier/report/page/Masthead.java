package org.inferencefrontier.report.page;

import java.util.List;

/**
 * Head of a page, alike on all of them.
 *
 * @param title title of the page
 * @param scenario title of the scenario
 * @param lead what the page or its scenario asks
 * @param summary runs, months and date of the study in one line
 * @param pages pages of the report
 * @param chapters chapters of this page
 */
public record Masthead(
    String title,
    String scenario,
    String lead,
    String summary,
    List<Link> pages,
    List<Link> chapters) {

  public Masthead {
    pages = List.copyOf(pages);
    chapters = List.copyOf(chapters);
  }

  /**
   * A way to a page or chapter.
   *
   * @param target file or anchor
   * @param name name
   * @param current the page at hand
   */
  public record Link(String target, String name, boolean current) {}
}
