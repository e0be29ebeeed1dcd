package org.inferencefrontier.gui;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inferencefrontier.visual.Palette;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYSeries;
import sim.util.media.chart.TimeSeriesAttributes;

/**
 * Of many shares in a whole shows those that were ever large, each from the month on in which it
 * became so and with all that was before, and the others as one line. A line that is shown stays
 * and keeps its colour to the end of the run.
 */
final class LargeLines {
  private static final List<Color> COLOURS =
      List.of(
          Palette.BLUE,
          Palette.VERMILLION,
          Palette.GREEN,
          Palette.ORANGE,
          Palette.PURPLE,
          Palette.SKY);

  private static final List<Integer> PATTERNS =
      List.of(
          TimeSeriesAttributes.PATTERN_SOLID,
          TimeSeriesAttributes.PATTERN_DASH,
          TimeSeriesAttributes.PATTERN_DOT);

  /**
   * Of MASON's dashes one fills a legend's whole sample, which then looks like an unbroken line.
   */
  private static final double SHORT_DASHES = 0.35;

  /** How a line is drawn. */
  private record Stroke(Color colour, int pattern) {}

  private final XYItemRenderer renderer;
  private final List<TimeSeriesAttributes> lines;
  private final List<Color> wanted;
  private final XYSeries others;
  private final double large;

  // By position of the line.
  private final Set<Integer> shown = new TreeSet<>();
  private final Set<Stroke> taken = new HashSet<>();

  /**
   * @param lines the shares, in the order of their series
   * @param wanted colours that they have where no other line has them
   * @param others the line of those that are not shown
   * @param large from here on a share is shown
   */
  LargeLines(
      XYItemRenderer renderer,
      List<TimeSeriesAttributes> lines,
      List<Color> wanted,
      XYSeries others,
      double large) {
    this.renderer = renderer;
    this.lines = List.copyOf(lines);
    this.wanted = List.copyOf(wanted);
    this.others = others;
    this.large = large;
    clear();
  }

  /** No share was large yet. */
  void clear() {
    shown.clear();
    taken.clear();
    for (int line = 0; line < lines.size(); line++) {
      setVisible(line, false);
    }
  }

  /** Looks at the month that was added last. */
  void addedMonth() {
    int month = others.getItemCount() - 1;
    int before = shown.size();
    for (int line = 0; line < lines.size(); line++) {
      if (!shown.contains(line) && value(line, month) >= large) {
        show(line);
      }
    }
    // The others were fewer all along than it seemed.
    for (int m = shown.size() > before ? 0 : month; m <= month; m++) {
      others.updateByIndex(m, others(m));
    }
  }

  private double others(int month) {
    double sum = 0;
    for (int line = 0; line < lines.size(); line++) {
      if (!shown.contains(line)) {
        sum += value(line, month);
      }
    }
    return sum;
  }

  private double value(int line, int month) {
    double value = lines.get(line).getSeries().getY(month).doubleValue();
    return Double.isNaN(value) ? 0 : value;
  }

  private void show(int line) {
    shown.add(line);
    Stroke stroke = freeStroke(wanted.get(line));
    taken.add(stroke);
    TimeSeriesAttributes attributes = lines.get(line);
    attributes.setStrokeColor(stroke.colour());
    attributes.setDashPattern(stroke.pattern());
    attributes.setStretch(
        stroke.pattern() == TimeSeriesAttributes.PATTERN_SOLID ? 1 : SHORT_DASHES);
    attributes.rebuildGraphicsDefinitions();
    setVisible(line, true);
  }

  /** The colour that is wanted, else one that is free, else a broken line. */
  private Stroke freeStroke(Color first) {
    return PATTERNS.stream()
        .flatMap(
            pattern ->
                Stream.concat(Stream.of(first), COLOURS.stream())
                    .map(colour -> new Stroke(colour, pattern)))
        .filter(stroke -> !taken.contains(stroke))
        .findFirst()
        .orElse(new Stroke(first, PATTERNS.get(0)));
  }

  private void setVisible(int line, boolean visible) {
    renderer.setSeriesVisible(line, visible);
    renderer.setSeriesVisibleInLegend(line, visible);
  }
}
