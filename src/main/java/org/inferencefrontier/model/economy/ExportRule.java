package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.state.StateSettings;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.market.Roofline;
import org.inferencefrontier.world.policy.ExportTest;
import org.inferencefrontier.world.technology.Accelerator;

/**
 * Which chips may be delivered where. The export controller's law reaches the chips of its own
 * vendors and of its own operators, and those of third states, which are made with its technology
 * (the foreign direct product rule for advanced computing, 15 CFR 734.9(h), 87 FR 62186, October
 * 2022); what the rival's makers have made is a matter of tools and foundries. A tier-2 state has a
 * yearly cap; a tier-3 state gets chips under the performance threshold that pass the rule's test
 * beside it ({@link ExportTest}).
 */
public final class ExportRule implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * From October 2023 a chip of 1600 TOPS x bits is caught, too, when it has 5.92 of these to a
   * square millimetre (88 FR 73458, ECCN 3A090.a.2): small dies could be put together to a large
   * one.
   */
  private static final double DENSE_FROM_TERAFLOPS = 1600.0 / 8;

  private static final double CAUGHT_TOPS_BITS_PER_SQUARE_MILLIMETRE = 5.92;

  /** A cap that is used up to rounding is used up. */
  private static final double ROUNDING = 1e-9;

  private final Economy economy;
  private final double[] importedThisYear;
  private final boolean[] controlled;
  private final boolean[] dense;
  private int known;

  // The yearly cap, worked out once a month: shipments enter it when the month is closed.
  private double cap;
  private int capMonth = -1;
  private StateSettings capSettings;

  ExportRule(Economy economy) {
    this.economy = economy;
    this.importedThisYear = new double[economy.states.length];
    this.controlled = new boolean[economy.chips.capacity()];
    this.dense = new boolean[economy.chips.capacity()];
  }

  /** Forgets the year's imports. */
  public void openYear() {
    Arrays.fill(importedThisYear, 0);
  }

  /** Counts peak H100e of chips that the law reaches that enter a state. */
  public void imported(int state, double peakH100e) {
    importedThisYear[state] += peakH100e;
  }

  /** What a capped state may still import this year, peak H100e. */
  public double roomH100e(int state) {
    return Math.max(0, capH100e() - importedThisYear[state]);
  }

  /** Whether a capped state may still import anything this year. */
  public boolean isUnderCap(int state) {
    return importedThisYear[state] * (1 + ROUNDING) < capH100e();
  }

  /** Whether the export controller's law reaches a chip. */
  public boolean isControlled(int chip) {
    know(chip);
    return controlled[chip];
  }

  private void know(int chip) {
    while (known <= chip) {
      controlled[known] = findControlled(known);
      dense[known] = isDense(economy.chips.get(known));
      known++;
    }
  }

  /** Generated chips have no die area: variants are laid out to pass. */
  private boolean isDense(Chip chip) {
    return chip.fromCatalogue() && economy.index.denseAccelerators().contains(chip.id());
  }

  /** Names of the chips of a catalogue that are caught for their density. */
  static Set<String> dense(List<Accelerator> catalogue) {
    return catalogue.stream()
        .filter(entry -> entry.dieAreaSquareMillimetres() > 0)
        .filter(entry -> entry.eightBitTeraflops() >= DENSE_FROM_TERAFLOPS)
        .filter(
            entry ->
                8 * entry.eightBitTeraflops() / entry.dieAreaSquareMillimetres()
                    >= CAUGHT_TOPS_BITS_PER_SQUARE_MILLIMETRE)
        .map(Accelerator::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean findControlled(int chip) {
    int controller = economy.index.exportController();
    if (controller < 0) {
      return false;
    }
    Chip entry = economy.chips.get(chip);
    int maker = economy.index.homeOfVendor(entry.vendor());
    int owner = entry.customer() >= 0 ? economy.operators[entry.customer()].home() : maker;
    int rival = economy.index.rival();
    return maker == controller || owner == controller || maker != rival && owner != rival;
  }

  /** What a tier-2 state may import in a year: a fixed amount, or a share of the world's chips. */
  public double capH100e() {
    StateSettings settings = economy.settings.state();
    if (capMonth != economy.month || capSettings != settings) {
      capMonth = economy.month;
      capSettings = settings;
      cap = findCap(settings);
    }
    return cap;
  }

  private double findCap(StateSettings settings) {
    double shipped = 0;
    for (Vendor vendor : economy.vendors) {
      shipped += 12 * vendor.shipmentRateH100e;
    }
    return Math.max(settings.tierTwoCapH100e(), settings.tierTwoShare() * shipped);
  }

  /** Whether a chip may enter a state this month. */
  public boolean isLegal(int chip, int state) {
    int tier = economy.policy.exportTier(state);
    if (tier == PolicyBook.FREE || !isControlled(chip)) {
      return true;
    }
    if (tier == PolicyBook.CAPPED) {
      return isUnderCap(state);
    }
    if (tier == PolicyBook.BARRED) {
      return false;
    }
    Chip entry = economy.chips.get(chip);
    double threshold = economy.policy.exportThresholdTeraflops(state);
    ExportTest test = economy.policy.exportTest(state);
    if (dense[chip] && test == ExportTest.DENSITY) {
      return false;
    }
    boolean exempt = entry.exportVariant() && test == ExportTest.INTERCONNECT;
    return exempt || entry.peakH100e() * Roofline.H100_EIGHT_BIT_TERAFLOPS <= threshold;
  }
}
