package org.inferencefrontier.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.inferencefrontier.cli.terminal.SeriesWords;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.ComparisonResult;
import org.inferencefrontier.study.statistics.PairedDifference;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;

class DifferenceTableTest {
  private static final SeriesCatalog CATALOG =
      new SeriesCatalog(
          List.of(
              series("vendor.revenue", "huawei", "USD/month", false),
              series("world.custom_silicon_share", "", "0-1", false),
              series("world.vendor_hhi", "", "0-1", false)),
          24);

  private static SeriesCatalog.Series series(
      String indicator, String entity, String unit, boolean perRun) {
    return new SeriesCatalog.Series(
        new IndicatorDefinition(indicator, unit, EntityKind.WORLD, perRun, "test"), entity);
  }

  private static ComparisonResult.Headline headline(
      String indicator, String entity, double reference, double difference) {
    return new ComparisonResult.Headline(
        "other",
        new WatchedValue(indicator, entity, 23),
        new PairedDifference(
            9, reference, reference + difference, difference, 0, difference, 0, 0, 0, 1, 0.5));
  }

  @Test
  void namesUnitsAndNumbersAreThoseOfPeople() {
    StringWriter out = new StringWriter();
    new DifferenceTable(CATALOG, new SeriesWords(RealWorld.world()))
        .print(
            List.of(
                headline("vendor.revenue", "huawei", 369_916_992, -1234.4),
                headline("world.custom_silicon_share", "", 0.35661, 0.0125),
                headline("world.vendor_hhi", "", 0.4962, 2.888e-5)),
            "base",
            new PrintWriter(out, true));
    assertThat(out.toString().lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
        .containsSubsequence(
            "other less base:",
            "Revenue, Huawei, 2024-12 | USD/month | 369,900,000 | -1,234 | 0 | -1,234 | 100 | 50",
            "Custom silicon share, 2024-12 | % points | 35.66 | 1.250 | 0 | 1.250 | 100 | 50",
            "Herfindahl index of vendors, 2024-12 | 0 to 1 | 0.4962 | 0.000029 | 0 | 0.000029 | 100 |"
                + " 50");
  }
}
