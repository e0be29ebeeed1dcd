package org.inferencefrontier.indicator;

/**
 * What is too little to be anything: what rounding leaves where there is nothing. The model keeps
 * it, the record does not, as readers would take it for a result.
 */
final class Dust {
  private static final double CENT = 0.01;
  private static final double MILLIONTH = 1e-6;
  private static final double BILLIONTH = 1e-9;

  private Dust() {}

  /**
   * The least amount that counts, by unit: a cent, a watt, a millionth of a chip; of shares and of
   * prices of small things a billionth, as they may well be small.
   */
  static double least(String unit) {
    return switch (unit) {
      case "USD", "USD/month", "USD/year" -> CENT;
      case "chips", "chips/month", "devices/month", "H100e", "H100e/month", "MW" -> MILLIONTH;
      case "weeks", "months", "years", "hours/month" -> MILLIONTH;
      default -> BILLIONTH;
    };
  }

  /**
   * Puts zero for what is less than counts; what is missing stays so.
   *
   * @param row values
   * @param least by position in the row: the least amount that counts
   */
  static void clear(double[] row, double[] least) {
    for (int i = 0; i < row.length; i++) {
      if (Math.abs(row[i]) < least[i]) {
        row[i] = 0;
      }
    }
  }
}
