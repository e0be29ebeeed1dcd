package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.vendor.MaturitySettings;
import org.inferencefrontier.market.StrictPower;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.ProgrammeEvent;
import org.inferencefrontier.world.profile.ProgrammeStep;
import org.inferencefrontier.world.time.Timeline;

/**
 * A custom-silicon programme: generations in volume and in design. To begin a generation is a real
 * option: it is exercised when its value passes the threshold of McDonald and Siegel (1986), and a
 * running design is given up under the threshold of the abandonment option. Tape-outs fail, designs
 * stop and are taken up again, and experience makes the chips cheaper.
 */
public final class CustomSilicon implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What happens to a generation. */
  public enum Event {
    NONE,
    STARTED,
    RESTARTED,
    /** Good chips came back from the foundry. */
    TAPED_OUT,
    /** A tape-out failed. */
    DELAYED,
    /** Tape-outs failed too often: the generation is skipped. */
    CANCELLED,
    RELEASED,
    /** Given up: it is not worth what it still costs. */
    SHELVED
  }

  /** No month of volume is announced. */
  public static final int NOT_ANNOUNCED = Integer.MIN_VALUE;

  /**
   * Failed tape-outs that end a generation. Judgement: two failures cost a year and a half ({@code
   * silicon.failure-delay}), and by then the next one is due.
   */
  static final int MOST_FAILURES = 2;

  /** Months between the volumes of two generations: TPU and MTIA come every year. */
  private static final int SHORTEST_CADENCE_MONTHS = 12;

  /** Most months that the ramp slips. Judgement, as for merchants' chips. */
  private static final int LONGEST_SLIP_MONTHS = 12;

  private static final int FAILURE_INDEX = 0;
  private static final int SLIP_INDEX = 1;
  private static final int DRAWS = 2;

  private final OperatorProfile.AsicProgramme profile;
  private final long stream;
  private final int[] historyMonths;
  private final SiliconExperience experience;
  private final List<Design> designs = new ArrayList<>();
  private final List<Design> designsSeen = Collections.unmodifiableList(designs);
  private int generation;
  private int next;
  private double keptProgress;
  private double relativeCostAtRelease = 1;
  private double nonRecurringUsd;
  private double lastValueUsd = Double.NaN;
  private double lastCostUsd = Double.NaN;
  private double lastThresholdUsd = Double.NaN;

  /**
   * A programme as it stands in January 2023; its history is still to be replayed.
   *
   * @param profile from the operator's file
   * @param operator identifier of the operator, which with the programme's name seeds its draws
   */
  CustomSilicon(OperatorProfile.AsicProgramme profile, String operator) {
    this.profile = profile;
    this.stream = RandomStreams.key("custom-silicon", operator + "/" + profile.name());
    this.experience = new SiliconExperience(profile);
    this.generation = profile.generation();
    this.next = generation + 1;
    this.historyMonths =
        profile.history().stream().mapToInt(event -> Timeline.indexOf(event.month())).toArray();
  }

  /** What the operator's file says of it. */
  public OperatorProfile.AsicProgramme profile() {
    return profile;
  }

  /** Newest generation in volume, 0 if there is none. */
  public int generation() {
    return generation;
  }

  /** Generations in design, in order of their start; not to be changed. */
  public List<Design> designs() {
    return designsSeen;
  }

  /** Number of the generation that would begin next; a stopped one is taken up first. */
  public int nextGeneration() {
    return next;
  }

  /** Value of the generation that might begin at the last review, USD; NaN before the first. */
  public double lastValueUsd() {
    return lastValueUsd;
  }

  /** Its expected cost with failures, USD. */
  public double lastCostUsd() {
    return lastCostUsd;
  }

  /** Value that it had to reach, USD. */
  public double lastThresholdUsd() {
    return lastThresholdUsd;
  }

  /** Spent on designs since January 2023, USD. Research, so no part of capital expenditure. */
  public double nonRecurringUsd() {
    return nonRecurringUsd;
  }

  /**
   * Counts deployment of its chips as experience.
   *
   * @param h100e peak H100e that begin to run, not negative
   */
  public void deploy(double h100e) {
    experience.deploy(h100e);
  }

  /** Software maturity in training; see {@link SiliconExperience}. */
  public double trainingMaturity(MaturitySettings settings) {
    return experience.trainingMaturity(settings);
  }

  /** Software maturity in inference; see {@link SiliconExperience}. */
  public double inferenceMaturity(MaturitySettings settings) {
    return experience.inferenceMaturity(settings);
  }

  /**
   * Software maturity in inference after more is deployed.
   *
   * @param moreH100e peak H100e to come
   */
  public double inferenceMaturityAfter(double moreH100e, MaturitySettings settings) {
    return experience.inferenceMaturityAfter(moreH100e, settings);
  }

  /** Relative cost of own silicon over a beginner's; see {@link SiliconExperience}. */
  public double relativeCost(SiliconSettings settings) {
    return experience.relativeCost(generation, settings);
  }

  /** The same over what it was when the newest generation came to volume. */
  public double learningSinceRelease(SiliconSettings settings) {
    return relativeCost(settings) / relativeCostAtRelease;
  }

  /** Ticks of the events in the programme's file. */
  public int historyMonth(int event) {
    return historyMonths[event];
  }

  /**
   * Takes over an event of the programme's file.
   *
   * @param index position in {@link OperatorProfile.AsicProgramme#history()}
   * @param announcedMonth tick of volume that is announced for the generation, or {@link
   *     #NOT_ANNOUNCED}
   */
  public Event replay(int index, int announcedMonth, SiliconSettings settings) {
    ProgrammeEvent event = profile.history().get(index);
    int month = historyMonths[index];
    int number = event.generation();
    return switch (event.event()) {
      case STARTED, RESTARTED -> {
        keptProgress = event.event() == ProgrammeStep.RESTARTED ? keptProgress : 0;
        next = number;
        boolean announced = announcedMonth != NOT_ANNOUNCED;
        int volumeMonth = announced ? announcedMonth : month + leadMonths(settings);
        Event begun = begin(month, volumeMonth, announced, settings);
        // What was spent before the first month belongs to the design, not to the simulated years.
        designs.get(designs.size() - 1).spend(Math.max(0, -month));
        yield begun;
      }
      case TAPED_OUT -> {
        design(number).tapeOut(0);
        yield Event.TAPED_OUT;
      }
      case DELAYED -> Event.DELAYED;
      case SHELVED -> stop(design(number));
      case RELEASED -> release(design(number), settings);
    };
  }

  private Design design(int number) {
    for (int i = 0; i < designs.size(); i++) {
      if (designs.get(i).generation() == number) {
        return designs.get(i);
      }
    }
    throw new IllegalStateException(
        profile.name() + ": generation " + number + " is not in design; the input check says so");
  }

  /** From this month on the programme goes by itself: no plan may lie in the past. */
  public void handOver(int month, SiliconSettings settings) {
    for (int i = 0; i < designs.size(); i++) {
      Design design = designs.get(i);
      if (!design.isTapedOut() && design.tapeOutMonth() < month) {
        design.notBefore(month, design.isAnnounced() ? month : month + ramp(settings));
      }
    }
  }

  /** Pays the month's part of the designs. */
  public void spend() {
    for (int i = 0; i < designs.size(); i++) {
      nonRecurringUsd += designs.get(i).spend(1);
    }
  }

  /**
   * Moves a design on: a tape-out can fail, which costs money and months; the ramp after it can
   * slip.
   */
  public Event advance(Design design, int month, RandomStreams random, SiliconSettings settings) {
    if (!design.isTapedOut() && month >= design.tapeOutMonth()) {
      return tryTapeOut(design, month, random, settings);
    }
    return design.isTapedOut() && month >= design.volumeMonth()
        ? release(design, settings)
        : Event.NONE;
  }

  private Event tryTapeOut(
      Design design, int month, RandomStreams random, SiliconSettings settings) {
    int draws = DRAWS * design.generation();
    if (random.uniform(stream, month, draws + FAILURE_INDEX) >= settings.failureProbability()) {
      double slip =
          -settings.slipMonths()
              * StrictMath.log(random.uniform(stream, month, draws + SLIP_INDEX));
      design.tapeOut((int) Math.round(Math.min(LONGEST_SLIP_MONTHS, slip)));
      return Event.TAPED_OUT;
    }
    design.fail(
        (int) Math.round(settings.failureDelayMonths()),
        settings.respinShare() * settings.nonRecurringUsd(month));
    if (design.failures() < MOST_FAILURES) {
      return Event.DELAYED;
    }
    designs.remove(design);
    return Event.CANCELLED;
  }

  private Event release(Design design, SiliconSettings settings) {
    nonRecurringUsd += design.spend(Integer.MAX_VALUE);
    designs.remove(design);
    generation = Math.max(generation, design.generation());
    relativeCostAtRelease = relativeCost(settings);
    return Event.RELEASED;
  }

  /** Whether the last generation is near enough to volume for the next one to be useful. */
  public boolean mayStart(int month, SiliconSettings settings) {
    for (int i = 0; i < designs.size(); i++) {
      if (designs.get(i).volumeMonth() + SHORTEST_CADENCE_MONTHS > month + leadMonths(settings)) {
        return false;
      }
    }
    return true;
  }

  /** Months to volume of the generation that would begin next. */
  public int leadMonths(SiliconSettings settings) {
    double months =
        next <= 1 && generation == 0 ? settings.firstDesignMonths() : settings.designMonths();
    return (int) Math.round(months * (1 - settings.restartSaving() * keptProgress));
  }

  /**
   * Reviews the option to begin the next generation.
   *
   * @param volumeMonth tick at which it would come to volume
   * @param announced whether its specification is
   * @param savingUsd present value of what it saves
   * @param exercise whether it begins if it is worth it; where history is data the review is only
   *     recorded
   */
  public Event review(
      int month,
      int volumeMonth,
      boolean announced,
      double savingUsd,
      boolean exercise,
      SiliconSettings settings) {
    lastValueUsd = savingUsd;
    lastCostUsd = expectedCostUsd(month, settings);
    lastThresholdUsd = settings.investmentThreshold() * lastCostUsd;
    boolean worthIt = lastValueUsd > lastThresholdUsd;
    return exercise && worthIt ? begin(month, volumeMonth, announced, settings) : Event.NONE;
  }

  /**
   * Reviews a running design: it is given up if what it saves is worth too little against what it
   * still costs. Chips that came back good are brought to volume.
   */
  public Event reconsider(Design design, double savingUsd, SiliconSettings settings) {
    return !design.isTapedOut() && savingUsd < abandonmentUsd(design, settings)
        ? stop(design)
        : Event.NONE;
  }

  /** Value under which a running design is given up, USD. */
  public double abandonmentUsd(Design design, SiliconSettings settings) {
    return settings.abandonmentThreshold() * design.remainingUsd();
  }

  /** Cost of the next generation with the tape-outs that can be expected to fail, USD. */
  double expectedCostUsd(int month, SiliconSettings settings) {
    double cost = settings.nonRecurringUsd(month);
    return cost * (1 - settings.restartSaving() * keptProgress)
        + cost * settings.failureProbability() * settings.respinShare();
  }

  /** Probability that a generation comes to volume before {@link #MOST_FAILURES} failures. */
  public double survival(SiliconSettings settings) {
    return 1 - StrictPower.of(settings.failureProbability(), MOST_FAILURES);
  }

  private Event begin(int month, int volumeMonth, boolean announced, SiliconSettings settings) {
    double cost = settings.nonRecurringUsd(month) * (1 - settings.restartSaving() * keptProgress);
    designs.add(new Design(next, month, volumeMonth, announced, ramp(settings), cost));
    Event event = keptProgress > 0 ? Event.RESTARTED : Event.STARTED;
    keptProgress = 0;
    do {
      next++;
    } while (next <= generation || isInDesign(next));
    return event;
  }

  private boolean isInDesign(int number) {
    for (int i = 0; i < designs.size(); i++) {
      if (designs.get(i).generation() == number) {
        return true;
      }
    }
    return false;
  }

  private Event stop(Design design) {
    designs.remove(design);
    if (design.generation() < next) {
      next = design.generation();
      keptProgress = design.progress();
    }
    return Event.SHELVED;
  }

  private static int ramp(SiliconSettings settings) {
    return (int) Math.round(settings.rampMonths());
  }
}
