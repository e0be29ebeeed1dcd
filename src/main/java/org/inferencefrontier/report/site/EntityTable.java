package org.inferencefrontier.report.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.world.time.Timeline;

/** A table of agents or places: facts in words, then medians and bands in one month. */
public final class EntityTable {
  private final ReportContext context;
  private final String head;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<String, String>> cells = new ArrayList<>();
  private final List<String> dataColumns = new ArrayList<>();
  private final List<Function<String, List<String>>> data = new ArrayList<>();
  private Function<String, String> page = entity -> "";

  /**
   * @param head head of the column of names
   */
  public EntityTable(ReportContext context, String head) {
    this.context = context;
    this.head = head;
  }

  /** Lets names lead to pages: the file of an entity's, empty for none. */
  public EntityTable leadingTo(Function<String, String> file) {
    page = file;
    return this;
  }

  /** A column of words. */
  public EntityTable fact(String name, Function<String, String> words) {
    columns.add(Column.words(name));
    cells.add(words);
    dataColumns.add(name);
    data.add(entity -> List.of(words.apply(entity)));
    return this;
  }

  /** A column of an indicator; none if nobody has it. */
  public EntityTable quantity(String name, String indicator, Measure measure, int month) {
    if (!context.ensemble().entities(indicator).isEmpty()) {
      columns.add(Column.numbers(name));
      cells.add(
          entity -> context.ensemble().interval(indicator, entity, month).text(measure.write()));
      takeAlong(indicator, month);
    }
    return this;
  }

  /** A column of an indicator's median alone, for months in which runs hardly differ. */
  public EntityTable median(String name, String indicator, Measure measure, int month) {
    if (!context.ensemble().entities(indicator).isEmpty()) {
      columns.add(Column.numbers(name));
      cells.add(
          entity -> context.ensemble().interval(indicator, entity, month).middle(measure.write()));
      takeAlong(indicator, month);
    }
    return this;
  }

  /** Programs get the quantiles as they are stored. */
  private void takeAlong(String indicator, int month) {
    for (String quantile : List.of("p05", "p50", "p95")) {
      dataColumns.add(indicator + " " + Timeline.month(month) + " " + quantile);
    }
    data.add(
        entity -> {
          Interval stored = context.ensemble().interval(indicator, entity, month);
          return Stream.of(stored.low(), stored.median(), stored.high())
              .map(NumberText::of)
              .toList();
        });
  }

  /** The table; empty without entities. */
  public Optional<DataTable> of(String id, String caption, List<String> entities) {
    if (entities.isEmpty()) {
      return Optional.empty();
    }
    List<Column> heads = new ArrayList<>();
    heads.add(Column.words(head));
    heads.addAll(columns);
    List<List<String>> rows = new ArrayList<>();
    for (String entity : entities) {
      List<String> row = new ArrayList<>();
      row.add(context.names().of(entity));
      cells.forEach(cell -> row.add(cell.apply(entity)));
      rows.add(row);
    }
    return Optional.of(
        new DataTable(
            id, caption, heads, rows, entities.stream().map(page).toList(), data(entities)));
  }

  private ChartData data(List<String> entities) {
    List<String> heads = new ArrayList<>(List.of("entity"));
    heads.addAll(dataColumns);
    return new ChartData(
        heads,
        entities.stream()
            .map(
                entity ->
                    Stream.concat(
                            Stream.of(entity),
                            data.stream().flatMap(each -> each.apply(entity).stream()))
                        .toList())
            .toList());
  }
}
