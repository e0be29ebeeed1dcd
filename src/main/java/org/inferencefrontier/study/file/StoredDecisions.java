package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.study.file.DecisionBook.Option;
import org.inferencefrontier.study.file.DecisionBook.Step;
import org.inferencefrontier.world.time.Timeline;

/** Reads {@code decisions.parquet} back, as much of it as a page can show. */
public final class StoredDecisions {
  private static final int ALTERNATIVES = 5;

  /** Kinds that tell their story over years rather than in one month, as a pattern. */
  private static final String LONG_STORIES =
      "^(custom silicon .*|roadmap|export variant|serving variant)$";

  /** How many months of those. */
  private static final int LONG_MONTHS = 8;

  private static final String PLANTS =
      DecisionBook.PLANT_KINDS.stream().map(SqlText::of).collect(Collectors.joining(", "));

  /** Kinds that are told over all months: those whose score makes a path, and orders of plants. */
  private static final String COURSES =
      "('price', 'training budget', 'reasoning depth', 'expansion', " + PLANTS + ")";

  /** Kinds whose alternatives stand in pairs, one of a hall after the other. */
  private static final String PAIRS = "stages of %";

  /** As many of them as are read: three halls. */
  private static final int PAIRED = 6;

  /** Terms of a score, in files of this version. */
  private static final String TERMS = "terms";

  private StoredDecisions() {}

  /**
   * Whether a file has the terms of scores as data: those of earlier versions have them in words
   * alone.
   */
  public static boolean hasTerms(Connection database, Path file) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet columns =
            statement.executeQuery(
                "select count(*) from parquet_schema("
                    + SqlText.file(file)
                    + ") where name = '"
                    + TERMS
                    + "'")) {
      return columns.next() && columns.getInt(1) > 0;
    }
  }

  /**
   * Reads the decisions of run 0.
   *
   * @param states agents of whom everything taken is told, their moves being few; not what a
   *     utility of the same id orders
   */
  public static DecisionBook read(Path file, List<String> states) throws IOException {
    if (!Files.isRegularFile(file)) {
      return DecisionBook.NONE;
    }
    try (Connection database = DatabaseLibrary.connect();
        PreparedStatement latest = database.prepareStatement(sql(file))) {
      latest.setArray(1, database.createArrayOf("varchar", states.toArray()));
      List<Step> courses = hasTerms(database, file) ? courses(database, file) : List.of();
      return new DecisionBook(true, options(latest), courses);
    } catch (SQLException problem) {
      throw new IOException("cannot read " + file + ": " + problem.getMessage(), problem);
    }
  }

  private static List<Option> options(PreparedStatement query) throws SQLException {
    List<Option> options = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        options.add(option(rows));
      }
    }
    return options;
  }

  private static Option option(ResultSet rows) throws SQLException {
    return new Option(
        Timeline.indexOf(YearMonth.parse(rows.getString(1))),
        rows.getString(2),
        rows.getString(3),
        rows.getString(4),
        RowValue.number(rows.getObject(5)),
        rows.getBoolean(6),
        Objects.requireNonNullElse(rows.getString(7), ""),
        rows.getInt(8));
  }

  private static List<Step> courses(Connection database, Path file) throws SQLException {
    List<Step> courses = new ArrayList<>();
    try (Statement query = database.createStatement();
        ResultSet rows = query.executeQuery(coursesSql(file))) {
      boolean more = rows.next();
      while (more) {
        long row = rows.getLong(1);
        int month = Timeline.indexOf(YearMonth.parse(rows.getString(2)));
        String agent = rows.getString(3);
        String decision = rows.getString(4);
        String name = rows.getString(5);
        double score = RowValue.number(rows.getObject(6));
        Map<ReasonTerm, Double> numbers = new EnumMap<>(ReasonTerm.class);
        Map<ReasonTerm, String> names = new EnumMap<>(ReasonTerm.class);
        for (; more && rows.getLong(1) == row; more = rows.next()) {
          addTerm(rows, numbers, names);
        }
        courses.add(new Step(month, agent, decision, name, score, numbers, names));
      }
    }
    return courses;
  }

  private static void addTerm(
      ResultSet row, Map<ReasonTerm, Double> numbers, Map<ReasonTerm, String> names)
      throws SQLException {
    // A file of another version may have others.
    Optional<ReasonTerm> term = ReasonTerm.find(row.getString(7));
    String name = row.getString(9);
    if (term.isPresent() && name != null) {
      names.put(term.get(), name);
    } else if (term.isPresent()) {
      numbers.put(term.get(), RowValue.number(row.getObject(8)));
    }
  }

  /** What is alike but for its reason keeps its order: DuckDB's threads would have it by chance. */
  private static String sql(Path file) {
    return "with placed as (select *,"
        + " row_number() over (partition by agent, decision, month"
        + " order by case when decision like '"
        + PAIRS
        + "' then file_row_number end, chosen desc, score desc nulls last, alternative,"
        + " file_row_number) as place, count(*) over (partition by agent, decision, month) as"
        + " alternatives, dense_rank() over (partition by agent, decision order by month desc) as"
        + " age, list_contains(?, agent) and decision not in ("
        + PLANTS
        + ") as state from read_parquet("
        + SqlText.file(file)
        + ", file_row_number = true) where run = 0) select month, agent, decision, alternative,"
        + " score, chosen, reason, alternatives from placed where (state and chosen) or (not state"
        + " and place <= case when decision like '"
        + PAIRS
        + "' then "
        + PAIRED
        + " else "
        + ALTERNATIVES
        + " end and age <= case when regexp_matches(decision, '"
        + LONG_STORIES
        + "') then "
        + LONG_MONTHS
        + " else 1 end)"
        + " order by agent, decision, month, place";
  }

  private static String coursesSql(Path file) {
    return "select row, month, agent, decision, alternative, score, t.term, t.value, t.name from"
        + " (select *, file_row_number as row, unnest(terms) as t, generate_subscripts(terms, 1) as"
        + " place from read_parquet("
        + SqlText.file(file)
        + ", file_row_number = true) where run = 0 and chosen and decision in "
        + COURSES
        + ") order by agent, decision, month, alternative, row, place";
  }
}
