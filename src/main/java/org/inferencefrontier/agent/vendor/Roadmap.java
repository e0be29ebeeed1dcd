package org.inferencefrontier.agent.vendor;

import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.world.Orientation;
import org.inferencefrontier.world.VendorProfile;

/**
 * Generations after the catalogue: what a vendor's R&amp;D and luck make of the chip before.
 *
 * <p>Rates are log changes a year. R&amp;D above the reference raises them with falling returns
 * (exponent from the semiconductor productivity literature, see parameters.yaml).
 */
public final class Roadmap {
  /** R&amp;D of a generation at which the reference rates hold, USD (NVIDIA on Blackwell). */
  public static final double REFERENCE_RESEARCH_USD = 10e9;

  private static final int DELAY_INDEX = 0;

  /** A normal draw takes the uniform draws of twice its index and the next one: 2 and 3. */
  private static final int LUCK_INDEX = 1;

  private Roadmap() {}

  /**
   * The chip that follows.
   *
   * @param last the last chip of the line
   * @param index index of the new chip
   * @param month tick of its release without delay
   * @param researchUsd R&amp;D spent on it
   * @param profile the vendor's file
   * @param stream key of the vendor's roadmap stream
   */
  public static Chip next(
      Chip last,
      int index,
      int month,
      double researchUsd,
      VendorProfile profile,
      VendorSettings settings,
      RandomStreams random,
      long stream) {
    int delay =
        (int)
            Math.round(
                -settings.roadmapDelayMonths()
                    * StrictMath.log(random.uniform(stream, month, DELAY_INDEX)));
    int release = month + Math.min(12, delay);
    double years = Math.max(0.5, (release - last.releaseMonth()) / 12.0);
    double effort =
        1
            + settings.researchElasticity()
                * StrictMath.log(Math.max(0.01, researchUsd / REFERENCE_RESEARCH_USD));
    effort = Math.max(0.5, Math.min(1.5, effort));
    double luck = settings.roadmapLuck() * random.normal(stream, month, LUCK_INDEX);
    double throughput = StrictMath.exp(settings.performanceGrowthPerYear() * effort * years + luck);
    double power =
        throughput * StrictMath.exp(-settings.efficiencyGrowthPerYear() * effort * years);
    double cost = throughput * StrictMath.exp(-settings.costDeclinePerYear() * effort * years);
    double emphasis = 2 * (profile.roadmap().inferenceEmphasis() - 0.5);
    return last.successor(
        index,
        profile.id()
            + (last.orientation() == Orientation.EDGE ? "-edge-" : "-")
            + org.inferencefrontier.world.Timeline.month(release),
        release,
        throughput,
        1 + 0.05 * emphasis * years,
        power,
        cost,
        cost);
  }
}
