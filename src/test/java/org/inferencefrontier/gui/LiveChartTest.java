package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveChartTest {
  /** Labels that run into each other cannot be read. */
  @ParameterizedTest
  @CsvSource({"150,220", "230,390", "900,390"})
  void labelsOfAxesHaveRoom(int width, int height) {
    JFreeChart chart =
        new LiveChart(
                "Shares of accelerator revenue",
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
}
