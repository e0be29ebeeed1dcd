package org.inferencefrontier.model.operator;

import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.ChipsOnSale;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.MonthPhase;
import org.inferencefrontier.model.economy.PriceLevels;
import org.inferencefrontier.model.economy.SiteCost;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.technology.Orientation;
import org.inferencefrontier.world.time.Hours;

/**
 * Phase 5: operators. A third of them plans each month, so that a quarter's orders do not fall on
 * one month; each reviews its custom silicon twice a year.
 */
public final class OperatorPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  /** Months from one review of own silicon to the next. Judgement: with every second plan. */
  private static final int REVIEW_MONTHS = 6;

  /**
   * Share of a market's purchases from which a vendor's chip sets the price of compute. Judgement:
   * of less than a tenth not everybody can have some.
   */
  private static final double VOLUME_SHARE = 0.1;

  /** Months after release from which buyers can order it. */
  private static final int ORDERED_FROM_MONTHS = -ChipsOnSale.ORDER_AHEAD_MONTHS;

  /** Shares this small of need or capacity are as good as none. */
  private static final double SMALLEST_TILT_SHARE = 1e-4;

  /** Clients' need counts as at most e times and at least 1/e of own capacity; a judgement. */
  private static final double HIGHEST_TILT = 1;

  private final Economy economy;
  private final PurchasePlan purchases;
  private final PowerPlan power;
  private final PowerContracts contracts;
  private final SiliconReview silicon;
  private final SiteCost siteCost;
  private final ReferenceCost referenceCost;
  private final double[] clientNeed;

  // Chips of merchants for data centres that are or will be in volume, ascending, with the tick of
  // their release; seen when there were so many chips.
  private final int[] merchant;
  private final int[] released;
  private int merchantCount;
  private int seenChips;

  // By laboratory: what its partners run for it.
  private final double[] partnerNeed;

  /**
   * @param economy the run's state
   */
  public OperatorPhase(Economy economy) {
    this.economy = economy;
    this.purchases = new PurchasePlan(economy);
    this.power = new PowerPlan(economy);
    this.contracts = new PowerContracts(economy);
    this.silicon = new SiliconReview(economy);
    this.siteCost = new SiteCost(economy);
    this.referenceCost = new ReferenceCost(economy);
    this.clientNeed = new double[economy.operators().length];
    this.merchant = new int[economy.chips().capacity()];
    this.released = new int[economy.chips().capacity()];
    this.partnerNeed = new double[economy.labs().length];
    PriceLevels.set(economy);
    refreshUserCost();
    purchases.placeInitialOrders();
  }

  @Override
  public void step() {
    refreshUserCost();
    measureClients();
    power.openMonth();
    for (Operator operator : economy.turns().order()) {
      silicon.advance(operator);
      if (economy.turns().isTurn(operator, economy.month(), REVIEW_MONTHS)) {
        silicon.review(operator);
      }
      int sincePlan = economy.turns().sinceTurn(operator, economy.month(), PurchasePlan.MONTHS);
      if (sincePlan == 0) {
        purchases.plan(operator);
        power.request(operator);
      } else {
        purchases.release(operator, sincePlan);
      }
      contracts.review(operator);
    }
  }

  /**
   * User cost of the best new compute that each market's operators can buy. A chip counts in full
   * once it ships in volume and before that by the part of the orders of the day that can be for
   * it: buyers compare rent with the cost of what they would order now.
   */
  private void refreshUserCost() {
    observeMerchants();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      referenceCost.open(m, siteCost.tariff(m), siteCost.powerUsageEffectiveness(m));
      offerChips(m, SiliconCase.VOLUME_MONTHS, Integer.MAX_VALUE);
      offerChips(m, ORDERED_FROM_MONTHS, SiliconCase.VOLUME_MONTHS);
      referenceCost.set(economy.markets()[m]);
    }
  }

  /** Offers chips that were or will be released so many months ago: from, and up to, exclusive. */
  private void offerChips(int m, int from, int to) {
    int reference = economy.index().rivalIn(m);
    for (int i = 0; i < merchantCount; i++) {
      int c = merchant[i];
      int age = economy.month() - released[i];
      if (age >= from
          && age < to
          && isVolume(m, c)
          && (reference < 0 || economy.exportRule().isLegal(c, reference))) {
        double share =
            (age + 1.0 - ORDERED_FROM_MONTHS)
                / (SiliconCase.VOLUME_MONTHS + 1 - ORDERED_FROM_MONTHS);
        referenceCost.offer(c, economy.markets()[m].trainingShare, Math.min(1, share));
      }
    }
  }

  /** Adds chips that are new, and forgets those that have gone out of volume. */
  private void observeMerchants() {
    for (; seenChips < economy.chips().count(); seenChips++) {
      Chip chip = economy.chips().get(seenChips);
      if (chip.customer() < 0 && chip.orientation() != Orientation.EDGE) {
        merchant[merchantCount] = seenChips;
        released[merchantCount++] = chip.releaseMonth();
      }
    }
    int kept = 0;
    for (int i = 0; i < merchantCount; i++) {
      if (economy.month() - released[i] <= SiliconCase.LAST_VOLUME_MONTHS) {
        merchant[kept] = merchant[i];
        released[kept++] = released[i];
      }
    }
    merchantCount = kept;
  }

  /**
   * Only vendors with a real share set the reference cost; a niche chip cannot be had in volume.
   */
  private boolean isVolume(int market, int chip) {
    return economy.familiarity().inMarket(market)[economy.chips().vendorOf(chip)] > VOLUME_SHARE;
  }

  /** How much compute an operator's laboratories need against what it runs. */
  private void measureClients() {
    double hosting = 0;
    for (Operator operator : economy.operators()) {
      hosting += operator.profile().openModelServing() * operator.capacityH100e;
    }
    double openInference = 0;
    double openShare = economy.settings().operator().clients().openHostingShare();
    for (Lab lab : economy.labs()) {
      double open = lab.profile().openWeights() ? openShare : 0;
      partnerNeed[lab.index()] = (1 - open) * lab.inferenceCompute + lab.trainingCompute;
      openInference += open * lab.inferenceCompute;
    }
    for (Operator operator : economy.operators()) {
      int lab = economy.index().laboratoryOf(operator.index());
      operator.laboratoryH100e =
          lab < 0 ? 0 : operator.profile().buildsFor().computeShare() * partnerNeed[lab];
    }
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      double need = 0;
      double have = 0;
      for (Operator operator : economy.operators()) {
        if (operator.market() == m) {
          clientNeed[operator.index()] = clientNeed(operator, openInference, hosting);
          need += clientNeed[operator.index()];
          have += operator.capacityH100e;
        }
      }
      for (Operator operator : economy.operators()) {
        if (operator.market() == m) {
          double needShare = clientNeed[operator.index()] / Math.max(1e-9, need);
          double haveShare = operator.capacityH100e / Math.max(1e-9, have);
          operator.clientTilt = haveShare <= 0 ? HIGHEST_TILT : tilt(needShare, haveShare);
        }
      }
    }
  }

  /** Log of need over capacity, each a share of the market's, within the highest tilt. */
  private static double tilt(double needShare, double haveShare) {
    double log =
        Exponentials.log((needShare + SMALLEST_TILT_SHARE) / (haveShare + SMALLEST_TILT_SHARE));
    return Math.max(-HIGHEST_TILT, Math.min(HIGHEST_TILT, log));
  }

  private double clientNeed(Operator operator, double openInference, double openHosting) {
    double need = 0;
    for (Lab lab : economy.labs()) {
      need += lab.partnerWeight(operator.index()) * partnerNeed[lab.index()];
    }
    double hosting = operator.profile().openModelServing() * operator.capacityH100e;
    need += openInference * hosting / Math.max(1e-9, openHosting);
    double rental = economy.markets()[operator.market()].rentalUsd;
    need +=
        operator.profile().legacyInferenceShare()
            * economy.capacity().legacyUsd
            * (1 + economy.settings().market().legacyTraining())
            / (Hours.A_YEAR * rental);
    return need;
  }
}
