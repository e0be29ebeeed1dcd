package org.inferencefrontier.world.time;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The simulated months: tick 0 is January 2023. */
public final class Timeline {
  /** Months of a year. */
  public static final int MONTHS_A_YEAR = 12;

  /** First simulated month. */
  public static final YearMonth START = YearMonth.of(2023, 1);

  /** Last simulated month. */
  public static final YearMonth END = YearMonth.of(2035, 12);

  /** Number of simulated months. */
  public static final int MONTHS = indexOf(END) + 1;

  private Timeline() {}

  /** Tick of a month; negative before {@link #START}. */
  public static int indexOf(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(START, month);
  }

  /**
   * The same of a month as inputs write it: a run begins with hundreds of them.
   *
   * @param month year and month, for example {@code 2023-01}; years have four digits
   */
  public static int indexOf(String month) {
    int year = Integer.parseInt(month, 0, 4, 10);
    return MONTHS_A_YEAR * (year - START.getYear())
        + Integer.parseInt(month, 5, 7, 10)
        - START.getMonthValue();
  }

  /** Month of a tick. */
  public static YearMonth month(int index) {
    return START.plusMonths(index);
  }

  /** Calendar year of a tick. */
  public static int year(int index) {
    return START.getYear() + Math.floorDiv(START.getMonthValue() - 1 + index, MONTHS_A_YEAR);
  }
}
