package org.inferencefrontier.agent.state;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.world.policy.ExportTest;

/**
 * Policies in force, by state or pair of states. Export tiers are those of the export controller's
 * chips: 1 free, 2 capped, 3 only chips under the threshold or made to pass it, 4 barred.
 */
public final class PolicyBook implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Export tier: no limit. */
  public static final int FREE = 1;

  /** Export tier: up to a yearly cap. */
  public static final int CAPPED = 2;

  /** Export tier: chips under the threshold or made to pass the rule. */
  public static final int VARIANTS_ONLY = 3;

  /** Export tier: none. */
  public static final int BARRED = 4;

  /** Most of its capital cost that any subsidy pays, share. A limit for what files may say. */
  private static final double MOST_SUBSIDY = 0.6;

  /** Highest speed of permits over that of January 2023, factor. A limit likewise. */
  private static final double MOST_PERMITTING = 5;

  /** Highest import charge, share of price. A limit likewise. */
  private static final double MOST_TARIFF = 2;

  /** No threshold: more than any chip does, TFLOP/s. */
  public static final double NO_THRESHOLD = 1e9;

  private final int states;
  private final int[] exportTier;
  private final double[] importBan;
  private final double[] residency;
  private final double[] subsidy;
  private final double[] permitting;
  private final double[] carbonPrice;
  private final double[] tariff;
  private final double[] foundrySupportUsd;
  private final double[] alignment;
  private final double[] exportThresholdTeraflops;
  private final ExportTest[] exportTest;
  private final double[] equipmentControl;
  private final double[] materialsControl;
  private final double[] memoryControl;
  private final double[] sovereignFundUsd;
  private int moves;
  private int alignmentMoves;

  /**
   * @param states number of states
   */
  public PolicyBook(int states) {
    this.states = states;
    exportTier = new int[states];
    Arrays.fill(exportTier, FREE);
    importBan = new double[states];
    residency = new double[states];
    subsidy = new double[states];
    permitting = new double[states];
    Arrays.fill(permitting, 1);
    carbonPrice = new double[states];
    tariff = new double[states];
    foundrySupportUsd = new double[states];
    alignment = new double[states * states];
    exportThresholdTeraflops = new double[states];
    Arrays.fill(exportThresholdTeraflops, NO_THRESHOLD);
    exportTest = new ExportTest[states];
    Arrays.fill(exportTest, ExportTest.NONE);
    equipmentControl = new double[states * states];
    materialsControl = new double[states * states];
    memoryControl = new double[states * states];
    sovereignFundUsd = new double[states];
  }

  /** Tier of a state, 1-4, for chips of the export controller. */
  public int exportTier(int state) {
    return exportTier[state];
  }

  /** Sets a tier; values outside 1-4 are clipped. */
  public void setExportTier(int state, int tier) {
    exportTier[state] = Math.max(FREE, Math.min(BARRED, tier));
    moves++;
  }

  /** Dense 8-bit TFLOP/s above which a chip is barred from a state on tier 3. */
  public double exportThresholdTeraflops(int state) {
    return exportThresholdTeraflops[state];
  }

  /** Sets that threshold, dense 8-bit TFLOP/s; what is under 0 becomes 0. */
  public void setExportThreshold(int state, double teraflops) {
    exportThresholdTeraflops[state] = Math.max(0, teraflops);
    moves++;
  }

  /** What the rule for a state on tier 3 asks of a chip beside the threshold. */
  public ExportTest exportTest(int state) {
    return exportTest[state];
  }

  /** Sets that test; it stays when a threshold is moved. */
  public void setExportTest(int state, ExportTest test) {
    exportTest[state] = test;
    moves++;
  }

  /**
   * How far a state denies another the tools that chips are made with, beyond the controls of
   * August 2026: 0 none to 1 all it makes.
   */
  public double equipmentControl(int maker, int target) {
    return equipmentControl[maker * states + target];
  }

  /** Sets that severity; values outside 0-1 are clipped. */
  public void setEquipmentControl(int maker, int target, double severity) {
    equipmentControl[maker * states + target] = clip(severity);
    moves++;
  }

  /** Severity, 0-1, with which a state holds materials back from another. */
  public double materialsControl(int actor, int target) {
    return materialsControl[actor * states + target];
  }

  /** Sets that severity; values outside 0-1 are clipped. */
  public void setMaterialsControl(int actor, int target, double severity) {
    materialsControl[actor * states + target] = clip(severity);
    moves++;
  }

  /** The severest materials control on a state. */
  public double materialsControl(int target) {
    return severest(materialsControl, target);
  }

  /** Severity, 0-1, with which a state bars another from high-bandwidth memory. */
  public double memoryControl(int actor, int target) {
    return memoryControl[actor * states + target];
  }

  /** Sets that severity; values outside 0-1 are clipped. */
  public void setMemoryControl(int actor, int target, double severity) {
    memoryControl[actor * states + target] = clip(severity);
    moves++;
  }

  /** The severest bar from high-bandwidth memory on a state. */
  public double memoryControl(int target) {
    return severest(memoryControl, target);
  }

  private double severest(double[] control, int target) {
    double most = 0;
    for (int actor = 0; actor < states; actor++) {
      most = Math.max(most, control[actor * states + target]);
    }
    return most;
  }

  /**
   * Share of purchases of the other side's chips that a state bars: the export controller's for all
   * states but itself, for which it is the rival's.
   */
  public double importBan(int state) {
    return importBan[state];
  }

  /** Sets that share; values outside 0-1 are clipped. */
  public void setImportBan(int state, double share) {
    importBan[state] = clip(share);
    moves++;
  }

  /** Share of demand that must be served at home. */
  public double residency(int state) {
    return residency[state];
  }

  /** Sets that share; values outside 0-1 are clipped. */
  public void setResidency(int state, double share) {
    residency[state] = clip(share);
    moves++;
  }

  /** Share of AI data-centre capital cost that the state pays. */
  public double subsidy(int state) {
    return subsidy[state];
  }

  /** Sets that share; values outside 0-0.6 are clipped. */
  public void setSubsidy(int state, double share) {
    subsidy[state] = Math.max(0, Math.min(MOST_SUBSIDY, share));
    moves++;
  }

  /** Multiplier on the rate of new connections and the speed of permits; 1 in January 2023. */
  public double permitting(int state) {
    return permitting[state];
  }

  /** Sets that multiplier; values outside 0-5 are clipped. */
  public void setPermitting(int state, double multiplier) {
    permitting[state] = Math.max(0, Math.min(MOST_PERMITTING, multiplier));
    moves++;
  }

  /** Carbon price, USD a tonne. */
  public double carbonPrice(int state) {
    return carbonPrice[state];
  }

  /** Sets that price, USD a tonne; what is under 0 becomes 0. It is no policy move. */
  public void setCarbonPrice(int state, double usdPerTonne) {
    carbonPrice[state] = Math.max(0, usdPerTonne);
  }

  /** Ad valorem charge on accelerators from abroad, share of price. */
  public double tariff(int state) {
    return tariff[state];
  }

  /** Sets that charge; values outside 0-2 are clipped. */
  public void setTariff(int state, double share) {
    tariff[state] = Math.max(0, Math.min(MOST_TARIFF, share));
    moves++;
  }

  /** Public money for the state's foundries so far, USD. */
  public double foundrySupportUsd(int state) {
    return foundrySupportUsd[state];
  }

  /** Adds public money, USD, to what was given so far; it is not clipped. */
  public void addFoundrySupport(int state, double usd) {
    foundrySupportUsd[state] += usd;
    moves++;
  }

  /** Public money for sovereign compute so far, USD. */
  public double sovereignFundUsd(int state) {
    return sovereignFundUsd[state];
  }

  /** Adds public money, USD, to what was given so far; what is under 0 counts as 0. */
  public void addSovereignFund(int state, double usd) {
    sovereignFundUsd[state] += Math.max(0, usd);
    moves++;
  }

  /** Bilateral alignment, -1 hostile to 1 allied; symmetric. */
  public double alignment(int one, int other) {
    return one == other ? 1 : alignment[one * states + other];
  }

  /** Sets the alignment of a pair, both ways; values outside -1 to 1 are clipped. */
  public void setAlignment(int one, int other, double value) {
    double bounded = Math.max(-1, Math.min(1, value));
    alignment[one * states + other] = bounded;
    alignment[other * states + one] = bounded;
    alignmentMoves++;
  }

  /**
   * Moves the alignment of a pair, both ways, within -1 to 1; a state's with itself stays.
   *
   * @param change what is added, negative for worse relations
   */
  public void moveAlignment(int one, int other, double change) {
    if (one != other) {
      setAlignment(one, other, alignment(one, other) + change);
    }
  }

  /** Policy moves so far, of the calendar and of the states. */
  public int moves() {
    return moves;
  }

  /** How often an alignment was set so far: what follows from alignments is kept while it stays. */
  public int alignmentMoves() {
    return alignmentMoves;
  }

  private static double clip(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
