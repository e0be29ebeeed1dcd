package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.world.ParameterValues;

/**
 * Parameters of the states' rules; names and sources stand in parameters.yaml.
 *
 * @param activity multiplier of all yearly probabilities of acting
 * @param moratoriumShare data centres' share of an area's electricity that alarms
 * @param moratoriumTariffRise tariff over its start that alarms, ratio
 * @param sovereigntyTarget capacity under own control over own demand that a state aims at
 * @param rivalComputeShare rival's share of frontier compute that alarms the export controller
 * @param subsidyStep change of a subsidy in one move, share of capital cost
 * @param residencyStep change of a residency rule in one move
 * @param carbonGrowth growth of the carbon price a year at full climate weight
 * @param alignmentShock move of alignment by a hostile or friendly act
 * @param residencyEnforcement share of bound demand that waits rather than goes abroad
 * @param tierTwoCapH100e chips a tier-2 state may import in a year
 * @param tierTwoShare the same as a share of the world's shipments, whichever is more
 * @param fundRate new programmes of sovereign compute a year of a state without any compute
 * @param openingRate capped states freed in a half-year at full wish, share
 * @param partnershipInvestmentYears years of its sovereign budget that a partner invests in return
 * @param equipmentEffect fall of a foundry's growth where all makers deny it their tools
 * @param materialsEffect fall of a foundry's growth where materials are held back from it
 * @param remoteUseTier export tier from which the controller's operators serve nobody of the state
 * @param alignment of pairs of states
 */
public record StateSettings(
    double activity,
    double moratoriumShare,
    double moratoriumTariffRise,
    double sovereigntyTarget,
    double rivalComputeShare,
    double subsidyStep,
    double residencyStep,
    double carbonGrowth,
    double alignmentShock,
    double residencyEnforcement,
    double tierTwoCapH100e,
    double tierTwoShare,
    double fundRate,
    double openingRate,
    double partnershipInvestmentYears,
    double equipmentEffect,
    double materialsEffect,
    double remoteUseTier,
    AlignmentSettings alignment)
    implements Serializable {

  public static StateSettings from(ParameterValues values) {
    return new StateSettings(
        values.get("policy.activity"),
        values.get("policy.moratorium-share"),
        values.get("policy.moratorium-tariff-rise"),
        values.get("policy.sovereignty-target"),
        values.get("policy.rival-compute-share"),
        values.get("policy.subsidy-step"),
        values.get("policy.residency-step"),
        values.get("policy.carbon-growth"),
        values.get("policy.alignment-shock"),
        values.get("policy.residency-enforcement"),
        values.get("policy.tier-two-cap"),
        values.get("policy.tier-two-share"),
        values.get("policy.fund-rate"),
        values.get("policy.opening-rate"),
        values.get("policy.partnership-investment"),
        values.get("policy.equipment-effect"),
        values.get("policy.materials-effect"),
        values.get("policy.remote-use-tier"),
        AlignmentSettings.from(values));
  }
}
