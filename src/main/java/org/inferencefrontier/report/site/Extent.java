package org.inferencefrontier.report.site;

/** How much of a report is written. */
public enum Extent {
  /** Every page, and every figure as PNG and CSV besides. */
  FULL,
  /** The pages of the navigation without those of single agents, in a few megabytes. */
  SAMPLE
}
