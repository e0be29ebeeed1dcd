package org.inferencefrontier.report.page;

import java.util.List;

/** A page of the report: a head and chapters. */
public interface Page {
  /** Its head. */
  Masthead masthead();

  /** Chapters with figures and tables, in order. */
  List<Section> sections();

  /** Every figure of the page; each is also written as PNG and CSV. */
  default List<Figure> figures() {
    return sections().stream().flatMap(section -> section.figures().stream()).toList();
  }

  /** Every table that stands by itself; each is also written as CSV. */
  default List<DataTable> tables() {
    return sections().stream().flatMap(section -> section.tables().stream()).toList();
  }
}
