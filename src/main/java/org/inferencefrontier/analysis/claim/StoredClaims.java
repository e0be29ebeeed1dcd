package org.inferencefrontier.analysis.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.StudyDatabase;
import org.inferencefrontier.study.file.RowValue;
import org.inferencefrontier.study.file.SqlText;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.World;

/** Holds the runs of a finished study against the claims, as they are defined today. */
public final class StoredClaims {
  private StoredClaims() {}

  /**
   * What a study says about the claims. Of a comparison the first scenario that has runs counts.
   *
   * @param world where the claims come from
   * @throws IOException if its data cannot be read
   */
  public static ClaimBook read(StudyDatabase study, World world) throws IOException {
    try {
      SeriesCatalog catalog = catalog(study);
      ClaimLedger ledger = new ClaimLedger(catalog, world);
      for (double[][] run : runs(study, catalog, ledger.series())) {
        ledger.read(run);
      }
      return ledger.book();
    } catch (StudyDatabase.QueryException problem) {
      throw new IOException(problem.getMessage(), problem);
    }
  }

  private static SeriesCatalog catalog(StudyDatabase study) throws StudyDatabase.QueryException {
    List<SeriesCatalog.Series> series = new ArrayList<>();
    for (List<Object> row :
        rows(study, "select distinct indicator, coalesce(entity, '') from series order by all")) {
      series.add(
          new SeriesCatalog.Series(
              new IndicatorDefinition((String) row.get(0), "", EntityKind.WORLD, false, ""),
              (String) row.get(1)));
    }
    Object months =
        rows(study, "select 1 + max(datediff('month', date '2023-01-01', month)) from series")
            .get(0)
            .get(0);
    return new SeriesCatalog(series, ((Number) months).intValue());
  }

  /** The wanted series of each run of the first scenario, in order of the runs. */
  private static List<double[][]> runs(StudyDatabase study, SeriesCatalog catalog, int[] wanted)
      throws StudyDatabase.QueryException {
    if (wanted.length == 0) {
      // A study may end before the date of every claim.
      return List.of();
    }
    Map<List<String>, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      SeriesCatalog.Series series = catalog.series().get(wanted[i]);
      places.put(List.of(series.indicator().name(), series.entity()), i);
    }
    String names =
        places.keySet().stream()
            .map(key -> "(" + SqlText.of(key.get(0)) + ", " + SqlText.of(key.get(1)) + ")")
            .collect(Collectors.joining(", "));
    Map<Integer, double[][]> runs = new LinkedHashMap<>();
    StudyDatabase.Answer answer =
        row -> {
          double[][] run =
              runs.computeIfAbsent(
                  ((Number) row.get(0)).intValue(), any -> empty(wanted.length, catalog.months()));
          int month = ((Number) row.get(3)).intValue();
          run[places.get(List.of((String) row.get(1), (String) row.get(2)))][month] =
              RowValue.number(row.get(4));
        };
    study.query(
        "select run, indicator, coalesce(entity, ''), datediff('month', date '2023-01-01', month),"
            + " value from series where month is not null and scenario = "
            + SqlText.of(study.scenarios().get(0))
            + " and (indicator, coalesce(entity, '')) in ("
            + names
            + ") order by run",
        answer);
    return List.copyOf(runs.values());
  }

  private static double[][] empty(int series, int months) {
    double[][] values = new double[series][months];
    for (double[] row : values) {
      Arrays.fill(row, Double.NaN);
    }
    return values;
  }

  private static List<List<Object>> rows(StudyDatabase study, String sql)
      throws StudyDatabase.QueryException {
    List<List<Object>> rows = new ArrayList<>();
    study.query(sql, rows::add);
    return rows;
  }
}
