package org.inferencefrontier.agent.vendor;

import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.world.Orientation;
import org.inferencefrontier.world.Route;
import org.inferencefrontier.world.Timeline;
import org.inferencefrontier.world.VendorProfile;

/**
 * Generations after the catalogue: what a vendor's R&amp;D and luck make of the chip before.
 *
 * <p>Rates of architecture are log changes a year; process nodes come in steps on top of them.
 * R&amp;D above the reference raises them with falling returns (exponent from the semiconductor
 * productivity literature, see parameters.yaml).
 */
public final class Roadmap {
  /** R&amp;D of a generation at which the reference rates hold, USD (NVIDIA on Blackwell). */
  public static final double REFERENCE_RESEARCH_USD = 10e9;

  /** The same of a device chip's neural processor; a judgement. */
  public static final double REFERENCE_DEVICE_RESEARCH_USD = 1.5e9;

  private static final int DELAY_INDEX = 0;

  /** A normal draw takes the uniform draws of twice its index and the next one: 2 and 3. */
  private static final int LUCK_INDEX = 1;

  private Roadmap() {}

  /**
   * The chip that follows.
   *
   * @param draft drawn on and free again afterwards
   * @param last the last chip of the line
   * @param index index of the new chip
   * @param month tick of its release without delay
   * @param researchUsd R&amp;D spent on it
   * @param referenceUsd R&amp;D at which the reference rates hold
   * @param route route on which the chip is made, for its process nodes
   * @param profile the vendor's file
   * @param stream key of the vendor's roadmap stream
   */
  public static Chip next(
      ChipDraft draft,
      Chip last,
      int index,
      int month,
      double researchUsd,
      double referenceUsd,
      Route route,
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
                * StrictMath.log(Math.max(0.01, researchUsd / referenceUsd));
    effort = Math.max(0.5, Math.min(1.5, effort));
    double luck = settings.roadmapLuck() * random.normal(stream, month, LUCK_INDEX);
    int nodes = settings.node().steps(route, last.releaseMonth(), release);
    double throughput =
        StrictMath.exp(
            settings.architectureGrowthPerYear() * effort * years
                + settings.node().density() * nodes
                + luck);
    double power =
        throughput
            * StrictMath.exp(
                -settings.architectureEfficiencyPerYear() * effort * years
                    - settings.node().efficiency() * nodes);
    double cost = throughput * StrictMath.exp(-settings.costDeclinePerYear() * effort * years);
    double emphasis = 2 * (profile.roadmap().inferenceEmphasis() - 0.5);
    // A device's maker gives its silicon the same money each year; a rack may cost what it earns.
    boolean edge = last.orientation() == Orientation.EDGE;
    double price = edge ? 1 : cost;
    draft.follow(last, release, throughput, 1 + 0.05 * emphasis * years, power, price, cost);
    return draft.make(index, profile.id() + (edge ? "-edge-" : "-") + Timeline.month(release));
  }
}
