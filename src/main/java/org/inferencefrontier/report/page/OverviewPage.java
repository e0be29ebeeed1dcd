package org.inferencefrontier.report.page;

import java.util.List;

/**
 * The first page.
 *
 * @param masthead its head
 * @param findings headline findings
 * @param sections chapters with figures and tables, in order
 */
public record OverviewPage(Masthead masthead, List<Finding> findings, List<Section> sections)
    implements Page {

  public OverviewPage {
    findings = List.copyOf(findings);
    sections = List.copyOf(sections);
  }
}
