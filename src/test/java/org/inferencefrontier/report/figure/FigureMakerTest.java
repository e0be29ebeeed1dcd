package org.inferencefrontier.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.inferencefrontier.report.FakeStudy;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.junit.jupiter.api.Test;

class FigureMakerTest {
  private static final int MONTHS = 24;

  /** Of a line on the bottom edge nobody would know that it is no line of values. */
  @Test
  void noughtAmongPowersOfTenIsExplained() {
    String explained = "nought lies on the bottom edge";
    FakeStudy.Shape inSome = (month, luck) -> luck > 1 ? 1e6 : 0;
    assertThat(figure(false, Measure.H100E_LOGARITHMIC, inSome).reading()).contains(explained);
    assertThat(figure(false, Measure.H100E, inSome).reading()).doesNotContain(explained);
    assertThat(figure(false, Measure.H100E_LOGARITHMIC, (month, luck) -> 1e6).reading())
        .doesNotContain(explained);
  }

  private static List<String> drawn(boolean sameScale, Measure measure, FakeStudy.Shape... shapes) {
    return figure(sameScale, measure, shapes).panels().stream()
        .map(panel -> panel.picture().svg())
        .toList();
  }

  private static Figure figure(boolean sameScale, Measure measure, FakeStudy.Shape... shapes) {
    FakeStudy study = new FakeStudy(MONTHS, 40);
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < shapes.length; i++) {
      study.add("world.quantity" + i, "1", EntityKind.WORLD, "", shapes[i]);
      panels.add(
          new Panel("Q" + i, measure, new Line("world.quantity" + i, "", "Q", HouseTheme.BLUE)));
    }
    return new FigureMaker(
            new Ensemble(study.build().summary()),
            new RecordBook(List.of()),
            Horizon.of(MONTHS),
            "a study")
        .figure("figure", "Figure", "Read.", panels, sameScale)
        .orElseThrow();
  }

  /** It once said 8.3 × 10⁻⁹ TWh. */
  @Test
  void whatIsNothingBesideTheAxisIsWrittenAsNothing() {
    assertThat(
            drawn(
                    false,
                    Measure.TERAWATT_HOURS,
                    (month, luck) -> month < 12 ? 6 : 8.3e-9 * (2 + Math.tanh(luck)))
                .get(0))
        .contains("0\u00a0TWh<", "median 0 TWh")
        .doesNotContain("10⁻");
  }

  /** Medians and bands of 0, 1 and 2 jumped up and down each quarter, a barcode. */
  @Test
  void ofSmallWholeNumbersMeansAreDrawn() {
    FakeStudy study =
        new FakeStudy(MONTHS, 40)
            .add(
                "operator.designs",
                "1",
                EntityKind.OPERATOR,
                "google",
                (m, luck) -> luck > 1 ? 1 : 0);
    Ensemble ensemble = new Ensemble(study.build().summary());
    double mean = ensemble.mean("operator.designs", "google", MONTHS - 1);
    assertThat(mean).isStrictlyBetween(0.0, 0.5);

    FigureMaker maker =
        new FigureMaker(ensemble, new RecordBook(List.of()), Horizon.of(MONTHS), "a study");
    List<Panel> panels =
        maker.means(
            "operator.designs", List.of("google"), new Names(RealWorld.world()), Measure.count(""));
    Figure figure = maker.figure("figure", "Figure", "Read.", panels, true).orElseThrow();

    assertThat(figure.reading()).contains("mean over the runs").doesNotContain("band: middle half");
    assertThat(figure.panels().get(0).picture().svg())
        .contains(
            ">" + Wording.shortNumber(mean) + "<", ">0–1<", "median 0, nine runs in ten 0 to 1");
    // Whoever takes the values gets what is drawn and the quantiles.
    assertThat(figure.data().columns()).containsSubsequence("month", "mean", "p05", "p95", "unit");
    List<String> last = figure.data().rows().get(figure.data().rows().size() - 1);
    assertThat(last.get(figure.data().columns().indexOf("mean"))).isEqualTo(NumberText.of(mean));
    assertThat(last.get(figure.data().columns().indexOf("p95"))).isEqualTo("1");
  }

  /** Google and Oracle had panels of one colour. */
  @Test
  void panelsOfOneFigureHaveColoursOfTheirOwn() {
    List<String> operators = List.of("xai", "coreweave", "lambda", "nebius", "crusoe", "tesla");
    FakeStudy study = new FakeStudy(MONTHS, 4);
    for (String operator : operators) {
      study.add("operator.capex", "USD/month", EntityKind.OPERATOR, operator, (m, luck) -> 5);
    }
    FigureMaker maker =
        new FigureMaker(
            new Ensemble(study.build().summary()),
            new RecordBook(List.of()),
            Horizon.of(MONTHS),
            "a study");
    List<Panel> panels =
        maker.medians("operator.capex", operators, new Names(RealWorld.world()), Measure.USD);
    List<String> strokes =
        maker.figure("figure", "Figure", "Read.", panels, true).orElseThrow().panels().stream()
            .map(panel -> colours(panel.picture().svg()))
            .toList();
    assertThat(strokes).hasSize(6).doesNotHaveDuplicates();
  }

  /** Those that are not of the page itself. */
  private static String colours(String svg) {
    return new TreeSet<>(
            Pattern.compile("stroke=\"((?:rgb|var)\\([^)]*\\))\"")
                .matcher(svg)
                .results()
                .map(found -> found.group(1))
                .toList())
        .toString();
  }

  /** One panel said 55–55% where the next had no band at all. */
  @Test
  void bandsThatReadTheSameAreNotWritten() {
    assertThat(drawn(false, Measure.SHARE, (month, luck) -> 0.55 + 1e-4 * Math.tanh(luck)).get(0))
        .contains("55%")
        .doesNotContain("55–55%");
  }

  @Test
  void panelsOfOneScaleHaveOneBottom() {
    List<String> svgs =
        drawn(true, Measure.SHARE, (month, luck) -> 0.7, (month, luck) -> month < 12 ? -0.3 : 0.5);

    assertThat(svgs).hasSize(2).allMatch(svg -> svg.contains(">−50%<") && svg.contains(">100%<"));
  }

  /** Source lines ended in the middle of a sentence: "478 MW of Anthropic and Amazon at New …". */
  @Test
  void longSourcesEndWithTheirName() {
    FakeStudy study =
        new FakeStudy(MONTHS, 40)
            .add("world.campus", "MW", EntityKind.WORLD, "", (month, luck) -> 500);
    RecordPoint point =
        new RecordPoint(
            "world.campus",
            "",
            "2023-06",
            "2023-06",
            Aggregate.END,
            478,
            320,
            620,
            null,
            null,
            "",
            "read",
            "Epoch AI, Frontier Data Centers, July 2025: 478 MW of Anthropic and Amazon at New"
                + " Carlisle, 368 MW of xAI at Memphis");

    assertThat(
            new FigureMaker(
                    new Ensemble(study.build().summary()),
                    new RecordBook(List.of(point)),
                    Horizon.of(MONTHS),
                    "a study")
                .figure(
                    "figure",
                    "Figure",
                    "Read.",
                    List.of(
                        new Panel(
                            "Q",
                            Measure.MEGAWATTS,
                            new Line("world.campus", "", "Q", HouseTheme.BLUE))),
                    false)
                .orElseThrow()
                .source())
        .isEqualTo("Source: a study. Record: Epoch AI, Frontier Data Centers, July 2025.");
  }

  /** An axis of a ten-thousandth of a percent would write nought at every line. */
  @Test
  void axesOfNextToNothingAreNotBlownUp() {
    assertThat(FigureMaker.top(Double.NaN, 3e-8, Measure.SHARE)).isEqualTo(0.001);
    assertThat(FigureMaker.top(4e-8, 3e-8, Measure.SHARE)).isEqualTo(0.001);
    assertThat(FigureMaker.top(Double.NaN, 2e-5, Measure.WEEKS)).isEqualTo(0.1);
    assertThat(FigureMaker.top(Double.NaN, 0.3, Measure.SHARE)).isNaN();
    assertThat(FigureMaker.top(0.6, 0.3, Measure.SHARE)).isEqualTo(0.6);
    assertThat(FigureMaker.top(Double.NaN, -0.2, Measure.SHARE)).isNaN();
  }
}
