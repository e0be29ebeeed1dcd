package org.inferencefrontier.report.text;

import java.time.YearMonth;

/**
 * A half of a calendar year.
 *
 * @param year calendar year
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {
  /** Months of one. */
  public static final int MONTHS = 6;

  /** The one that a month lies in. */
  public static HalfYear of(YearMonth month) {
    return new HalfYear(month.getYear(), month.getMonthValue() <= MONTHS ? 1 : 2);
  }

  /** {@code 2024, first half}. */
  public String title() {
    return year + (half == 1 ? ", first half" : ", second half");
  }

  @Override
  public int compareTo(HalfYear other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : Integer.compare(half, other.half);
  }
}
