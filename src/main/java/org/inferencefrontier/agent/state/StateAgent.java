package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.world.StateProfile;
import org.inferencefrontier.world.StateStrategy;

/**
 * A sovereign state. It reviews its policies each quarter by rules of thumb: each rule looks at one
 * trouble or chance, and acts with a probability that grows with the weight of the aim concerned.
 */
public final class StateAgent implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MORATORIUM = 0;
  private static final int FUND = 10_000;
  private static final int SUBSIDY = 10_001;
  private static final int RESIDENCY = 10_002;
  private static final int EXPORT = 10_003;
  private static final int RETALIATION = 10_004;
  private static final int PARTNERSHIP = 20_000;

  /** A moratorium stays at least so long before it is reviewed. */
  private static final int MORATORIUM_LEAST_MONTHS = 24;

  private final int index;
  private final StateProfile profile;
  private final int[] areas;
  private final long stream;

  /** Money newly put into sovereign compute at the last review, USD. */
  public double newFundUsd;

  /** Serving capacity on its soil, useful H100e. */
  public double inferenceCapacity;

  /** Moves of its own so far. */
  private int moves;

  /**
   * @param areas indices of its grid areas
   */
  public StateAgent(int index, StateProfile profile, int[] areas) {
    this.index = index;
    this.profile = profile;
    this.areas = areas.clone();
    this.stream = RandomStreams.key("policy", profile.id());
  }

  public int index() {
    return index;
  }

  public StateProfile profile() {
    return profile;
  }

  public int[] areas() {
    return areas.clone();
  }

  public int moves() {
    return moves;
  }

  /**
   * Quarterly review of everything but export controls.
   *
   * @param exportController index of the state that controls exports of frontier chips
   */
  public void review(
      int month,
      StateView view,
      PolicyBook book,
      int exportController,
      RandomStreams random,
      StateSettings settings,
      DecisionLog log) {
    newFundUsd = 0;
    for (int area : areas) {
      reviewConnections(month, area, view, random, settings, log);
    }
    fundSovereignCompute(month, view, random, settings, log);
    reviewSubsidy(month, view, book, random, settings, log);
    reviewResidency(month, view, book, random, settings, log);
    book.setCarbonPrice(
        index,
        book.carbonPrice(index)
            * StrictMath.exp(settings.carbonGrowth() * profile.aims().climate() / 4));
    if (profile.strategy() == StateStrategy.SELF_RELIANT && index != exportController) {
      retaliate(month, book, exportController, random, settings, log);
    }
  }

  /** Ireland's case: stop connections when data centres strain the grid and raise tariffs. */
  private void reviewConnections(
      int month,
      int area,
      StateView view,
      RandomStreams random,
      StateSettings settings,
      DecisionLog log) {
    double chance = random.uniform(stream, month, MORATORIUM + area);
    if (view.moratorium[area]) {
      boolean relieved =
          view.marginRatio[area] > 1
              || view.datacenterShare[area] < 0.8 * settings.moratoriumShare();
      if (view.moratoriumMonths[area] >= MORATORIUM_LEAST_MONTHS
          && chance < (relieved ? 0.25 : 0.04) * settings.activity()) {
        view.moratorium[area] = false;
        view.moratoriumMonths[area] = 0;
        act(month, "moratorium", "lift in area " + area, view.datacenterShare[area], log);
      }
      return;
    }
    boolean strained =
        view.tariffRatio[area] > settings.moratoriumTariffRise() || view.marginRatio[area] < 0.5;
    if (view.datacenterShare[area] > settings.moratoriumShare()
        && strained
        && chance < 0.25 * settings.activity() * profile.aims().affordability() * 4) {
      view.moratorium[area] = true;
      view.moratoriumMonths[area] = 0;
      act(month, "moratorium", "stop in area " + area, view.datacenterShare[area], log);
    }
  }

  private void fundSovereignCompute(
      int month, StateView view, RandomStreams random, StateSettings settings, DecisionLog log) {
    double gap = 1 - view.sovereigntyIndex[index] / settings.sovereigntyTarget();
    double budget = profile.sovereignBudgetUsdBillions() * 1e9;
    if (gap <= 0 || budget <= 0) {
      return;
    }
    double probability = 0.25 * settings.activity() * profile.aims().security() * 2 * gap;
    if (random.uniform(stream, month, FUND) < probability) {
      newFundUsd = budget * Math.min(1, 0.3 + gap);
      act(month, "sovereign fund", "commit", newFundUsd, log);
    }
  }

  private void reviewSubsidy(
      int month,
      StateView view,
      PolicyBook book,
      RandomStreams random,
      StateSettings settings,
      DecisionLog log) {
    boolean active =
        profile.strategy() == StateStrategy.SUBSIDISER || profile.strategy() == StateStrategy.HUB;
    if (!active || book.subsidy(index) >= view.highestSubsidy + settings.subsidyStep()) {
      return;
    }
    if (random.uniform(stream, month, SUBSIDY)
        < 0.06 * settings.activity() * profile.aims().growth() * 2) {
      book.setSubsidy(index, Math.min(0.25, book.subsidy(index) + settings.subsidyStep()));
      act(month, "subsidy", "raise", book.subsidy(index), log);
    }
  }

  private void reviewResidency(
      int month,
      StateView view,
      PolicyBook book,
      RandomStreams random,
      StateSettings settings,
      DecisionLog log) {
    boolean active =
        profile.strategy() == StateStrategy.SOVEREIGNTIST
            || profile.strategy() == StateStrategy.SELF_RELIANT;
    if (active
        && view.sovereigntyIndex[index] < settings.sovereigntyTarget()
        && random.uniform(stream, month, RESIDENCY)
            < 0.05 * settings.activity() * profile.aims().security() * 2) {
      book.setResidency(index, book.residency(index) + settings.residencyStep());
      act(month, "residency", "raise", book.residency(index), log);
    }
  }

  /** A barred state bars in turn, and pays for its own route. */
  private void retaliate(
      int month,
      PolicyBook book,
      int exportController,
      RandomStreams random,
      StateSettings settings,
      DecisionLog log) {
    int tier = book.exportTier(index);
    if (tier < PolicyBook.VARIANTS_ONLY) {
      return;
    }
    double chance = random.uniform(stream, month, RETALIATION);
    double probability = 0.08 * settings.activity() * (tier - 2);
    if (chance < probability && book.importBan(index) < 0.9) {
      book.setImportBan(index, book.importBan(index) + 0.15);
      book.moveAlignment(index, exportController, -settings.alignmentShock());
      act(month, "import ban", "widen", book.importBan(index), log);
    } else if (chance > 1 - probability) {
      double usd = profile.sovereignBudgetUsdBillions() * 1e9;
      book.addFoundrySupport(index, usd);
      act(month, "foundry support", "commit", usd, log);
    }
  }

  /**
   * Half-yearly review of export controls, for the export controller only.
   *
   * @param rival index of the rival
   * @param others the other states
   */
  public void reviewExports(
      int month,
      StateView view,
      PolicyBook book,
      int rival,
      StateAgent[] others,
      RandomStreams random,
      StateSettings settings,
      DecisionLog log) {
    double chance = random.uniform(stream, month, EXPORT);
    double share = view.rivalComputeShare;
    int tier = book.exportTier(rival);
    if (share > settings.rivalComputeShare() && tier < PolicyBook.BARRED) {
      if (chance < 0.2 * settings.activity() * profile.aims().security() * 2) {
        book.setExportTier(rival, tier + 1);
        book.moveAlignment(index, rival, -settings.alignmentShock());
        act(month, "export tier", "tighten for " + others[rival].profile.id(), share, log);
      }
    } else if (share < 0.6 * settings.rivalComputeShare()
        && tier > PolicyBook.CAPPED
        && chance < 0.1 * settings.activity() * (1 + book.alignment(index, rival))) {
      book.setExportTier(rival, Math.max(PolicyBook.VARIANTS_ONLY, tier - 1));
      book.setExportThreshold(book.exportThresholdTeraflops() * 1.5);
      book.moveAlignment(index, rival, 0.5 * settings.alignmentShock());
      act(month, "export tier", "loosen for " + others[rival].profile.id(), share, log);
    }
    for (StateAgent other : others) {
      if (other.index == index || book.exportTier(other.index) != PolicyBook.CAPPED) {
        continue;
      }
      double wish = other.profile.aims().growth() * (0.3 + book.alignment(index, other.index));
      if (random.uniform(stream, month, PARTNERSHIP + other.index)
          < 0.06 * settings.activity() * Math.max(0, wish) * 2) {
        book.setExportTier(other.index, PolicyBook.FREE);
        book.moveAlignment(index, other.index, settings.alignmentShock());
        act(month, "partnership", "open to " + other.profile.id(), wish, log);
      }
    }
  }

  private void act(int month, String decision, String what, double score, DecisionLog log) {
    moves++;
    if (log.isKept()) {
      log.record(month, profile.id(), decision, what, score, true, "");
    }
  }
}
