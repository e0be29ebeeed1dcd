package org.inferencefrontier.report.page;

import java.util.List;
import java.util.stream.Stream;

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

  @Override
  public List<DataTable> tables() {
    return Stream.concat(
            Stream.of(method.parameters(), method.inputs()), Page.super.tables().stream())
        .toList();
  }
}
