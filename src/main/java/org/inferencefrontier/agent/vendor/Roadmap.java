package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.world.profile.Route;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Orientation;
import org.inferencefrontier.world.time.Timeline;

/**
 * A vendor's generations after the catalogue: what its R&amp;D and luck make of the chip before.
 *
 * <p>Rates of architecture are log changes a year; process nodes come in steps on top of them.
 * R&amp;D above the reference raises them with falling returns (exponent from the semiconductor
 * productivity literature, see parameters.yaml).
 */
public final class Roadmap implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * R&amp;D of a device chip's neural processor at which the reference rates hold, USD a
   * generation. Judgement: a small part of a phone chip's die and of its maker's engineers.
   */
  static final double REFERENCE_DEVICE_RESEARCH_USD = 1.5e9;

  /** Most months of a slip. A limit: a generation that is later is a generation left out. */
  private static final int LONGEST_SLIP_MONTHS = 12;

  /** Least years of progress between two generations. A limit for lines that were out of step. */
  private static final double LEAST_YEARS = 0.5;

  /**
   * Least R&amp;D over the reference of which a logarithm is taken. A limit; {@link #LEAST_EFFORT}
   * binds before.
   */
  private static final double LEAST_RESEARCH = 0.01;

  /**
   * Least that R&amp;D makes of the rates, factor, and as far over 1 the most. Judgement: even a
   * poor vendor gains from its suppliers' progress, and no money has made a rate twice the field's.
   */
  private static final double LEAST_EFFORT = 0.5;

  /** See {@link #LEAST_EFFORT}. */
  private static final double MOST_EFFORT = 1.5;

  /** Emphasis on inference of a vendor that works as much on training. */
  private static final double EVEN_EMPHASIS = 0.5;

  /** The uniform draw of a slip. */
  private static final int DELAY_INDEX = 0;

  /** A normal draw takes the uniform draws of twice its index and the next one: 2 and 3. */
  private static final int LUCK_INDEX = 1;

  private final VendorProfile profile;
  private final RandomStreams random;
  private final long stream;
  private final ChipDraft draft = new ChipDraft();

  /**
   * @param profile the vendor's file
   * @param random the run's streams
   */
  public Roadmap(VendorProfile profile, RandomStreams random) {
    this.profile = profile;
    this.random = random;
    this.stream = RandomStreams.key("roadmap", profile.id());
  }

  /**
   * The chip that follows.
   *
   * @param last the last chip of the line
   * @param index index of the new chip
   * @param month tick of its release without delay
   * @param researchUsd R&amp;D spent on it
   * @param route route on which the chip is made, for its process nodes
   */
  public Chip next(
      Chip last, int index, int month, double researchUsd, Route route, VendorSettings settings) {
    boolean edge = last.orientation() == Orientation.EDGE;
    ResearchSettings research = settings.research();
    double referenceUsd = edge ? REFERENCE_DEVICE_RESEARCH_USD : research.referenceUsd();
    double effort =
        1
            + research.elasticity()
                * StrictMath.log(Math.max(LEAST_RESEARCH, researchUsd / referenceUsd));
    effort = Math.max(LEAST_EFFORT, Math.min(MOST_EFFORT, effort));
    int delay =
        (int)
            Math.round(
                -settings.roadmapDelayMonths()
                    / effort
                    * StrictMath.log(random.uniform(stream, month, DELAY_INDEX)));
    int release = month + Math.min(LONGEST_SLIP_MONTHS, delay);
    double years = Math.max(LEAST_YEARS, (release - last.releaseMonth()) / 12.0);
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
    double emphasis = 2 * (profile.roadmap().inferenceEmphasis() - EVEN_EMPHASIS);
    // A device's maker gives its silicon the same money each year; a rack may cost what it earns.
    double price = edge ? 1 : cost;
    double serving = 1 + research.emphasisGain() * emphasis * years;
    draft.follow(last, release, throughput, serving, power, price, cost);
    return draft.make(index, profile.id() + (edge ? "-edge-" : "-") + Timeline.month(release));
  }
}
