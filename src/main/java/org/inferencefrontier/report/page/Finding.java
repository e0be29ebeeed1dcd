package org.inferencefrontier.report.page;

import java.util.List;

/**
 * A headline finding.
 *
 * @param figure the number that is remembered, for example {@code 62%}
 * @param title the finding in a few words
 * @param text the finding in full, with its interval
 * @param points further lines, may be empty
 * @param evidence anchor of the figure that shows it, without {@code #}, or page and anchor; empty
 *     if there is none
 */
public record Finding(
    String figure, String title, String text, List<String> points, String evidence) {

  public Finding {
    points = List.copyOf(points);
  }

  /** Where the evidence stands, for a link. */
  public String target() {
    return evidence.contains("#") ? evidence : "#" + evidence;
  }
}
