package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inferencefrontier.visual.Region;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.LegendItemEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.jfree.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveChartTest {
  /** Labels that run into each other cannot be read. */
  @ParameterizedTest
  @CsvSource({"150,220", "230,390", "900,390"})
  void labelsOfAxesHaveRoom(int width, int height) {
    JFreeChart chart =
        new LiveChart(
                "Accelerator revenue",
                "share",
                1,
                List.of(
                    new LiveChart.Line("NVIDIA", Color.BLUE, run -> 0),
                    new LiveChart.Line("Everywhere else", Color.RED, run -> 0)))
            .panel()
            .getChart();
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart.createBufferedImage(width, height, info);
    Rectangle2D plot = info.getPlotInfo().getDataArea();
    NumberAxis years = (NumberAxis) chart.getXYPlot().getDomainAxis();
    NumberAxis shares = (NumberAxis) chart.getXYPlot().getRangeAxis();
    double year = plot.getWidth() / years.getRange().getLength();
    assertThat(year * years.getTickUnit().getSize()).isGreaterThan(28);
    assertThat(plot.getHeight() * shares.getTickUnit().getSize()).isGreaterThan(12);
    assertThat(years.getTickUnit().getSize()).isEqualTo(Math.rint(years.getTickUnit().getSize()));
  }

  /** A run until December 2030 leaves no empty years behind it. */
  @ParameterizedTest
  @CsvSource({"1,2024", "12,2024", "13,2025", "96,2031", "156,2036"})
  void theYearsEndWithTheRun(int months, int end) {
    LiveChart chart = shares();
    chart.endAfter(months);
    assertThat(chart.panel().getChart().getXYPlot().getDomainAxis().getRange())
        .isEqualTo(new Range(2023, end));
  }

  /** Where there is little room it is for the lines. */
  @ParameterizedTest
  @CsvSource({"175,150,false", "175,140,false", "215,205,true", "230,300,true", "500,250,true"})
  void aLegendLeavesRoomForTheLines(int width, int height, boolean isShown) {
    assertThat(
            hasLegend(
                width,
                height,
                List.of("United States", "China", "Europe", "Gulf", "Everywhere else")))
        .isEqualTo(isShown);
  }

  /** Beside each other on a screen of 1280 by 800 two of four charts named none of their lines. */
  @Test
  void theChartsOfASmallScreenHaveTheirLegends() {
    List<String> regions = Stream.of(Region.values()).map(Region::title).toList();
    assertThat(hasLegend(215, 207, regions)).isTrue();
    assertThat(
            hasLegend(
                215,
                207,
                List.of(
                    "Alchip",
                    "Broadcom",
                    "GUC",
                    "Huawei",
                    "Marvell",
                    "MediaTek",
                    "NVIDIA",
                    "Others")))
        .isTrue();
  }

  private static boolean hasLegend(int width, int height, List<String> names) {
    List<LiveChart.Line> lines = new ArrayList<>();
    names.forEach(name -> lines.add(new LiveChart.Line(name, Color.BLUE, run -> 0)));
    JFreeChart chart = new LiveChart("Serving capacity", "share", 1, lines).panel().getChart();
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart.createBufferedImage(width, height, info);
    assertThat(info.getPlotInfo().getDataArea().getHeight()).isGreaterThan(30);
    return IntStream.range(0, info.getEntityCollection().getEntityCount())
        .mapToObj(info.getEntityCollection()::getEntity)
        .anyMatch(LegendItemEntity.class::isInstance);
  }

  /** Where there is no room for a legend the pointer tells which line is whose. */
  @Test
  void thePointerOverALineNamesIt() {
    LiveChart chart = shares();
    chart.add(1, new double[] {0.9, 0.06, 0.04, Double.NaN});
    chart.add(2, new double[] {0.91, 0.05, 0.04, Double.NaN});
    assertThat(tips(chart)).contains("First, January 2023: 90%", "Second, February 2023: 5%");

    LiveChart terawattHours =
        new LiveChart(
            "Electricity",
            "TWh a year",
            Double.NaN,
            List.of(new LiveChart.Line("AI", Color.RED, run -> 0)));
    terawattHours.add(12, new double[] {1234});
    assertThat(tips(terawattHours)).containsExactly("AI, December 2023: 1,234 TWh a year");
  }

  private static List<String> tips(LiveChart chart) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart.panel().getChart().createBufferedImage(215, 205, info);
    return IntStream.range(0, info.getEntityCollection().getEntityCount())
        .mapToObj(info.getEntityCollection()::getEntity)
        .filter(XYItemEntity.class::isInstance)
        .map(ChartEntity::getToolTipText)
        .toList();
  }

  private static LiveChart shares() {
    return LiveChart.ofShares(
        "Shares",
        List.of(
            new LiveChart.Line("First", Color.BLUE, run -> 0),
            new LiveChart.Line("Second", Color.BLUE, run -> 0),
            new LiveChart.Line("Third", Color.RED, run -> 0)),
        0.05);
  }

  private static List<String> legend(LiveChart chart) {
    List<String> names = new ArrayList<>();
    LegendItemCollection items = chart.panel().getChart().getXYPlot().getLegendItems();
    for (int i = 0; i < items.getItemCount(); i++) {
      names.add(items.get(i).getLabel());
    }
    return names;
  }

  private static List<Double> others(LiveChart chart) {
    XYDataset drawn = chart.panel().getChart().getXYPlot().getDataset();
    int others = drawn.getSeriesCount() - 1;
    return IntStream.range(0, drawn.getItemCount(others))
        .mapToObj(month -> drawn.getYValue(others, month))
        .toList();
  }

  /** What is nothing has no line; what becomes large has one with all that was before. */
  @Test
  void sharesThatWereEverLargeHaveALine() {
    LiveChart chart = shares();
    chart.add(1, new double[] {0.96, 0.04, 0, Double.NaN});
    assertThat(legend(chart)).containsExactly("First", "Others");
    assertThat(others(chart)).containsExactly(0.04);

    chart.add(2, new double[] {0.92, 0.06, 0.02, Double.NaN});
    assertThat(legend(chart)).containsExactly("First", "Second", "Others");
    assertThat(others(chart)).containsExactly(0.0, 0.02);

    // Small again: a line that is shown stays.
    chart.add(3, new double[] {0.97, 0, 0.03, Double.NaN});
    assertThat(legend(chart)).containsExactly("First", "Second", "Others");
    assertThat(others(chart)).containsExactly(0.0, 0.02, 0.03);

    chart.clear();
    assertThat(legend(chart)).containsExactly("Others");
  }

  @Test
  void linesOfOneColourAreToldApart() {
    LiveChart chart = shares();
    chart.add(1, new double[] {0.5, 0.4, 0.1, Double.NaN});
    LegendItemCollection items = chart.panel().getChart().getXYPlot().getLegendItems();
    assertThat(items.get(0).getLinePaint()).isEqualTo(Color.BLUE);
    assertThat(items.get(1).getLinePaint()).isNotEqualTo(Color.BLUE);
  }

  /** Of eight lines one was broken, but not in the legend: one dash filled its sample. */
  @Test
  void aBrokenLineIsBrokenInTheLegendToo() {
    List<LiveChart.Line> lines =
        IntStream.range(0, 9)
            .mapToObj(i -> new LiveChart.Line("Vendor " + i, Color.BLUE, run -> 0))
            .toList();
    LiveChart chart = LiveChart.ofShares("Shares", lines, 0.05);
    chart.add(1, new double[] {.1, .1, .1, .1, .1, .1, .1, .1, .1, Double.NaN});
    LegendItemCollection items = chart.panel().getChart().getXYPlot().getLegendItems();
    double sample = items.get(7).getLine().getBounds2D().getWidth();
    for (int i = 0; i < 9; i++) {
      float[] dashes = ((BasicStroke) items.get(i).getLineStroke()).getDashArray();
      if (i < 7) {
        assertThat(dashes == null || dashes.length < 2 || dashes[1] == 0).isTrue();
      } else {
        // Two dashes and the gap between them.
        assertThat(2 * dashes[0] + dashes[1]).isLessThanOrEqualTo((float) sample);
      }
    }
  }

  /** A price that fell to a hundredth was a line along the floor for eight of thirteen years. */
  @Test
  void pricesThatFallToAHundredthStayAboveTheFloor() {
    LiveChart chart =
        LiveChart.ofPowers(
            "Compute", "USD", List.of(new LiveChart.Line("Rental", Color.BLUE, run -> 0)));
    for (int month = 1; month <= 156; month++) {
      chart.add(month, new double[] {9 * Math.pow(0.967, month)});
    }
    JFreeChart drawn = chart.panel().getChart();
    ChartRenderingInfo info = new ChartRenderingInfo();
    drawn.createBufferedImage(900, 320, info);
    Rectangle2D plot = info.getPlotInfo().getDataArea();
    ValueAxis axis = drawn.getXYPlot().getRangeAxis();
    double first = axis.valueToJava2D(9 * Math.pow(0.967, 78), plot, RectangleEdge.LEFT);
    double last = axis.valueToJava2D(9 * Math.pow(0.967, 156), plot, RectangleEdge.LEFT);
    assertThat(last - first).isGreaterThan(plot.getHeight() / 3);
    assertThat(drawn.getTitle().getText()).isEqualTo("Compute, powers of ten");
  }
}
