package org.inferencefrontier.indicator;

import static org.inferencefrontier.world.policy.PolicyInstrument.CARBON_PRICE;
import static org.inferencefrontier.world.policy.PolicyInstrument.EQUIPMENT_CONTROL;
import static org.inferencefrontier.world.policy.PolicyInstrument.EXPORT_THRESHOLD;
import static org.inferencefrontier.world.policy.PolicyInstrument.EXPORT_TIER;
import static org.inferencefrontier.world.policy.PolicyInstrument.FOUNDRY_SUPPORT;
import static org.inferencefrontier.world.policy.PolicyInstrument.IMPORT_BAN;
import static org.inferencefrontier.world.policy.PolicyInstrument.MATERIALS_CONTROL;
import static org.inferencefrontier.world.policy.PolicyInstrument.MORATORIUM;
import static org.inferencefrontier.world.policy.PolicyInstrument.PARTNERSHIP;
import static org.inferencefrontier.world.policy.PolicyInstrument.PERMITTING;
import static org.inferencefrontier.world.policy.PolicyInstrument.RESIDENCY;
import static org.inferencefrontier.world.policy.PolicyInstrument.SOVEREIGN_FUND;
import static org.inferencefrontier.world.policy.PolicyInstrument.SUBSIDY;

import java.util.Optional;
import org.inferencefrontier.world.policy.PolicyInstrument;

/**
 * Kinds of policy moves: an instrument and its direction. A set of kinds is recorded as the sum of
 * their {@link #bit}s; there are 24, which is what a number of 32 bits holds exactly. The order is
 * part of the stored format: new kinds have no room, old ones keep their place.
 */
public enum PolicyKind {
  /** An export tier with less access. */
  EXPORT_TIER_TIGHTENED(EXPORT_TIER, true, "export tier tightened"),
  /** An export tier with more access. */
  EXPORT_TIER_LOOSENED(EXPORT_TIER, false, "export tier loosened"),
  /** Faster chips may be sold. */
  EXPORT_THRESHOLD_RAISED(EXPORT_THRESHOLD, true, "export threshold raised"),
  /** Only slower chips may be sold. */
  EXPORT_THRESHOLD_LOWERED(EXPORT_THRESHOLD, false, "export threshold lowered"),
  /** More purchases of foreign chips barred. */
  IMPORT_BAN_TIGHTENED(IMPORT_BAN, true, "import ban tightened"),
  /** Foreign chips readmitted. */
  IMPORT_BAN_LOOSENED(IMPORT_BAN, false, "import ban loosened"),
  /** A larger share of capital cost paid. */
  SUBSIDY_RAISED(SUBSIDY, true, "subsidy raised"),
  /** A smaller share. */
  SUBSIDY_CUT(SUBSIDY, false, "subsidy cut"),
  /** Public money for compute. */
  SOVEREIGN_FUND_RAISED(SOVEREIGN_FUND, true, "sovereign fund"),
  /** More demand to be served at home. */
  RESIDENCY_TIGHTENED(RESIDENCY, true, "residency tightened"),
  /** Less of it. */
  RESIDENCY_LOOSENED(RESIDENCY, false, "residency loosened"),
  /** New connections stopped. */
  MORATORIUM_IMPOSED(MORATORIUM, true, "moratorium imposed"),
  /** The stop ended. */
  MORATORIUM_LIFTED(MORATORIUM, false, "moratorium lifted"),
  /** Connections sooner. */
  PERMITTING_EASED(PERMITTING, true, "permitting eased"),
  /** Connections later. */
  PERMITTING_TIGHTENED(PERMITTING, false, "permitting tightened"),
  /** Carbon dearer. */
  CARBON_PRICE_RAISED(CARBON_PRICE, true, "carbon price raised"),
  /** Carbon cheaper. */
  CARBON_PRICE_CUT(CARBON_PRICE, false, "carbon price cut"),
  /** States closer to each other. */
  PARTNERSHIP_ENTERED(PARTNERSHIP, true, "partnership entered"),
  /** States further from each other. */
  PARTNERSHIP_LEFT(PARTNERSHIP, false, "partnership left"),
  /** Public money for foundries. */
  FOUNDRY_SUPPORT_RAISED(FOUNDRY_SUPPORT, true, "foundry support"),
  /** More materials held back. */
  MATERIALS_CONTROL_TIGHTENED(MATERIALS_CONTROL, true, "materials control tightened"),
  /** Materials let go. */
  MATERIALS_CONTROL_LOOSENED(MATERIALS_CONTROL, false, "materials control loosened"),
  /** More chip-making tools denied. */
  EQUIPMENT_CONTROL_TIGHTENED(EQUIPMENT_CONTROL, true, "equipment control tightened"),
  /** Fewer denied. */
  EQUIPMENT_CONTROL_LOOSENED(EQUIPMENT_CONTROL, false, "equipment control loosened");

  /**
   * Indicator of a state's kinds of a month: a set and no quantity, so its quantiles mean nothing.
   */
  public static final String INDICATOR = "state.policy_kinds";

  private static final PolicyKind[] KINDS = values();

  private final PolicyInstrument instrument;
  private final boolean rising;
  private final String words;

  PolicyKind(PolicyInstrument instrument, boolean rising, String words) {
    this.instrument = instrument;
    this.rising = rising;
    this.words = words;
  }

  /**
   * Kind of a move.
   *
   * @param before value of the policy before
   * @param after value after
   * @return empty for what states do not decide by themselves and for sums that would shrink
   */
  public static Optional<PolicyKind> of(PolicyInstrument instrument, double before, double after) {
    int ordinal = ordinal(instrument, after > before);
    return ordinal < 0 ? Optional.empty() : Optional.of(KINDS[ordinal]);
  }

  private static int ordinal(PolicyInstrument instrument, boolean rising) {
    for (PolicyKind kind : KINDS) {
      if (kind.instrument == instrument && kind.rising == rising) {
        return kind.ordinal();
      }
    }
    return -1;
  }

  /** Bit of a move in a set of kinds, 0 if it has no kind; allocates nothing. */
  static int bit(PolicyInstrument instrument, double before, double after) {
    int ordinal = ordinal(instrument, after > before);
    return ordinal < 0 ? 0 : KINDS[ordinal].bit();
  }

  /** Its bit in a set of kinds. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The kind in words, lower case. */
  public String words() {
    return words;
  }

  /** Whether it bears on connections to the grid or the price of power. */
  public boolean touchesPower() {
    return instrument == MORATORIUM || instrument == PERMITTING || instrument == CARBON_PRICE;
  }
}
