package org.inferencefrontier.report.page;

import java.util.List;

/**
 * A page of chapters.
 *
 * @param masthead its head
 * @param sections chapters with figures and tables, in order
 * @param related further pages of its kind, after the chapters
 */
public record ChapterPage(Masthead masthead, List<Section> sections, List<Masthead.Link> related) {
  /** Anchor and heading of the further pages. */
  public static final Masthead.Link RELATED =
      new Masthead.Link("#related", "A page for each vendor", false);

  public ChapterPage {
    sections = List.copyOf(sections);
    related = List.copyOf(related);
  }
}
