package org.inferencefrontier.world;

import java.util.Locale;

/**
 * How constants are written in logs, tables and pages: {@code EXPORT_TIER} as {@code export tier}.
 */
public final class WrittenName {
  private WrittenName() {}

  /** A constant in words. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * The constant that was written.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static <E extends Enum<E>> E read(Class<E> kind, String words) {
    return Enum.valueOf(kind, words.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
