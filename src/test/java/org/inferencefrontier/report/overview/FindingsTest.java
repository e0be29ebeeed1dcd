package org.inferencefrontier.report.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.inferencefrontier.report.FakeStudy;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.Finding;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;

class FindingsTest {
  @Test
  void saysHowManyRunsCrossAndWhen() {
    FakeStudy study =
        new FakeStudy(156, 40)
            .add(
                "world.crossover_month",
                "months",
                EntityKind.WORLD,
                "",
                (month, luck) -> luck > 0 ? Double.NaN : 33);

    Finding finding = findings(study).get(0);

    assertThat(finding.figure()).isEqualTo("Oct 2025");
    assertThat(finding.text())
        .contains("from Oct 2025 in the median run (Oct 2025 to Oct 2025 in nine of ten)")
        .containsPattern("\\d+ of \\d+ runs get there");
  }

  @Test
  void saysWhenNoRunCrosses() {
    FakeStudy study =
        new FakeStudy(156, 4)
            .add(
                "world.crossover_month",
                "months",
                EntityKind.WORLD,
                "",
                (month, luck) -> Double.NaN)
            .add("world.crossover_month_spend", "months", EntityKind.WORLD, "", (month, luck) -> 60)
            .add(
                "world.crossover_month_energy",
                "months",
                EntityKind.WORLD,
                "",
                (month, luck) -> luck > 0 ? Double.NaN : 70);

    Finding finding = findings(study).get(0);

    assertThat(finding.figure()).isEqualTo("not reached");
    assertThat(finding.points())
        .hasSize(2)
        .anyMatch(
            point ->
                point
                    .replace('\u00a0', ' ')
                    .equals("Accelerator spend: Jan 2028 (Jan 2028 to Jan 2028); every run"))
        .anyMatch(
            point ->
                point
                    .replace('\u00a0', ' ')
                    .matches("Electricity: Nov 2028 \\(Nov 2028 to Nov 2028\\); \\d of 4 runs"));
  }

  @Test
  void namesTheLeaderAndNvidiaWhereverItStands() {
    FakeStudy study = new FakeStudy(156, 4);
    share(study, "huawei", 0.5);
    share(study, "amd", 0.3);
    share(study, "nvidia", 0.2);

    Finding finding = findings(study).get(0);

    assertThat(finding.title()).isEqualTo("Huawei leads training");
    assertThat(finding.text())
        .isEqualTo(
            "In December 2030, Huawei chips are 50% of the compute installed for training (50% to"
                + " 50% in nine runs of ten); next is AMD with 30% (30% to 30%); NVIDIA with 20%"
                + " (20% to 20%). In June 2025 it was 50%.");
  }

  private static void share(FakeStudy study, String vendor, double share) {
    study.add(
        "vendor.training_compute_share",
        "share",
        EntityKind.VENDOR,
        vendor,
        (month, luck) -> share);
  }

  @Test
  void givesGulfShareAndLongestQueue() {
    List<Finding> all = findings(FakeStudy.full());

    assertThat(all).extracting(Finding::title).contains("The wait for power");
    assertThat(all)
        .filteredOn(finding -> finding.title().startsWith("Where inference sits"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("The Gulf states together hold"));
  }

  /** Germany waits as long as Japan, whose queue is the larger; Ireland's is empty. */
  @Test
  void namesTheLongestWaitOfAllAreasThatCountAndSaysHowItMoves() {
    FakeStudy study = new FakeStudy(156, 4);
    area(study, "pjm", 9000, 3000, month -> 12, 0.3);
    area(study, "deu", 300, 150, month -> 20.2, 0.2);
    area(study, "jpn", 200, 160, month -> month < 60 ? 37 : 19.8, 0.25);
    area(study, "irl", 150, 0, month -> 23, 0.1);
    area(study, "zaf", 90, 90, month -> 60, -0.2);
    study.add(
        "world.unpowered_h100e",
        "H100e",
        EntityKind.WORLD,
        "",
        (month, luck) -> 6e6 - 1e4 * Math.abs(month - 58));

    Finding finding = findings(study).get(0);

    assertThat(finding.figure()).isEqualTo("20 months");
    assertThat(finding.text().replace('\u00a0', ' '))
        .isEqualTo(
            "Of the grid areas where requests of at least 100 MW wait, a new data centre waits"
                + " longest in Japan: 20 (20 to 20) months in December 2030, 37 in June 2025. Where"
                + " less waits, a first request takes longest in Ireland: 23 (23 to 23) months,"
                + " though its queue is empty: so long is a request studied, or connections"
                + " stopped. Of areas with at least 100 MW of data centres, the tightest grid is"
                + " Ireland with a reserve margin of 10% (10% to 10%). Most chips wait for power in"
                + " November 2027: 6M (6M to 6M) H100-equivalents by the median of each month."
                + " Brackets hold nine runs in ten.");
  }

  private static void area(
      FakeStudy study,
      String area,
      double load,
      double waiting,
      IntToDoubleFunction wait,
      double reserve) {
    EntityKind kind = EntityKind.AREA;
    study.add("area.datacenter_mw", "MW", kind, area, (month, luck) -> load);
    study.add("area.queue_mw", "MW", kind, area, (month, luck) -> waiting);
    study.add(
        "area.queue_months", "months", kind, area, (month, luck) -> wait.applyAsDouble(month));
    study.add("area.reserve_margin", "ratio", kind, area, (month, luck) -> reserve);
  }

  @Test
  void nothingToSayWithoutSeries() {
    assertThat(findings(new FakeStudy(156, 3))).isEmpty();
  }

  private static List<Finding> findings(FakeStudy fake) {
    StudyResult study = fake.build();
    Ensemble ensemble = new Ensemble(study.summary());
    return new Findings(
            study.world(),
            ensemble,
            new Names(study.world()),
            Horizon.of(ensemble.months()),
            new PowerShortage(study.world(), ensemble))
        .all();
  }
}
