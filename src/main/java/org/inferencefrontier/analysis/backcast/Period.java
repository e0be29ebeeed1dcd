package org.inferencefrontier.analysis.backcast;

/** Which part of the record a figure belongs to. */
public enum Period {
  /** Ends in December 2024 or before: a calibration uses it. */
  FITTED("fitted"),
  /** Ends in 2025: no calibration uses it. */
  HELD_BACK("held back");

  private final String title;

  Period(String title) {
    this.title = title;
  }

  /** In words. */
  String title() {
    return title;
  }
}
