package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferencefrontier.testing.DecisionEntries.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.Clause;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.study.file.DecisionBook;
import org.inferencefrontier.study.file.DecisionBook.Option;
import org.inferencefrontier.study.file.DecisionBook.Step;
import org.inferencefrontier.study.file.ParquetTable;
import org.inferencefrontier.study.file.StoredDecisions;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDecisionsTest {
  @TempDir private Path temporary;

  @Test
  void tellsTheLatestMonthOfRunZeroTakenFirstThenByScore() throws IOException {
    Path file = temporary.resolve("decisions.parquet");
    try (ParquetTable table = new ParquetTable(temporary, DecisionsParquet.COLUMNS)) {
      add(table, 0, "2027-01", "google", "site", "old", 9, true);
      for (int i = 0; i < 7; i++) {
        add(table, 0, "2027-04", "google", "site", "area" + i, i, i == 2);
      }
      add(table, 1, "2027-07", "google", "site", "other run", 9, true);
      add(table, 0, "2026-01", "google", "custom silicon TPU", "wait", 1, true);
      add(table, 0, "2026-07", "google", "custom silicon TPU", "start", 2, true);
      add(table, 0, "2027-01", "usa", "import ban", "chn", 0.5, true);
      add(table, 0, "2028-01", "usa", "import ban", "rus", Double.NaN, true);
      add(table, 0, "2028-01", "usa", "import ban", "irn", 0.1, false);
      table.writeTo(file);
    }

    DecisionBook book = StoredDecisions.read(file, List.of("usa"));

    assertThat(book.kept()).isTrue();
    assertThat(book.of("google"))
        .extracting(Option::name)
        .containsExactly("wait", "start", "area2", "area6", "area5", "area4", "area3");
    Option site = book.of("google").get(2);
    assertThat(site).isEqualTo(new Option(51, "google", "site", "area2", 2, true, "why", 7));
    // A state's moves are told in full, but not what it passed over.
    assertThat(book.of("usa")).extracting(Option::name).containsExactly("chn", "rus");
    assertThat(book.of("usa").get(1).score()).isNaN();
  }

  /** Of a state all moves are told; a utility of its id has plans of many kinds a year. */
  @Test
  void whatAUtilityOrdersIsKeptApartFromWhatTheStateOfItsIdDoes() throws IOException {
    Path file = temporary.resolve("decisions.parquet");
    try (ParquetTable table = new ParquetTable(temporary, DecisionsParquet.COLUMNS)) {
      add(table, 0, "2027-01", "deu", "carbon price", "at home", 0.5, true);
      add(table, 0, "2028-01", "deu", "carbon price", "at home", 0.5, true);
      for (int year = 2027; year < 2030; year++) {
        table.add(DecisionsParquet.row(0, plant(year, "battery " + year, -1, true)));
        table.add(DecisionsParquet.row(0, plant(year, "coal " + year, -2, false)));
      }
      table.writeTo(file);
    }

    DecisionBook book = StoredDecisions.read(file, List.of("deu"));

    assertThat(book.of("deu")).hasSize(4);
    assertThat(book.ofUtility("deu"))
        .extracting(Option::name)
        .containsExactly("battery 2029", "coal 2029");
    assertThat(book.plantsOf("deu"))
        .extracting(Step::name)
        .containsExactly("battery 2027", "battery 2028", "battery 2029");
  }

  /** A vendor's chips come a year apart: the latest alone would be no roadmap. */
  @Test
  void aVendorsChipsAreToldOverYearsAndItsPriceOnce() throws IOException {
    Path file = temporary.resolve("decisions.parquet");
    try (ParquetTable table = new ParquetTable(temporary, DecisionsParquet.COLUMNS)) {
      for (int year = 2025; year < 2035; year++) {
        for (String kind : List.of("roadmap", "serving variant", "price")) {
          add(table, 0, year + "-05", "nvidia", kind, kind + " " + year, 1, true);
        }
      }
      table.writeTo(file);
    }
    assertThat(StoredDecisions.read(file, List.of()).of("nvidia"))
        .extracting(Option::name)
        .hasSize(17)
        .startsWith("price 2034", "roadmap 2027")
        .endsWith("serving variant 2034")
        .contains("roadmap 2034", "serving variant 2027");
  }

  /** The latest month alone says nothing of how a price moved. */
  @Test
  void whatIsDecidedMonthByMonthIsReadAsACourseWithItsTerms() throws IOException {
    Path file = temporary.resolve("decisions.parquet");
    try (ParquetTable table = new ParquetTable(temporary, DecisionsParquet.COLUMNS)) {
      for (int month = 1; month < 4; month++) {
        table.add(DecisionsParquet.row(0, price(month, "cut the margin", month, true)));
        table.add(DecisionsParquet.row(0, price(month, "hold the margin", 9, false)));
        add(table, 0, "2027-0" + month, "nvidia", "booking", "tsmc", 9, true);
        table.add(DecisionsParquet.row(1, price(month, "cut the margin", 7, true)));
      }
      table.writeTo(file);
    }
    List<Step> course = StoredDecisions.read(file, List.of()).courseOf("nvidia");
    assertThat(course).extracting(Step::score).containsExactly(1.0, 2.0, 3.0);
    Step last = course.get(2);
    assertThat(last.number(ReasonTerm.BACKLOG)).isEqualTo(4.5);
    assertThat(last.names()).isEqualTo(Map.of(ReasonTerm.STRATEGY, "skim"));
    assertThat(last.number(ReasonTerm.PARITY)).as("not a number").isNaN();
    assertThat(last.number(ReasonTerm.CEILING)).as("not told").isNaN();
  }

  private static DecisionEntry price(int month, String move, double score, boolean chosen) {
    return new DecisionEntry(
        month,
        "nvidia",
        "price",
        move,
        score,
        chosen,
        Reason.of(
            ReasonTerm.STRATEGY.named("skim", "strategy %s"),
            Clause.words(": by rule"),
            ReasonTerm.BACKLOG.is(1.5 * month, "; backlog %.1f months"),
            ReasonTerm.PARITY.is(Double.NaN, "")));
  }

  private static DecisionEntry plant(int year, String plant, double score, boolean chosen) {
    return new DecisionEntry(
        Timeline.indexOf(YearMonth.of(year, 5)),
        "deu",
        "order plant",
        plant,
        score,
        chosen,
        Reason.of(ReasonTerm.MEGAWATTS.is(500, "%.0f MW")));
  }

  /** Studies of earlier versions have the terms in words alone. */
  @Test
  void aFileWithoutTermsHasNoCourses() throws IOException {
    Path file = temporary.resolve("decisions.parquet");
    try (ParquetTable table = new ParquetTable(temporary, DecisionsParquet.COLUMNS.subList(0, 8))) {
      table.add(
          row -> {
            row.append(0);
            row.append("2027-01");
            row.append("nvidia");
            row.append("price");
            row.append("cut the margin");
            row.append(0.5);
            row.append(true);
            row.append("backlog 1.5 months");
          });
      table.writeTo(file);
    }
    DecisionBook book = StoredDecisions.read(file, List.of());
    assertThat(book.of("nvidia")).extracting(Option::reason).containsExactly("backlog 1.5 months");
    assertThat(book.courseOf("nvidia")).isEmpty();
  }

  /** Halls of one area and month differ in their reason only; by chance other five were told. */
  @Test
  void whatIsAlikeKeepsItsOrder() throws IOException {
    Path file = temporary.resolve("decisions.parquet");
    try (ParquetTable table = new ParquetTable(temporary, DecisionsParquet.COLUMNS)) {
      for (int i = 0; i < 300_000; i++) {
        add(table, 0, "2027-04", "google", "site", "ercot", 1, true, "hall " + i);
      }
      table.writeTo(file);
    }
    assertThat(StoredDecisions.read(file, List.of()).of("google"))
        .extracting(Option::reason)
        .containsExactly("hall 0", "hall 1", "hall 2", "hall 3", "hall 4");
  }

  /** What holds a hall back stood apart from what does not, halls of other areas between them. */
  @Test
  void stagesOfAHallStayTogether() throws IOException {
    Path file = temporary.resolve("decisions.parquet");
    try (ParquetTable table = new ParquetTable(temporary, DecisionsParquet.COLUMNS)) {
      for (String area : List.of("ercot", "caiso", "miso", "pjm")) {
        add(table, 0, "2027-04", "google", "stages of training site", area + ": a", 9, true);
        add(table, 0, "2027-04", "google", "stages of training site", area + ": b", 5, false);
      }
      table.writeTo(file);
    }
    assertThat(StoredDecisions.read(file, List.of()).of("google"))
        .extracting(Option::name)
        .containsExactly("ercot: a", "ercot: b", "caiso: a", "caiso: b", "miso: a", "miso: b");
  }

  @Test
  void aStudyWithoutTheFileKeptNothing() throws IOException {
    assertThat(StoredDecisions.read(temporary.resolve("none.parquet"), List.of()))
        .isEqualTo(DecisionBook.NONE);
  }

  private static void add(
      ParquetTable table,
      int run,
      String month,
      String agent,
      String decision,
      String alternative,
      double score,
      boolean chosen)
      throws IOException {
    add(table, run, month, agent, decision, alternative, score, chosen, "why");
  }

  private static void add(
      ParquetTable table,
      int run,
      String month,
      String agent,
      String decision,
      String alternative,
      double score,
      boolean chosen,
      String why)
      throws IOException {
    int at = Timeline.indexOf(YearMonth.parse(month));
    table.add(
        DecisionsParquet.row(run, entry(at, agent, decision, alternative, score, chosen, why)));
  }
}
