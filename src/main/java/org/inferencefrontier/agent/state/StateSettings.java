package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of the states' rules; names and sources stand in parameters.yaml.
 *
 * @param activity multiplier of all yearly probabilities of acting
 * @param moratorium stops of connections
 * @param sovereigntyTarget capacity under own control over own demand that a state aims at
 * @param export the export controller's reviews
 * @param subsidy subsidies
 * @param residencyStep change of a residency rule in one move
 * @param carbonGrowth growth of the carbon price a year at full climate weight
 * @param shocks what policies towards a state move alignment with it
 * @param residencyEnforcement share of bound demand that waits rather than goes abroad
 * @param tierTwoCapH100e chips a tier-2 state may import in a year
 * @param tierTwoShare the same as a share of the world's shipments, whichever is more
 * @param fundRate new programmes of sovereign compute a year of a state without any compute
 * @param partnershipInvestmentYears years of its sovereign budget that a partner invests in return
 * @param equipmentEffect fall of a foundry's growth where all makers deny it their tools
 * @param materialsEffect fall of a foundry's growth where materials are held back from it
 * @param remoteUseTier export tier from which the controller's operators serve nobody of the state
 * @param alignment of pairs of states
 */
public record StateSettings(
    double activity,
    MoratoriumSettings moratorium,
    double sovereigntyTarget,
    ExportSettings export,
    SubsidySettings subsidy,
    double residencyStep,
    double carbonGrowth,
    AlignmentShocks shocks,
    double residencyEnforcement,
    double tierTwoCapH100e,
    double tierTwoShare,
    double fundRate,
    double partnershipInvestmentYears,
    double equipmentEffect,
    double materialsEffect,
    double remoteUseTier,
    AlignmentSettings alignment)
    implements Serializable {

  /** Reads the parameters of a run, or of a month of it after a change. */
  public static StateSettings from(ParameterValues values) {
    return new StateSettings(
        values.get("policy.activity"),
        MoratoriumSettings.from(values),
        values.get("policy.sovereignty-target"),
        ExportSettings.from(values),
        SubsidySettings.from(values),
        values.get("policy.residency-step"),
        values.get("policy.carbon-growth"),
        AlignmentShocks.from(values),
        values.get("policy.residency-enforcement"),
        values.get("policy.tier-two-cap"),
        values.get("policy.tier-two-share"),
        values.get("policy.fund-rate"),
        values.get("policy.partnership-investment"),
        values.get("policy.equipment-effect"),
        values.get("policy.materials-effect"),
        values.get("policy.remote-use-tier"),
        AlignmentSettings.from(values));
  }
}
