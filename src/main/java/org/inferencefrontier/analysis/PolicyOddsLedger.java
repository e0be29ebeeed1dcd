package org.inferencefrontier.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inferencefrontier.indicator.PolicyKind;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.RunReader;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.world.time.Timeline;

/**
 * Collects when states first make which kinds of policy moves, run by run, and keeps it in {@code
 * policy-odds.csv}: a row for each state, kind and month in which some run does it first.
 */
public final class PolicyOddsLedger implements RunReader {
  private static final String FILE = "policy-odds.csv";
  private static final PolicyKind[] KINDS = PolicyKind.values();

  private final int months;
  private final List<String> states = new ArrayList<>();
  private final List<Integer> series = new ArrayList<>();

  // Runs by state, kind and month of the first time.
  private final int[][][] first;
  private int runs;

  /**
   * @param catalog series of the study; states of which it records nothing are left out
   */
  public PolicyOddsLedger(SeriesCatalog catalog) {
    months = catalog.months();
    for (int i = 0; i < catalog.size(); i++) {
      SeriesCatalog.Series each = catalog.series().get(i);
      if (each.indicator().name().equals(PolicyKind.INDICATOR)) {
        states.add(each.entity());
        series.add(i);
      }
    }
    first = new int[states.size()][KINDS.length][months];
  }

  @Override
  public int[] series() {
    return series.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public void read(double[][] values) {
    runs++;
    for (int state = 0; state < first.length; state++) {
      int seen = 0;
      for (int month = 0; month < months; month++) {
        int fresh = (int) values[state][month] & ~seen;
        seen |= fresh;
        for (; fresh != 0; fresh &= fresh - 1) {
          first[state][Integer.numberOfTrailingZeros(fresh)][month]++;
        }
      }
    }
  }

  /** What happens in any run, by state and kind. */
  List<PolicyOdds> odds() {
    List<PolicyOdds> odds = new ArrayList<>();
    for (int state = 0; state < first.length; state++) {
      for (PolicyKind kind : KINDS) {
        PolicyOdds each =
            new PolicyOdds(
                states.get(state), kind, runs, new RunsByMonth(first[state][kind.ordinal()]));
        if (each.happens() > 0) {
          odds.add(each);
        }
      }
    }
    return odds;
  }

  @Override
  public void write(Path data) throws IOException {
    try (CsvTable table =
        new CsvTable(data.resolve(FILE), "state", "kind", "first_month", "runs", "of")) {
      for (PolicyOdds odds : odds()) {
        for (int month = 0; month < months; month++) {
          if (odds.firstByMonth().of(month) > 0) {
            table.row(
                odds.state(),
                id(odds.kind()),
                Timeline.month(month),
                odds.firstByMonth().of(month),
                odds.runs());
          }
        }
      }
    }
  }

  private static String id(PolicyKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads what a study kept.
   *
   * @param data folder of the study's data
   * @return empty for a study of an older version
   * @throws IOException if the file is damaged
   */
  static List<PolicyOdds> stored(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    Map<List<String>, int[]> firstByMonth = new LinkedHashMap<>();
    List<PolicyOdds> odds = new ArrayList<>();
    try {
      int runs = 0;
      for (String[] row : CsvTable.rows(file)) {
        runs = Integer.parseInt(row[4]);
        firstByMonth
                .computeIfAbsent(List.of(row[0], row[1]), any -> new int[Timeline.MONTHS])[
                Timeline.indexOf(YearMonth.parse(row[2]))] =
            Integer.parseInt(row[3]);
      }
      for (Map.Entry<List<String>, int[]> entry : firstByMonth.entrySet()) {
        odds.add(
            new PolicyOdds(
                entry.getKey().get(0),
                PolicyKind.valueOf(entry.getKey().get(1).toUpperCase(Locale.ROOT)),
                runs,
                new RunsByMonth(entry.getValue())));
      }
    } catch (RuntimeException | JsonProcessingException problem) {
      throw StudyFolderException.damaged(file, problem);
    }
    return odds;
  }
}
