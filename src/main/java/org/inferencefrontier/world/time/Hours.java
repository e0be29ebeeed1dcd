package org.inferencefrontier.world.time;

/** Hours of the simulated calendar, whose years and months are all of one length. */
public final class Hours {
  /** Hours of a year. */
  public static final double A_YEAR = 8760;

  /** Hours of a month. */
  public static final double A_MONTH = A_YEAR / Timeline.MONTHS_A_YEAR;

  /** What a kilowatt gives or takes through a year, MWh; of a megawatt, GWh. */
  public static final double THOUSANDS_A_YEAR = A_YEAR / 1e3;

  /** What a megawatt gives or takes through a year, TWh. */
  public static final double TERAWATT_HOURS_PER_MEGAWATT = A_YEAR / 1e6;

  /** Hours of a day. */
  public static final double A_DAY = 24;

  /** Seconds of a day. */
  public static final double SECONDS_A_DAY = A_DAY * 3600;

  private static final double MEGAWATT_HOURS_PER_TERAWATT_HOUR = 1e6;

  private Hours() {}

  /** Mean power of a year's energy, MW. */
  public static double meanMegawatts(double terawattHours) {
    return terawattHours * MEGAWATT_HOURS_PER_TERAWATT_HOUR / A_YEAR;
  }
}
