package org.inferencefrontier.agent.utility;

import java.io.Serializable;

/**
 * Electric load of a grid area: data centres for AI, other data centres and everything else. Data
 * centres run flat: their average is their peak.
 */
public final class AreaLoad implements Serializable {
  private static final long serialVersionUID = 1L;

  private final OtherLoad other;
  private final GridStress stress;
  private double flexibleDrawMegawatts;

  /** Average load of AI data centres from the grid and from plant on site, MW. */
  public double aiMegawatts;

  /** Of it, served behind the meter, MW. */
  public double onsiteMegawatts;

  AreaLoad(OtherLoad other, GridStress stress, double initialAiMegawatts) {
    this.other = other;
    this.stress = stress;
    this.aiMegawatts = initialAiMegawatts;
  }

  /** What is not AI's. */
  OtherLoad other() {
    return other;
  }

  /**
   * Highest load that the grid must serve, MW: without flexible load, which gives way at the peak.
   */
  public double peakMegawatts() {
    return other.peakMegawatts() * (1 + stress.heat())
        + other.datacenterMegawatts()
        + gridAiMegawatts()
        - flexibleMegawatts();
  }

  /** Load of AI that the grid serves, MW. */
  public double gridAiMegawatts() {
    return Math.max(0, aiMegawatts - onsiteMegawatts);
  }

  /** Load of AI on flexible connections, MW. */
  public double flexibleMegawatts() {
    return Math.min(flexibleDrawMegawatts, gridAiMegawatts());
  }

  /** Notes what of AI's load is on flexible connections. */
  public void noteFlexibleDraw(double megawatts) {
    flexibleDrawMegawatts = megawatts;
  }

  /** Share of AI's load that plant on site serves, 0-1. */
  double onsiteShare() {
    return aiMegawatts > 0 ? Math.min(1, onsiteMegawatts / aiMegawatts) : 0;
  }

  /** Average load of all data centres, MW. */
  public double datacenterMegawatts() {
    return other.datacenterMegawatts() + aiMegawatts;
  }

  /** Share of the area's electricity that data centres use, 0-1. */
  public double datacenterShare() {
    return datacenterMegawatts() / averageMegawatts();
  }

  /** Average load of everything, MW; at least 1. */
  double averageMegawatts() {
    return Math.max(1, other.averageMegawatts() + aiMegawatts);
  }
}
