package org.inferencefrontier.report.chart;

import java.awt.Color;
import java.util.List;

/**
 * Events over time to be drawn, a row for each actor.
 *
 * @param id unique in the page, letters, digits and hyphens
 * @param title what it shows, for readers who do not see it
 * @param description the dates in words, for readers who do not see it
 * @param months months on the axis, from January 2023
 * @param rows rows from top to bottom
 */
public record EventTimeline(
    String id, String title, String description, int months, List<Row> rows) {

  public EventTimeline {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param label its name
   * @param colour colour of its uncertain events
   * @param known months of events that are given; those before the axis are not drawn
   * @param uncertain events with a spread
   */
  public record Row(String label, Color colour, List<Integer> known, List<Spread> uncertain) {
    public Row {
      known = List.copyOf(known);
      uncertain = List.copyOf(uncertain);
    }

    /** Whether nothing of it would be drawn. */
    public boolean isEmpty() {
      return known.isEmpty() && uncertain.stream().allMatch(spread -> spread.median() < 0);
    }
  }

  /**
   * An event whose month differs from run to run.
   *
   * @param label written over its median
   * @param early 5th percentile of its month
   * @param median median, -1 if it lies after the axis
   * @param late 95th percentile, -1 if it lies after the axis
   */
  public record Spread(String label, int early, int median, int late) {}
}
