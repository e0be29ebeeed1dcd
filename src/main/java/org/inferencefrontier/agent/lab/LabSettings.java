package org.inferencefrontier.agent.lab;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of the laboratories' rules; names and sources stand in parameters.yaml.
 *
 * @param researchRate training spend over the marginal revenue it wins (Dorfman-Steiner)
 * @param testTimeTilt part of the money for quality that can go to training or to thinking
 * @param horizonYears years ahead of the revenue that training is for
 * @param qualityElasticity response of share to the log of effective compute
 * @param strategicMultiplier multiplier of the labs' strategic training spend
 * @param racing share by which strategic spend follows the leader's, exponent
 * @param shareAdjustment share of the gap to quality-based shares closed in a month
 * @param effectiveDecay depreciation of effective training compute, log a year
 * @param finalRunShare share of training compute in final runs
 * @param algorithmicProgress growth of training efficiency, factor a year
 * @param openDiffusion share of the open frontier's quality that everybody reaches
 * @param openHostingShare share of an open-weight model's use that others host and are paid for,
 *     0-1
 * @param sovereigntyPreference weight of a provider's home and alignment in provider choice
 * @param run final runs
 * @param partner how its work moves between operators
 */
public record LabSettings(
    double researchRate,
    double testTimeTilt,
    double horizonYears,
    double qualityElasticity,
    double strategicMultiplier,
    double racing,
    double shareAdjustment,
    double effectiveDecay,
    double finalRunShare,
    double algorithmicProgress,
    double openDiffusion,
    double openHostingShare,
    double sovereigntyPreference,
    RunSettings run,
    PartnerSettings partner)
    implements Serializable {

  /** Reads the parameters of a run, or of a month of it after a change. */
  public static LabSettings from(ParameterValues values) {
    return new LabSettings(
        values.get("training.research-rate"),
        values.get("training.test-time-tilt"),
        values.get("training.horizon"),
        values.get("training.quality-elasticity"),
        values.get("training.strategic-multiplier"),
        values.get("training.racing"),
        values.get("training.share-adjustment"),
        values.get("training.effective-decay"),
        values.get("training.final-run-share"),
        values.get("training.algorithmic-progress"),
        values.get("training.open-diffusion"),
        values.get("training.open-hosting-share"),
        values.get("provider.sovereignty-preference"),
        RunSettings.from(values),
        PartnerSettings.from(values));
  }
}
