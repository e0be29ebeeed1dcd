package org.inferencefrontier.report.site;

/** How much of a report is written. */
public enum Extent {
  /** Every page, and every figure as PNG and CSV besides. */
  FULL,
  /** Every page; no figures besides. */
  PAGES,
  /** The pages of the navigation without those of single agents, in a few megabytes. */
  SAMPLE
}
