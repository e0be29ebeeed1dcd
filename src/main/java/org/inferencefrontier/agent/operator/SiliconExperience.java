package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.vendor.MaturitySettings;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.profile.OperatorProfile;

/** What deployment teaches an operator about its own silicon: software and cost. */
final class SiliconExperience implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Maturity that in-house software approaches, over that of the leader's, 0-1. Judgement: few own
   * models to serve leave little to tune for, while training changes with every experiment; a
   * programme that its file rates higher is left there.
   */
  private static final double TRAINING_CEILING = 0.8;

  private static final double INFERENCE_CEILING = 0.95;

  private final OperatorProfile.AsicProgramme profile;
  private double deployedH100e;

  SiliconExperience(OperatorProfile.AsicProgramme profile) {
    this.profile = profile;
  }

  void deploy(double h100e) {
    deployedH100e += h100e;
  }

  /** Software maturity grows with deployment towards the best of the field. */
  double trainingMaturity(MaturitySettings settings) {
    return mature(profile.maturityTraining(), TRAINING_CEILING, deployedH100e, settings);
  }

  double inferenceMaturity(MaturitySettings settings) {
    return inferenceMaturityAfter(0, settings);
  }

  double inferenceMaturityAfter(double moreH100e, MaturitySettings settings) {
    return mature(
        profile.maturityInference(), INFERENCE_CEILING, deployedH100e + moreH100e, settings);
  }

  private static double mature(
      double initial, double ceiling, double deployedH100e, MaturitySettings settings) {
    double reached = Math.max(initial, ceiling);
    return reached
        - (reached - initial)
            * Exponentials.power(
                1 + deployedH100e / 1e6 / settings.scaleMillionH100e(),
                -settings.learningExponent());
  }

  /**
   * Cost of own silicon for a given work over a beginner's, at most 1 (Wright 1936): a power of the
   * generations brought to volume and of what was deployed.
   */
  double relativeCost(int generation, SiliconSettings settings) {
    double deployed = deployedH100e / 1e6 / settings.experienceScaleMillionH100e();
    return Exponentials.power((1 + generation) * (1 + deployed), -settings.learningExponent());
  }
}
