package org.inferencefrontier.report.page;

import java.util.List;

/**
 * The first page.
 *
 * @param title title of the page
 * @param scenario title of the scenario
 * @param description what the scenario asks
 * @param summary runs, months and date of the study in one line
 * @param findings headline findings
 * @param sections chapters with figures and tables, in order
 * @param method how it was made
 */
public record OverviewPage(
    String title,
    String scenario,
    String description,
    String summary,
    List<Finding> findings,
    List<Section> sections,
    Method method) {

  public OverviewPage {
    findings = List.copyOf(findings);
    sections = List.copyOf(sections);
  }
}
