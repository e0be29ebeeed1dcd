package org.inferencefrontier.model.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.CustomSilicon;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.operator.SiliconSettings;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipDraft;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.market.OwningCost;
import org.inferencefrontier.market.RealOption;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.ImportDuty;
import org.inferencefrontier.model.economy.SiteCost;
import org.inferencefrontier.world.technology.Orientation;
import org.inferencefrontier.world.time.Hours;

/**
 * What a generation of own silicon is worth to its operator: the work it would take over times what
 * an hour of it costs less than on the best alternative, merchants' chips or own chips in hand.
 */
final class SiliconCase implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Months after release from which a chip is there in volume. Judgement: the first quarter's
   * shipments go to few.
   */
  static final int VOLUME_MONTHS = 4;

  /**
   * Months after release to which a chip is there in volume. Judgement: after four years it is two
   * generations old.
   */
  static final int LAST_VOLUME_MONTHS = 48;

  /**
   * Months ahead for which a vendor's roadmap is public. Judgement: vendors show the next
   * generation and name the one after.
   */
  static final int ROADMAP_MONTHS = 24;

  /**
   * Share of a fleet that is still in service after a year, in what is bought anew. Judgement:
   * about what a service life of {@code fleet.life} leaves.
   */
  private static final double KEPT_A_YEAR = 0.85;

  /** Growth that a plan for years ahead counts on at most, log a year; a judgement. */
  private static final double HIGHEST_GROWTH = 1;

  private final Economy economy;
  private final ImportDuty duty;
  private final OwnChips chips;
  private final SiteCost siteCost;

  // The own chip in hand.
  private final ChipDraft draft = new ChipDraft();

  /** What the generation saves, USD of today. */
  double presentValueUsd;

  /** Merchants' cost of a useful H100e-hour of inference at its volume. */
  double merchantUsdPerHour;

  /** The same on the generation. */
  double ownUsdPerHour;

  /** Useful H100e of it that would be bought. */
  double boughtH100e;

  SiliconCase(Economy economy, OwnChips chips) {
    this.economy = economy;
    this.duty = new ImportDuty(economy);
    this.chips = chips;
    this.siteCost = new SiteCost(economy);
  }

  /**
   * Works the case for a generation out; the results are left in the fields.
   *
   * @param generation number of the generation
   * @param volumeMonth tick of its volume as planned
   */
  void weigh(Operator operator, CustomSilicon programme, int generation, int volumeMonth) {
    SiliconSettings settings = economy.settings().silicon();
    double failure = settings.failureProbability();
    double leadYears =
        Math.max(0, volumeMonth - economy.month() + failure * settings.failureDelayMonths()) / 12;
    double pue = siteCost.powerUsageEffectiveness(operator);
    double tariff = siteCost.tariff(operator);
    double planned =
        purchasesH100e(operator, leadYears)
            * settings.designMonths()
            / 12
            * captiveShare(operator, volumeMonth);
    // Software ripens while the generation is deployed: half of the plan is its mean.
    double maturity =
        programme.inferenceMaturityAfter(planned / 2, economy.settings().vendor().maturity());
    merchantUsdPerHour = merchantUsdPerHour(operator, volumeMonth, pue, tariff);
    // Sure supply and the fit to own models count in the choice of chips, so they count here.
    double credited =
        merchantUsdPerHour * Exponentials.exp(economy.settings().operator().ownSiliconPreference());
    ownUsdPerHour = Double.POSITIVE_INFINITY;
    for (int i = 0; i < chips.countOf(operator, generation, volumeMonth); i++) {
      chips.draw(operator, programme, generation, volumeMonth, i, draft);
      ownUsdPerHour = Math.min(ownUsdPerHour, ownUsdPerHour(draft, maturity, pue, tariff));
    }
    double alternative =
        Math.min(credited, inHandUsdPerHour(operator, maturity, volumeMonth, pue, tariff));
    boughtH100e =
        planned
            * Logit.binary(
                economy.settings().operator().logitScale()
                    * Exponentials.log(credited / ownUsdPerHour));
    double saving =
        boughtH100e
            * Math.max(0, alternative - ownUsdPerHour)
            * Hours.A_YEAR
            * economy.settings().operator().owningCost().availability();
    presentValueUsd =
        programme.survival(settings)
            * RealOption.presentValue(
                saving, 0, leadYears, settings.horizonYears(), settings.discountRate());
  }

  /** Useful H100e a year that the operator expects to buy when the generation is there. */
  private static double purchasesH100e(Operator operator, double leadYears) {
    double growth = Math.max(0, Math.min(HIGHEST_GROWTH, operator.expectedGrowth));
    return operator.capacityH100e
        * Exponentials.exp(growth * leadYears)
        * (Exponentials.exp(growth) - KEPT_A_YEAR);
  }

  /** Share of the purchases that own silicon can take, mostly serving. */
  private double captiveShare(Operator operator, int volumeMonth) {
    OperatorSettings settings = economy.settings().operator();
    return settings.customAllowed()
        * operator.captiveShare(volumeMonth, settings)
        * settings.captive().plannedShare(economy.markets()[operator.market()].trainingShare);
  }

  /**
   * The leader's best chip in volume by then, at today's level of its prices; after the last one
   * that is known the trend goes on.
   */
  private double merchantUsdPerHour(Operator operator, int volumeMonth, double pue, double tariff) {
    OperatorSettings settings = economy.settings().operator();
    int leader = economy.leadingVendor(operator.market());
    int reference = economy.index().rivalIn(operator.market());
    double best = Double.POSITIVE_INFINITY;
    int newest = economy.month() - VOLUME_MONTHS;
    for (int i = 0; i < economy.chips().countOf(leader); i++) {
      int c = economy.chips().chipOf(leader, i);
      Chip chip = economy.chips().get(c);
      int age = volumeMonth - chip.releaseMonth();
      if (chip.customer() < 0
          && chip.orientation() != Orientation.EDGE
          && chip.releaseMonth() <= economy.month() + ROADMAP_MONTHS
          && age >= VOLUME_MONTHS
          && age <= LAST_VOLUME_MONTHS
          && (reference < 0 || economy.exportRule().isLegal(c, reference))) {
        double uplift = settings.spendOverPrice(false, duty.on(c, operator.home()));
        double cost =
            settings
                .owningCost()
                .usdPerHour(priceUsd(chip) * uplift, chip.kilowatts(), pue, tariff);
        best = Math.min(best, cost / economy.chips().usefulInference[c]);
        newest = Math.max(newest, chip.releaseMonth());
      }
    }
    if (best == Double.POSITIVE_INFINITY) {
      best = economy.markets()[operator.market()].userCostUsd;
    }
    double unknownYears = Math.max(0, volumeMonth - newest - VOLUME_MONTHS) / 12.0;
    return best
        * Exponentials.exp(-economy.settings().vendor().costDeclinePerYear() * unknownYears);
  }

  /** The best own chip that would be bought without the generation; infinite if there is none. */
  private double inHandUsdPerHour(
      Operator operator, double maturity, int volumeMonth, double pue, double tariff) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < economy.chips().ownCountOf(operator.index()); i++) {
      Chip chip = economy.chips().get(economy.chips().ownOf(operator.index(), i));
      if (chip.releaseMonth() < volumeMonth
          && volumeMonth - chip.releaseMonth() <= LAST_VOLUME_MONTHS) {
        draft.trace(chip);
        best = Math.min(best, ownUsdPerHour(draft, maturity, pue, tariff));
      }
    }
    return best;
  }

  private double ownUsdPerHour(ChipDraft chip, double maturity, double pue, double tariff) {
    OwningCost owning = economy.settings().operator().owningCost();
    double price =
        economy.vendors()[chip.vendor()].priceUsd(chip.listPriceUsd(), economy.settings().vendor())
            * economy.settings().operator().customUplift();
    return owning.usdPerHour(price, chip.kilowatts(), pue, tariff)
        / (chip.inferenceH100e() * maturity);
  }

  /** Price of a chip that need not be on sale yet. */
  private double priceUsd(Chip chip) {
    return economy.vendors()[chip.vendor()].priceUsd(chip, economy.settings().vendor());
  }
}
