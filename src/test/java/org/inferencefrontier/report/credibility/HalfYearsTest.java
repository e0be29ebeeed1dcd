package org.inferencefrontier.report.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.FakeWorld;
import org.inferencefrontier.report.figure.RecordWording;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.study.statistics.RecordSummary.Comparison;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.junit.jupiter.api.Test;

class HalfYearsTest {
  private static final String WHY = "one token of one size for everybody";
  private static final int VERDICT = 5;
  private static final int REASON = 6;

  private static final SeriesCatalog CATALOG =
      new SeriesCatalog(
          List.of(
              new SeriesCatalog.Series(
                  new IndicatorDefinition(
                      "world.rental_usd_per_h100e_hour", "USD", EntityKind.WORLD, false, "test"),
                  "")),
          36);

  private static Comparison comparison(String month, double median, String note) {
    RecordPoint point =
        new RecordPoint(
            "world.rental_usd_per_h100e_hour",
            "",
            month,
            month,
            Aggregate.END,
            10,
            9,
            11,
            0.35,
            null,
            note,
            "read",
            "test");
    return new Comparison(point, 5, median * 0.9, median, median * 1.1);
  }

  private static HalfYears halfYears(Comparison... comparisons) {
    return new HalfYears(
        List.of(comparisons),
        new RecordWording(new Names(FakeWorld.make("", Scenario.base())), CATALOG));
  }

  @Test
  void tenTimesTooLowIsOffHoweverWellExplained() {
    HalfYears halfYears =
        halfYears(
            comparison("2023-06", 1, WHY),
            comparison("2023-12", 13, WHY),
            comparison("2024-06", 14, ""),
            comparison("2024-12", 7.3, ""));

    DataTable details = halfYears.details();
    assertThat(details.rows().stream().map(row -> row.get(VERDICT)))
        .containsExactly(
            "off, explained, not in band",
            "near, not in band",
            "off, not in band",
            "off, not in band");
    assertThat(details.rows().stream().map(row -> row.get(REASON)))
        .containsExactly(
            "Off: " + WHY + ". Source: test (read)",
            "test (read)",
            "Off: not explained. Source: test (read)",
            "Off: not explained. Source: test (read)");
    assertThat(halfYears.summary().rows().get(0)).contains("1.35");
  }

  @Test
  void countsWhatIsExplainedApart() {
    assertThat(
            halfYears(
                    comparison("2023-06", 1, WHY),
                    comparison("2023-12", 10, ""),
                    comparison("2024-06", 20, ""))
                .sentence())
        .isEqualTo(
            "The record has 3 half-year figures. The model's median is as near as asked to 1 of"
                + " them. For 1 of the other 2 the record gives a reason. 1 of the 3 lie inside the"
                + " band of nine runs in ten.");
  }
}
