package org.inferencefrontier.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inferencefrontier.input.source.InputListing;

/** A few figures of every row of a table, each with its grade. */
public final class FigureTable {
  private final Map<String, String> columns;
  private final List<String> derivedTitles;
  private final Function<String, List<String>> derived;

  /**
   * @param columns titles by field, in their order
   * @param derivedTitles titles of what is computed from a row's figures and has no grade
   * @param derived computes it of a row's id
   */
  public FigureTable(
      Map<String, String> columns,
      List<String> derivedTitles,
      Function<String, List<String>> derived) {
    this.columns = columns;
    this.derivedTitles = derivedTitles;
    this.derived = derived;
  }

  /** Prints the rows with these ids. */
  public void print(
      List<String> ids, Function<String, List<InputListing.Figure>> figuresOf, PrintWriter out) {
    List<String> header = new ArrayList<>(List.of("id"));
    columns.values().forEach(title -> header.addAll(List.of(title, "grade")));
    header.addAll(derivedTitles);
    TextTable table = new TextTable(header.toArray(String[]::new));
    for (String id : ids) {
      Map<String, InputListing.Figure> figures =
          figuresOf.apply(id).stream()
              .collect(Collectors.toMap(InputListing.Figure::field, figure -> figure));
      List<String> cells = new ArrayList<>(List.of(id));
      columns.keySet().stream()
          .map(figures::get)
          .forEach(figure -> cells.addAll(List.of(figure.value(), figure.grade())));
      cells.addAll(derived.apply(id));
      table.row(cells.toArray(String[]::new));
    }
    table.print(out);
  }

  /**
   * Prints every figure of one thing. A source that all figures share, as a row of a table has,
   * stands once under them.
   */
  public static void print(List<InputListing.Figure> figures, PrintWriter out) {
    List<String> sources = figures.stream().map(InputListing.Figure::source).distinct().toList();
    if (figures.size() > 1 && sources.size() == 1) {
      TextTable table = new TextTable("field", "value", "grade");
      figures.forEach(f -> table.row(f.field(), f.value(), f.grade()));
      table.print(out);
      out.println();
      out.println("Source of all: " + sources.get(0));
      return;
    }
    TextTable table = new TextTable("field", "value", "grade", "source");
    figures.forEach(f -> table.row(f.field(), f.value(), f.grade(), f.source()));
    table.print(out);
  }
}
