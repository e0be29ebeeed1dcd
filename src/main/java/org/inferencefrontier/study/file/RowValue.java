package org.inferencefrontier.study.file;

/** Values of a database's rows as the program has them. */
public final class RowValue {
  private RowValue() {}

  /** A number; NaN where the row has none. */
  public static double number(Object value) {
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }
}
