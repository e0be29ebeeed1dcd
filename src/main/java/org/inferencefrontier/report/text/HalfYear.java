package org.inferencefrontier.report.credibility;

import java.time.YearMonth;
import org.inferencefrontier.world.evidence.RecordPoint;

/**
 * A half of a year to which a figure of the record belongs. Fiscal half-years that end a month
 * later than the calendar's count as the same, so that vendors stand side by side.
 *
 * @param year calendar year
 * @param half 1 or 2
 */
record HalfYear(int year, int half) implements Comparable<HalfYear> {
  /** Half-year in which the last six months of a figure have their middle. */
  static HalfYear of(RecordPoint point) {
    YearMonth middle = YearMonth.parse(point.to()).minusMonths(3);
    return new HalfYear(middle.getYear(), middle.getMonthValue() <= 6 ? 1 : 2);
  }

  /** {@code 2024, first half}. */
  String title() {
    return year + (half == 1 ? ", first half" : ", second half");
  }

  @Override
  public int compareTo(HalfYear other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : Integer.compare(half, other.half);
  }
}
