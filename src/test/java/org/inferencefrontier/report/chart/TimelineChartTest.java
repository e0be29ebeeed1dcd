package org.inferencefrontier.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.inferencefrontier.report.chart.EventTimeline.Row;
import org.inferencefrontier.report.chart.EventTimeline.Spread;
import org.junit.jupiter.api.Test;

class TimelineChartTest {
  private static final int MONTHS = 156;

  @Test
  void hasNameDescriptionAndEscapedLabels() {
    String svg = render(new Row("<b>&", HouseTheme.BLUE, List.of(10), List.of()));

    assertThat(svg)
        .startsWith("<svg ")
        .contains("role=\"img\"", "<title", "dates in words", "&lt;b&gt;&amp;")
        .doesNotContain("<b>");
  }

  @Test
  void barsGrowWithTheSpreadAndRunToTheEdgeWhereSomeAreLater() {
    double narrow = widestBar(new Spread("1", 60, 66, 72));
    double wide = widestBar(new Spread("1", 48, 66, 84));
    double open = widestBar(new Spread("1", 48, 66, -1));
    assertThat(wide).isGreaterThan(2.5 * narrow);
    assertThat(open).isGreaterThan(wide);
  }

  @Test
  void aRowOfWhatMostRunsNeverSeeIsEmpty() {
    Spread rare = new Spread("1", 60, -1, -1);
    assertThat(new Row("a", HouseTheme.BLUE, List.of(), List.of(rare)).isEmpty()).isTrue();
    assertThat(new Row("a", HouseTheme.BLUE, List.of(10), List.of(rare)).isEmpty()).isFalse();
    assertThat(
            new Row("a", HouseTheme.BLUE, List.of(), List.of(rare, new Spread("2", 6, 9, -1)))
                .isEmpty())
        .isFalse();
  }

  @Test
  void labelsThatWouldTouchAreLeftOut() {
    Row row =
        new Row(
            "a",
            HouseTheme.BLUE,
            List.of(),
            List.of(
                new Spread("first", 12, 12, 12),
                new Spread("second", 13, 13, 13),
                new Spread("third", 90, 92, 94)));

    assertThat(render(row)).contains(">first<", ">third<").doesNotContain(">second<");
  }

  @Test
  void barsThatWouldOverlapStandBelowEachOther() {
    Row row =
        new Row(
            "a",
            HouseTheme.BLUE,
            List.of(),
            List.of(
                new Spread("first", 10, 12, 40),
                new Spread("second", 30, 50, -1),
                new Spread("third", 60, 80, -1)));
    // Each with its label, though they share a row.
    String svg = render(row);
    assertThat(svg).contains(">first<", ">second<", ">third<");
    Matcher heights = Pattern.compile("<rect[^>]*? y=\"([0-9.]+)\"").matcher(svg);
    Set<String> lanes = new HashSet<>();
    while (heights.find()) {
      lanes.add(heights.group(1));
    }
    assertThat(lanes).hasSizeGreaterThanOrEqualTo(2);
  }

  /** The fifth bar lay over the first, and the reading said that none does. */
  @Test
  void anyNumberOfBarsThatWouldOverlapStandBelowEachOther() {
    List<Spread> open =
        IntStream.range(0, 7).mapToObj(i -> new Spread("g" + i, 10 + i, 60 + 12 * i, -1)).toList();
    Matcher bars =
        Pattern.compile("<rect[^>]*? y=\"([0-9.]+)\"")
            .matcher(render(new Row("a", HouseTheme.BLUE, List.of(), open)));
    assertThat(bars.results().map(bar -> bar.group(1)).distinct()).hasSizeGreaterThanOrEqualTo(7);
  }

  /** Every row was as high as the fullest. */
  @Test
  void aRowTakesTheRoomOfItsBars() {
    Row full =
        new Row(
            "full",
            HouseTheme.BLUE,
            List.of(),
            List.of(new Spread("1", 10, 12, -1), new Spread("2", 20, 22, -1)));
    Row single = new Row("single", HouseTheme.BLUE, List.of(10), List.of());
    double three = height(full, single, single);
    assertThat(three - height(full, single)).isLessThan(height(full, single) - height(single));
  }

  private static double height(Row... rows) {
    String svg =
        TimelineChart.render(new EventTimeline("t", "when", "words", MONTHS, List.of(rows))).svg();
    Matcher size = Pattern.compile("viewBox=\"0 0 [0-9.]+ ([0-9.]+)\"").matcher(svg);
    assertThat(size.find()).isTrue();
    return Double.parseDouble(size.group(1));
  }

  @Test
  void whatLiesBeforeTheAxisIsNotDrawn() {
    String none = render(new Row("a", HouseTheme.BLUE, List.of(), List.of()));
    assertThat(render(new Row("a", HouseTheme.BLUE, List.of(-5), List.of()))).isEqualTo(none);
    assertThat(render(new Row("a", HouseTheme.BLUE, List.of(5), List.of()))).isNotEqualTo(none);
  }

  private static double widestBar(Spread spread) {
    String svg = render(new Row("a", HouseTheme.BLUE, List.of(), List.of(spread)));
    Matcher widths = Pattern.compile("<rect[^>]*? width=\"([0-9.]+)\"").matcher(svg);
    double widest = 0;
    while (widths.find()) {
      widest = Math.max(widest, Double.parseDouble(widths.group(1)));
    }
    return widest;
  }

  private static String render(Row row) {
    return TimelineChart.render(
            new EventTimeline("timeline", "when", "dates in words", MONTHS, List.of(row)))
        .svg();
  }
}
