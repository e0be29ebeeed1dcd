package org.inferencefrontier.study.parquet;

/**
 * A column of a table. A value may be missing in any of them.
 *
 * @param name its name
 * @param type what it holds
 */
public record Column(String name, Type type) {
  /** What a column holds. */
  public enum Type {
    /** Text, of which the same comes again. */
    TEXT,
    /** 32-bit integers. */
    INTEGER,
    /** Yes or no. */
    FLAG,
    /** 64-bit numbers. */
    NUMBER,
    /** Lists of 32-bit numbers, of which single ones may be missing. */
    FLOATS
  }

  public static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  public static Column integer(String name) {
    return new Column(name, Type.INTEGER);
  }

  public static Column flag(String name) {
    return new Column(name, Type.FLAG);
  }

  public static Column number(String name) {
    return new Column(name, Type.NUMBER);
  }

  public static Column floats(String name) {
    return new Column(name, Type.FLOATS);
  }
}
