package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.RealOption;
import org.inferencefrontier.world.OperatorProfile;
import org.inferencefrontier.world.ProgrammeStatus;
import org.inferencefrontier.world.Timeline;

/**
 * A custom-silicon programme: a real option that is exercised, renewed, delayed, failed, shelved.
 */
public final class CustomSilicon implements Serializable {
  private static final long serialVersionUID = 1L;

  /** State of a programme. */
  public enum Status {
    /** Nothing running. */
    IDLE,
    /** A generation is in design. */
    DESIGN,
    /** A generation ships and none is in design. */
    LIVE,
    /** Stopped after repeated negative reviews. */
    SHELVED
  }

  /** What happened in a review. */
  public enum Event {
    NONE,
    STARTED,
    DELAYED,
    RELEASED,
    SHELVED
  }

  private static final int FAILURE_INDEX = 0;

  /** Maturity that in-house software approaches: good in serving own models, less in training. */
  private static final double TRAINING_CEILING = 0.8;

  private static final double INFERENCE_CEILING = 0.95;

  private final OperatorProfile.AsicProgramme profile;
  private final long stream;
  private Status status;
  private int generation;
  private int volumeMonth = Integer.MAX_VALUE;
  private int negativeReviews;
  private double deployedH100e;
  private double lastPresentValueUsd;
  private double lastCostUsd;

  CustomSilicon(OperatorProfile.AsicProgramme profile, String operator) {
    this.profile = profile;
    this.stream = RandomStreams.key("custom-silicon", operator + "/" + profile.name());
    this.generation = profile.generation();
    this.status =
        switch (profile.status()) {
          case LIVE -> Status.LIVE;
          case IN_DESIGN -> Status.DESIGN;
          case NONE -> Status.IDLE;
        };
    if (profile.status() == ProgrammeStatus.IN_DESIGN && profile.firstVolumeMonth() != null) {
      volumeMonth = Timeline.indexOf(java.time.YearMonth.parse(profile.firstVolumeMonth()));
    }
  }

  public OperatorProfile.AsicProgramme profile() {
    return profile;
  }

  public Status status() {
    return status;
  }

  /** Generation that ships, or that is in design. */
  public int generation() {
    return generation;
  }

  /** Present value and cost of the last review, USD. */
  public double lastPresentValueUsd() {
    return lastPresentValueUsd;
  }

  public double lastCostUsd() {
    return lastCostUsd;
  }

  public void deploy(double h100e) {
    deployedH100e += h100e;
  }

  /** Software maturity grows with deployment towards the best of the field. */
  public double trainingMaturity(double scaleMillionH100e) {
    return mature(profile.maturityTraining(), TRAINING_CEILING, deployedH100e, scaleMillionH100e);
  }

  public double inferenceMaturity(double scaleMillionH100e) {
    return mature(profile.maturityInference(), INFERENCE_CEILING, deployedH100e, scaleMillionH100e);
  }

  private static double mature(double initial, double ceiling, double deployedH100e, double scale) {
    double reached = Math.max(initial, ceiling);
    return reached
        - (reached - initial)
            * Exponentials.power(1 + deployedH100e / 1e6 / scale, -Vendor.LEARNING_EXPONENT);
  }

  /**
   * Review, twice a year, of starting the next generation.
   *
   * @param savingUsdPerYear what own silicon would save in the first year
   * @param growthPerYear growth of that saving
   * @return what happened
   */
  Event review(int month, double savingUsdPerYear, double growthPerYear, SiliconSettings settings) {
    double nonRecurring =
        settings.nonRecurringUsd() * (1 + settings.nonRecurringGrowth() * generation);
    double lead = designMonths(settings) / 12.0;
    lastPresentValueUsd =
        RealOption.presentValue(
            savingUsdPerYear,
            growthPerYear,
            lead,
            settings.horizonYears(),
            settings.discountRate());
    lastPresentValueUsd *= 1 - settings.failureProbability();
    lastCostUsd = nonRecurring;
    if (status == Status.DESIGN) {
      negativeReviews = lastPresentValueUsd < 0 ? negativeReviews + 1 : 0;
      if (negativeReviews >= 2) {
        status = deployedH100e > 0 ? Status.LIVE : Status.SHELVED;
        volumeMonth = Integer.MAX_VALUE;
        negativeReviews = 0;
        return Event.SHELVED;
      }
      return Event.NONE;
    }
    if (lastPresentValueUsd > settings.hurdle() * nonRecurring) {
      volumeMonth = month + designMonths(settings);
      status = Status.DESIGN;
      return Event.STARTED;
    }
    return Event.NONE;
  }

  /**
   * Moves a design on; a tape-out can fail and costs months.
   *
   * @return {@link Event#RELEASED} when its volume begins
   */
  Event advance(int month, RandomStreams random, SiliconSettings settings) {
    if (status != Status.DESIGN || month < volumeMonth) {
      return Event.NONE;
    }
    if (random.uniform(stream, month, FAILURE_INDEX) < settings.failureProbability()) {
      volumeMonth = month + (int) Math.round(settings.failureDelayMonths());
      return Event.DELAYED;
    }
    status = Status.LIVE;
    generation++;
    volumeMonth = Integer.MAX_VALUE;
    return Event.RELEASED;
  }

  private int designMonths(SiliconSettings settings) {
    return (int)
        Math.round(generation == 0 ? settings.firstDesignMonths() : settings.designMonths());
  }
}
