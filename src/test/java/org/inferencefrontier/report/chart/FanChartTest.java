package org.inferencefrontier.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Pattern;
import org.inferencefrontier.report.chart.PanelSpec.Axis;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.chart.PanelSpec.Series;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class FanChartTest {
  private static final double NONE = Double.NaN;

  @Test
  void drawsWhatItIsGivenAndLeavesGapsWhereMonthsHaveNoValue() {
    Fan fan =
        new Fan(
            new double[] {1, 1, NONE, 3},
            new double[] {2, 2, NONE, 4},
            new double[] {3, 3, NONE, 5},
            new double[] {4, 4, NONE, 6},
            new double[] {5, 5, NONE, 7});

    XYPlot plot = FanChart.chart(spec("a", fan)).getXYPlot();
    IntervalXYDataset outer = (IntervalXYDataset) plot.getDataset(0);

    // Two stretches, so that no line leads across the month between them.
    assertThat(outer.getSeriesCount()).isEqualTo(2);
    assertThat(outer.getItemCount(0)).isEqualTo(2);
    assertThat(outer.getXValue(0, 1)).isEqualTo(2023 + 1.5 / 12);
    assertThat(outer.getStartYValue(0, 1)).isEqualTo(1);
    assertThat(outer.getYValue(0, 1)).isEqualTo(3);
    assertThat(outer.getEndYValue(0, 1)).isEqualTo(5);
    // A month alone is as wide as can be seen.
    assertThat(outer.getItemCount(1)).isEqualTo(2);
    assertThat(outer.getXValue(1, 0)).isLessThan(2023 + 3.5 / 12);
    assertThat(outer.getXValue(1, 1)).isGreaterThan(2023 + 3.5 / 12);
    assertThat(outer.getEndYValue(1, 0)).isEqualTo(7);
    assertThat(plot.getRenderer(1).getSeriesPaint(1))
        .isEqualTo(plot.getRenderer(1).getSeriesPaint(0));
  }

  @Test
  void svgHasNameDescriptionAndEscapedText() {
    String svg = FanChart.render(spec("<b>&", Fan.line(new double[] {1, 2}))).svg();

    assertThat(svg)
        .startsWith("<svg ")
        .contains("role=\"img\"")
        .contains("aria-labelledby=\"x-title x-description\"")
        .contains("<title id=\"x-title\">Title</title>")
        .contains("&lt;b&gt;&amp;")
        .doesNotContain("<b>")
        .contains("currentColor");
  }

  /** Bands end at the edge of their plot; a clip that nothing refers to would only be weight. */
  @Test
  void everyClipOfAPictureIsUsedInIt() {
    String svg = FanChart.render(spec("a", Fan.line(new double[] {1, 2}))).svg();
    List<String> clips =
        Pattern.compile("<clipPath id=\"([^\"]+)\"")
            .matcher(svg)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(clips).isNotEmpty();
    assertThat(clips).allSatisfy(clip -> assertThat(svg).contains("url(#" + clip + ")"));
  }

  @Test
  void labelsMoveApartAndStayInside() {
    double[] tops = EndLabels.spread(new double[] {10, 12, 95}, new double[] {20, 20, 20}, 0, 100);

    assertThat(tops).containsExactly(10, 30, 80);
  }

  /** Panels of one scale had bottoms of their own where values go below zero. */
  @Test
  void panelsOfOneScaleShareItsBottomToo() {
    PanelSpec fitted = spec("x", Fan.line(new double[] {0.4, 0.8}));
    PanelSpec shared =
        new PanelSpec(
            fitted.id(),
            fitted.title(),
            fitted.description(),
            new Axis(
                fitted.axis().scale(),
                fitted.axis().tick(),
                Double.NaN,
                ValueScale.bottom(List.of(Fan.line(new double[] {-0.3, 0.2})), Double.NaN),
                0.8),
            fitted.series(),
            List.of());

    assertThat(FanChart.chart(fitted).getXYPlot().getRangeAxis().getLowerBound()).isZero();
    assertThat(FanChart.chart(shared).getXYPlot().getRangeAxis().getRange())
        .isEqualTo(new org.jfree.data.Range(-0.5, 1));
  }

  @Test
  void axesEndAtRoundNumbers() {
    assertThat(AxisSteps.roundUp(0.43)).isEqualTo(0.5);
    assertThat(AxisSteps.roundUp(1210)).isEqualTo(1500);
    assertThat(AxisSteps.roundUp(0)).isEqualTo(1);
    assertThat(AxisSteps.step(0.8)).isEqualTo(0.2);
    assertThat(AxisSteps.step(1500)).isEqualTo(500);
  }

  /** What is drawn right of the data has room for its widest line. */
  @Test
  void theBandFitsBesideTheData() {
    String label = "981,000tn\n9.8 × 10¹⁷ to 7.4 × 10¹⁹";
    double padding =
        FanChart.chart(spec(label, Fan.line(new double[] {1, 2}))).getPadding().getRight();

    assertThat(EndLabels.fitted(List.of(label.split("\n")), padding)).hasSize(3);
    assertThat(EndLabels.width(EndLabels.fitted(List.of(label.split("\n")), padding)))
        .isLessThanOrEqualTo(padding);
  }

  /** The month at the end of the line and those of the axis were cut. */
  @Test
  void chartsOfRunsHaveRoomForTheirWords() {
    double[] band = {24, 26, 28};
    String svg =
        RunsChart.render(
                "r",
                "t",
                "d",
                new RunsChart.Steps(new double[] {10, 20, 30}, band, band, band),
                month -> "December 2025",
                "September 2027")
            .svg();

    assertThat(svg).contains(">September 2027<", ">December 2025<");
    assertThat(RunsChart.labelSpace("September 2027"))
        .isEqualTo(EndLabels.width(List.of("September 2027")))
        .isGreaterThan(70);
    assertThat(RunsChart.axisSpace(24, 28, month -> "December 2025"))
        .isGreaterThan(EndLabels.plainWidth("December 2025"));
  }

  private static PanelSpec spec(String label, Fan fan) {
    return new PanelSpec(
        "x",
        "Title",
        "Description",
        Axis.fitted(Scale.LINEAR, Double::toString, Double.NaN),
        List.of(new Series(label, HouseTheme.BLUE, fan)),
        List.of());
  }

  /**
   * Where some runs have nothing a band on powers of ten began at the median, and where most have
   * nothing there was no band: Nigeria's chart was empty though it holds millions in some runs.
   */
  @Test
  void bandsOnPowersOfTenReachTheBottomWhereRunsHaveNothing() {
    Fan fan =
        new Fan(
            new double[] {0, 0, 0},
            new double[] {0, 0, 20},
            new double[] {0, 0, 100},
            new double[] {0, 30, 1000},
            new double[] {0, 500, 2000});

    XYPlot plot = FanChart.chart(logarithmic(fan)).getXYPlot();

    double bottom = plot.getRangeAxis().getLowerBound();
    assertThat(bottom).isCloseTo(10, within(0.1));
    IntervalXYDataset outer = (IntervalXYDataset) plot.getDataset(0);
    assertThat(outer.getItemCount(0)).isEqualTo(2);
    assertThat(outer.getStartYValue(0, 0)).isEqualTo(bottom);
    assertThat(outer.getEndYValue(0, 0)).isEqualTo(500);
    assertThat(outer.getStartYValue(0, 1)).isEqualTo(bottom);
    assertThat(outer.getYValue(0, 1)).isEqualTo(100);
    assertThat(((IntervalXYDataset) plot.getDataset(1)).getStartYValue(0, 1)).isEqualTo(20);
  }

  @Test
  void aTraceInAFewRunsMakesNoAxisLong() {
    Fan fan =
        new Fan(
            new double[] {0, 50},
            new double[] {0, 60},
            new double[] {0, 70},
            new double[] {0, 80},
            new double[] {1e-30, 90});

    assertThat(FanChart.chart(logarithmic(fan)).getXYPlot().getRangeAxis().getLowerBound())
        .isGreaterThan(1e-6);
  }

  private static PanelSpec logarithmic(Fan fan) {
    return new PanelSpec(
        "x",
        "Title",
        "Description",
        Axis.fitted(Scale.LOGARITHMIC, Double::toString, Double.NaN),
        List.of(new Series("a", HouseTheme.BLUE, fan)),
        List.of());
  }

  /** The reserve margins of a few runs below zero were cut off at zero. */
  @Test
  void bandsBelowZeroAreDrawnThoughMediansAreAbove() {
    Fan shortInSomeRuns =
        new Fan(
            new double[] {-0.04, 0.1},
            new double[] {0.1, 0.15},
            new double[] {0.2, 0.2},
            new double[] {0.25, 0.25},
            new double[] {0.3, 0.3});

    assertThat(ValueScale.bottom(List.of(shortInSomeRuns), Double.NaN)).isEqualTo(-0.04);
    assertThat(
            FanChart.chart(spec("x", shortInSomeRuns)).getXYPlot().getRangeAxis().getLowerBound())
        .isLessThanOrEqualTo(-0.04);
    assertThat(ValueScale.bottom(List.of(Fan.line(new double[] {-1e-9, 0.2})), Double.NaN))
        .isZero();
  }
}
