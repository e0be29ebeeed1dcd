package org.inferencefrontier.report.page;

import java.util.List;

/**
 * A page of chapters.
 *
 * @param masthead its head
 * @param sections chapters with figures and tables, in order
 * @param relatedTitle heading of the further pages, linked as {@code #related}
 * @param related further pages of its kind, after the chapters
 * @param scripts script files, from the page, that make the page easier to use; it stands without
 *     them
 */
public record ChapterPage(
    Masthead masthead,
    List<Section> sections,
    String relatedTitle,
    List<Masthead.Link> related,
    List<String> scripts)
    implements Page {

  public ChapterPage {
    sections = List.copyOf(sections);
    related = List.copyOf(related);
    scripts = List.copyOf(scripts);
  }

  /** A page without further ones. */
  public ChapterPage(Masthead masthead, List<Section> sections) {
    this(masthead, sections, "", List.of(), List.of());
  }
}
