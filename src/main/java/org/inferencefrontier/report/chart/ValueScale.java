package org.inferencefrontier.report.chart;

import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.report.chart.PanelSpec.Mark;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.chart.PanelSpec.Series;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** The vertical axis of a fan chart: where it begins and ends, and what numbers stand beside it. */
public final class ValueScale {
  private static final double LEAST_AXIS_SPACE = 50;

  /** A part of the axis that nobody would see below zero. */
  private static final double UNSEEN = 0.01;

  // Keeps the outermost grid lines on the axis, in powers of ten.
  private static final double ROUNDING = 0.001;

  /** What most runs never have makes no axis longer than this share of what is largest. */
  private static final double RARE_SPAN = 1e-6;

  private ValueScale() {}

  /** The axis of a panel, from its bottom to its top with a few round numbers. */
  static ValueAxis axis(PanelSpec spec) {
    return spec.axis().scale() == Scale.LOGARITHMIC ? logarithmicAxis(spec) : linearAxis(spec);
  }

  private static ValueAxis linearAxis(PanelSpec spec) {
    NumberAxis axis = new NumberAxis();
    double top = top(spec);
    double bottom = bottom(spec);
    double step = AxisSteps.step(AxisSteps.roundUp(top - bottom));
    if (bottom < 0) {
      bottom = step * Math.floor(bottom / step);
      top = step * Math.ceil(top / step);
    }
    axis.setRange(bottom, top);
    axis.setTickUnit(new NumberTickUnit(step, PlainChart.format(spec.axis().tick())));
    axis.setFixedDimension(
        Math.max(axisSpace(spec, top), bottom < 0 ? axisSpace(spec, bottom) : 0));
    PlainChart.style(axis);
    return axis;
  }

  /** Equal in most charts, so that panels stand in line; more for long labels. */
  private static double axisSpace(PanelSpec spec, double longest) {
    return Math.max(LEAST_AXIS_SPACE, EndLabels.plainWidth(spec.axis().tick().apply(longest)) + 8);
  }

  private static double top(PanelSpec spec) {
    double top = spec.axis().maximum();
    if (Double.isNaN(top)) {
      top = 0;
      for (Series series : spec.series()) {
        top = Math.max(top, zeroIfNaN(series.fan().maximum()));
      }
      for (Mark mark : spec.marks()) {
        top = Math.max(top, Math.max(zeroIfNaN(mark.central()), zeroIfNaN(mark.high())));
      }
      top = bottom(spec) < 0 ? top : AxisSteps.roundUp(top);
    }
    return top > 0 || bottom(spec) < 0 ? top : 1;
  }

  private static double bottom(PanelSpec spec) {
    return Double.isNaN(spec.axis().minimum())
        ? bottom(spec.series().stream().map(Series::fan).toList(), spec.axis().reference())
        : spec.axis().minimum();
  }

  /** Bottom of a linear axis: zero, or what bands below zero ask for, be it in a few runs. */
  public static double bottom(List<Fan> fans, double reference) {
    double lowest = 0;
    double highest = 0;
    for (Fan fan : fans) {
      for (int month = 0; month < fan.months(); month++) {
        if (fan.has(month)) {
          lowest = Math.min(lowest, fan.p05()[month]);
          highest = Math.max(highest, fan.p95()[month]);
        }
      }
    }
    return reference == 0 || -lowest > UNSEEN * highest ? lowest : 0;
  }

  private static double zeroIfNaN(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  private static ValueAxis logarithmicAxis(PanelSpec spec) {
    double low = Double.POSITIVE_INFINITY;
    double rare = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Series series : spec.series()) {
      Fan fan = series.fan();
      for (int month = 0; month < fan.months(); month++) {
        if (fan.has(month)) {
          high = Math.max(high, fan.p95()[month]);
          if (fan.p50()[month] > 0) {
            low = Math.min(low, least(fan.p05()[month], fan.p25()[month], fan.p50()[month]));
          } else {
            rare = Math.min(rare, least(fan.p75()[month], fan.p95()[month]));
          }
        }
      }
    }
    low = Math.min(low, Math.max(rare, RARE_SPAN * high));
    if (!(high > 0)) {
      low = 1;
      high = 10;
    }
    double bottom = Math.floor(Math.log10(low));
    double top = Math.max(bottom + 1, Math.ceil(Math.log10(high)));
    LogAxis axis = new LogAxis();
    axis.setRange(new Range(Math.pow(10, bottom - ROUNDING), Math.pow(10, top + ROUNDING)));
    axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.round((top - bottom) / 5))));
    axis.setNumberFormatOverride(PlainChart.format(spec.axis().tick()));
    axis.setMinorTickMarksVisible(false);
    axis.setFixedDimension(
        Math.max(axisSpace(spec, Math.pow(10, bottom)), axisSpace(spec, Math.pow(10, top))));
    PlainChart.style(axis);
    return axis;
  }

  /** The first value that has a place on a scale of powers of ten. */
  private static double least(double... rising) {
    return Arrays.stream(rising).filter(value -> value > 0).findFirst().orElse(Double.MAX_VALUE);
  }
}
