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
        .containsPattern(
            "from Oct 2025 by the median of the runs that get there \\(Oct 2025 to Oct 2025 in nine"
                + " of ten of these\\), \\d+ of 40\\.$");
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
            point -> point.replace('\u00a0', ' ').equals("Accelerator spend: Jan 2028; every run"))
        .anyMatch(
            point ->
                point
                    .replace('\u00a0', ' ')
                    .matches("Electricity: Nov 2028 in the runs that get there, \\d of 4"));
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

  @Test
  void saysWhoseSiliconADesignHouseMakes() {
    FakeStudy study = new FakeStudy(156, 4);
    share(study, "nvidia", 0.5);
    share(study, "broadcom", 0.3);
    FakeStudy led = new FakeStudy(156, 4);
    share(led, "marvell", 0.5);

    assertThat(findings(study).get(0).text())
        .contains("; next is Broadcom with 30% (30% to 30%), whose chips are Google's own. In");
    assertThat(findings(led).get(0).text())
        .contains("(50% to 50% in nine runs of ten), all of them Amazon's own. In June 2025");
  }

  /** Meta buys next to nothing: it is not named. */
  @Test
  void saysWhereOwnSiliconIsDearerThanTheLeadersChips() {
    FakeStudy study =
        new FakeStudy(156, 4)
            .add("world.custom_silicon_share", "0-1", EntityKind.WORLD, "", (month, luck) -> 0.4);
    buyer(study, "amazon", 1e6, 0.92);
    assertThat(findings(study).get(0).text())
        .endsWith("by medians: Amazon 0.92.")
        .doesNotContain("credit");

    buyer(study, "google", 2e6, 1.09);
    buyer(study, "meta", 1e4, 4);
    assertThat(findings(study).get(0).text())
        .isEqualTo(
            "Chips that operators have made for themselves are 40% of the H100-equivalents added in"
                + " December 2030 (40% to 40% in nine runs of ten), against 40% in June 2025. An"
                + " hour of serving on the best own chip costs its largest buyers this many times"
                + " what it costs on the leading vendor's best, by medians: Google 1.09, Amazon"
                + " 0.92. Where that is above 1, it is not cost that carries the share but what the"
                + " model's operators credit own silicon with besides: sure supply, fit to their"
                + " own models.");
  }

  @Test
  void saysWhoIsPaidAndThatLayersPayEachOther() {
    FakeStudy study = new FakeStudy(156, 4);
    layer(study, "merchant", month -> month < 60 ? 0.55 : 0.27);
    layer(study, "compute", month -> month < 60 ? 0.35 : 0.58);
    layer(study, "custom", month -> 0.09);
    layer(study, "power", month -> 0.05);

    Finding finding = findings(study).get(0);

    assertThat(finding.figure()).isEqualTo("58%");
    assertThat(finding.title()).isEqualTo("Who is paid: compute first");
    assertThat(finding.text().replace('\u00a0', ' '))
        .startsWith(
            "Shares of what AI in data centres turns over in December 2030, nine runs in ten in"
                + " brackets: compute 58%, merchant chips 27%, own silicon 9.0%, electricity 5.0%."
                + " In June 2025 merchant chips came first with 55%.")
        .endsWith("so this is turnover, not value added.");
    assertThat(finding.target()).isEqualTo("vendors.html#value-layers");
  }

  private static void layer(FakeStudy study, String layer, IntToDoubleFunction share) {
    study.add(
        "world.value_share_in_data_centres_" + layer,
        "0-1",
        EntityKind.WORLD,
        "",
        (month, luck) -> share.applyAsDouble(month));
  }

  private static void buyer(FakeStudy study, String operator, double bought, double ratio) {
    EntityKind kind = EntityKind.OPERATOR;
    study.add("operator.own_silicon_h100e", "H100e", kind, operator, (month, luck) -> bought);
    study.add("operator.own_serving_cost_ratio", "ratio", kind, operator, (month, luck) -> ratio);
  }

  private static void share(FakeStudy study, String vendor, double share) {
    study.add(
        "vendor.training_compute_share",
        "share",
        EntityKind.VENDOR,
        vendor,
        (month, luck) -> share);
  }

  /** The Gulf's share is that of each run, and no ratio of medians. */
  @Test
  void givesTheGulfsShareOfEachRunAndSaysWhatOtherSharesAreOf() {
    FakeStudy study = FakeStudy.full();
    study.add("world.gulf_inference_share", "0-1", EntityKind.WORLD, "", (month, luck) -> 0.023);

    assertThat(findings(study))
        .filteredOn(finding -> finding.title().startsWith("Where inference sits"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.text().replace('\u00a0', ' '))
                    // The news first, then what the numbers are of.
                    .matches(
                        "The United States has [0-9.]+% of the world's inference capacity in"
                            + " December 2030, against [0-9.]+% in June 2025\\. The Gulf states"
                            + " together hold 2\\.3% of a run's capacity\\. Below,.*shares are of"
                            + " the sum of all states' medians, .*"));
  }

  /** A buyer of services asks for the price of tokens before that of chips' hours. */
  @Test
  void whatComputingCostsIsToldForTokensToo() {
    assertThat(findings(FakeStudy.full()))
        .filteredOn(finding -> finding.title().equals("What computing costs"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.text().replace('\u00a0', ' '))
                    .containsPattern(
                        "A million tokens lists at \\$[0-9.]+ \\(\\$[0-9.]+ to \\$[0-9.]+\\), against"
                            + " \\$[0-9.]+: more efficient models"));
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
                + " longest in Japan: 20 months in December 2030, 37 in June 2025. Where"
                + " less waits, a first request takes longest in Ireland: 23 months,"
                + " though its queue is empty: the study of a request takes that long, or new"
                + " connections are stopped. Of areas with at least 100 MW of data centres, the tightest grid is"
                + " Ireland with a reserve margin of 10%. Most chips wait for power in"
                + " November 2027: 6M H100-equivalents by the median of each month."
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

  /** Clouds and laboratories had no answer among the findings, vendors and states had. */
  @Test
  void saysWhoRunsTheComputeAndWhichLaboratoriesEarnMost() {
    FakeStudy study = new FakeStudy(156, 4);
    study.add(
        "operator.installed_h100e", "H100e", EntityKind.OPERATOR, "google", (month, luck) -> 6e7);
    study.add(
        "operator.installed_h100e", "H100e", EntityKind.OPERATOR, "meta", (month, luck) -> 2e7);
    // Taken together, so that nobody runs it first.
    study.add(
        "operator.installed_h100e",
        "H100e",
        EntityKind.OPERATOR,
        "coreweave",
        (month, luck) -> 1.2e8);
    study.add("lab.revenue", "USD/year", EntityKind.LAB, "openai", (month, luck) -> 7e10);

    Finding finding = findings(study).get(0);

    assertThat(finding.title()).isEqualTo("Who runs the compute: Google first");
    assertThat(finding.figure()).isEqualTo("30%");
    assertThat(finding.points()).containsExactly("Google: 30%, 60M", "Meta: 10%, 20M");
    assertThat(finding.text()).contains("that earn most, USD a year: OpenAI $70bn.");
    assertThat(finding.target()).isEqualTo("operators.html#figure-holders");
  }

  /** 73.3 and 72.8 million, each with a band twice as wide: neither is first. */
  @Test
  void operatorsOfNearlyOneSizeAreFirstTogether() {
    FakeStudy study = new FakeStudy(156, 4);
    study.add(
        "operator.installed_h100e", "H100e", EntityKind.OPERATOR, "google", (month, luck) -> 73e6);
    study.add(
        "operator.installed_h100e", "H100e", EntityKind.OPERATOR, "meta", (month, luck) -> 72e6);
    assertThat(findings(study).get(0).title())
        .isEqualTo("Who runs the compute: Google and Meta first");
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
