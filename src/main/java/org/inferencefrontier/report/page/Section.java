package org.inferencefrontier.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chapter of a page.
 *
 * @param id unique in the page, also its anchor
 * @param title title
 * @param lead a sentence or two, may be empty
 * @param findings what is to be remembered of it, a card each
 * @param points short statements, one below the other
 * @param figures its figures
 * @param tables its tables
 * @param links files and pages to go to
 */
public record Section(
    String id,
    String title,
    String lead,
    List<Finding> findings,
    List<String> points,
    List<Figure> figures,
    List<DataTable> tables,
    List<Masthead.Link> links) {

  public Section {
    findings = List.copyOf(findings);
    points = List.copyOf(points);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
    links = List.copyOf(links);
  }

  /** A chapter without findings. */
  public Section(
      String id,
      String title,
      String lead,
      List<String> points,
      List<Figure> figures,
      List<DataTable> tables,
      List<Masthead.Link> links) {
    this(id, title, lead, List.of(), points, figures, tables, links);
  }

  /** A chapter of figures and tables. */
  public Section(
      String id, String title, String lead, List<Figure> figures, List<DataTable> tables) {
    this(id, title, lead, List.of(), figures, tables, List.of());
  }

  /** A chapter of those figures that the study has values for; none without any. */
  public static Optional<Section> ofFigures(
      String id, String title, String lead, List<Optional<Figure>> figures) {
    List<Figure> drawn = figures.stream().flatMap(Optional::stream).toList();
    return drawn.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(id, title, lead, drawn, List.of()));
  }

  /** The same chapter with these tables. */
  public Section withTables(List<DataTable> shown) {
    return new Section(id, title, lead, findings, points, figures, shown, links);
  }

  /** The same chapter with these figures behind its own. */
  public Section withMore(List<Figure> further) {
    List<Figure> all = new ArrayList<>(figures);
    all.addAll(further);
    return new Section(id, title, lead, findings, points, all, tables, links);
  }

  /** A chapter of statements. */
  public static Section ofPoints(String id, String title, String lead, List<String> points) {
    return new Section(id, title, lead, points, List.of(), List.of(), List.of());
  }

  /** A chapter of findings. */
  public static Section ofFindings(String id, String title, String lead, List<Finding> findings) {
    return new Section(id, title, lead, findings, List.of(), List.of(), List.of(), List.of());
  }
}
