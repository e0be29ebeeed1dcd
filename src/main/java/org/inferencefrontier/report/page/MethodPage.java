package org.inferencefrontier.report.page;

import java.util.List;

/**
 * The page of method and inputs.
 *
 * @param masthead its head
 * @param method how the study was made
 * @param sections further chapters, in order
 */
public record MethodPage(Masthead masthead, Method method, List<Section> sections) implements Page {

  public MethodPage {
    sections = List.copyOf(sections);
  }
}
