package org.inferencefrontier.model;

import org.inferencefrontier.agent.operator.Fleet;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.market.Logit;

/** Phase 2: halls, plants and chips arrive; chips retire or wait for power. */
final class DeliveryPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  /** Monthly hazard of retirement of a chip well past its life. */
  private static final double OLD_AGE_HAZARD = 0.12;

  /** Monthly hazard of a chip that no longer earns its running cost. */
  private static final double UNECONOMIC_HAZARD = 0.1;

  /** Monthly hazard of an old chip where newer ones wait for its power. */
  private static final double DISPLACEMENT_HAZARD = 0.03;

  /** A waiting chip displaces one that yields less than this share of its work per watt. */
  private static final double DISPLACEMENT_RATIO = 0.35;

  private static final double AGE_SPREAD_YEARS = 0.7;

  /** Fewer units than this are rounding, not chips. */
  private static final double SMALLEST_UNITS = 1e-6;

  /** A remnant so small is scrapped. */
  private static final double SMALLEST_COHORT = 2;

  /** A cohort is looked at once in so many months. */
  private static final int REVIEW_MONTHS = 3;

  /** Years before the end of its life in which a chip does not retire of age. */
  private static final double YOUNG_YEARS = 4;

  private final FrontierModel model;
  private final double[] bestWorkPerKilowatt;

  DeliveryPhase(FrontierModel model) {
    this.model = model;
    this.bestWorkPerKilowatt = new double[model.operators.length];
    updateMaturity();
  }

  @Override
  public void step() {
    int month = model.month;
    for (Utility utility : model.utilities) {
      utility.completePlants(month);
    }
    for (Operator operator : model.operators) {
      operator.power().complete(month);
      operator.receive(month, model.chips.count());
    }
    updateMaturity();
    retire();
    for (Operator operator : model.operators) {
      install(operator);
    }
    if (month % 12 == 11) {
      model.fleet.compact();
    }
    measureSites();
  }

  private void updateMaturity() {
    for (int c = 0; c < model.chips.count(); c++) {
      Chip chip = model.chips.get(c);
      double training;
      double inference;
      if (chip.customer() >= 0 && model.operators[chip.customer()].programmes().length > 0) {
        var programme = model.operators[chip.customer()].programmes()[0];
        double scale = model.settings.vendor().maturityScaleMillionH100e();
        training = programme.trainingMaturity(scale);
        inference = programme.inferenceMaturity(scale);
      } else {
        training = model.vendors[chip.vendor()].trainingMaturity(model.settings.vendor());
        inference = model.vendors[chip.vendor()].inferenceMaturity(model.settings.vendor());
      }
      model.chips.usefulTraining[c] = chip.trainingH100e() * training;
      model.chips.usefulInference[c] = chip.inferenceH100e() * inference;
    }
  }

  private double work(int chip) {
    return Math.max(model.chips.usefulTraining[chip], model.chips.usefulInference[chip]);
  }

  private void retire() {
    Fleet fleet = model.fleet;
    double life = model.settings.operator().lifeYears();
    double operation = model.settings.operator().owningCost().operationUsdPerKilowattHour();
    for (Operator operator : model.operators) {
      double best = 0;
      for (int c = 0; c < model.chips.count(); c++) {
        if (operator.inventory(c) > SMALLEST_UNITS) {
          best = Math.max(best, work(c) / model.chips.get(c).kilowatts());
        }
      }
      bestWorkPerKilowatt[operator.index()] = best;
    }
    for (int i = 0; i < fleet.count(); i++) {
      int site = fleet.site(i);
      if (site % REVIEW_MONTHS != model.month % REVIEW_MONTHS) {
        continue;
      }
      int chip = fleet.chip(i);
      int area = model.capacity.areaOf(site);
      double age = fleet.age(i, model.month) / 12;
      double hazard =
          age < life - YOUNG_YEARS
              ? 0
              : OLD_AGE_HAZARD * Logit.binary((age - life) / AGE_SPREAD_YEARS);
      double kilowatts = model.chips.get(chip).kilowatts();
      double running =
          kilowatts
              * model.index.countryOfArea(area).powerUsageEffectiveness()
              * (model.utilities[area].tariff / 1000 + operation);
      double earning = model.markets[model.index.marketOfArea(area)].rentalUsd * work(chip);
      if (earning < running) {
        hazard += UNECONOMIC_HAZARD;
      }
      int operator = model.capacity.operatorOf(site);
      if (work(chip) / kilowatts < DISPLACEMENT_RATIO * bestWorkPerKilowatt[operator]) {
        hazard += DISPLACEMENT_HAZARD;
      }
      boolean remnant = fleet.units(i) < SMALLEST_COHORT;
      double share = remnant ? 1 : Math.min(1, REVIEW_MONTHS * hazard);
      model.ledger.retired[chip] += fleet.remove(i, share);
    }
    recountUse();
  }

  /** Power in use follows from the fleet, so that nothing drifts. */
  private void recountUse() {
    for (Operator operator : model.operators) {
      operator.power().clearUsed();
    }
    Fleet fleet = model.fleet;
    for (int i = 0; i < fleet.count(); i++) {
      int site = fleet.site(i);
      int area = model.capacity.areaOf(site);
      model
          .operators[model.capacity.operatorOf(site)]
          .power()
          .use(
              area * Capacity.USES + model.capacity.useOf(site),
              fleet.units(i) * facilityMegawatts(fleet.chip(i), area));
    }
  }

  private double facilityMegawatts(int chip, int area) {
    return model.chips.get(chip).kilowatts()
        / 1000
        * model.index.countryOfArea(area).powerUsageEffectiveness();
  }

  /** Waiting chips go where there is power and the law lets them, newest first. */
  private void install(Operator operator) {
    double waiting = 0;
    for (int c = model.chips.count() - 1; c >= 0; c--) {
      if (operator.inventory(c) <= SMALLEST_UNITS) {
        continue;
      }
      installChip(operator, c);
      waiting += operator.inventory(c) * model.chips.get(c).peakH100e();
    }
    operator.unpoweredH100e = waiting;
  }

  private void installChip(Operator operator, int chip) {
    SitePower power = operator.power();
    int sites = model.capacity.areas * Capacity.USES;
    double free = 0;
    for (int s = 0; s < sites; s++) {
      free += usable(power, s, chip);
    }
    if (free <= 0) {
      return;
    }
    double wantedMegawatts = 0;
    double units = operator.inventory(chip);
    for (int s = 0; s < sites; s++) {
      double room = usable(power, s, chip);
      if (room > 0) {
        wantedMegawatts += room / free * units * facilityMegawatts(chip, s / Capacity.USES);
      }
    }
    double share = Math.min(1, free / wantedMegawatts);
    for (int s = 0; s < sites; s++) {
      double room = usable(power, s, chip);
      if (room <= 0) {
        continue;
      }
      int area = s / Capacity.USES;
      double perUnit = facilityMegawatts(chip, area);
      double placed =
          Math.min(operator.inventory(chip), Math.min(share * room / free * units, room / perUnit));
      operator.install(chip, placed);
      power.use(s, placed * perUnit);
      model.fleet.add(
          model.capacity.site(operator.index(), area, s % Capacity.USES),
          chip,
          placed,
          model.month);
      model.deliveries.delivered(chip, area, placed);
    }
  }

  private double usable(SitePower power, int site, int chip) {
    double room = power.freeMegawatts(site);
    return room > 1e-9 && isLegal(chip, site / Capacity.USES) ? room : 0;
  }

  private boolean isLegal(int chip, int area) {
    int state = model.index.stateOfArea(area);
    if (model.policy.exportTier(state) == PolicyBook.FREE) {
      return true;
    }
    return model.deliveries.isLegal(chip, state);
  }

  /** Peak H100e by operator and vendor. */
  private void measureSites() {
    java.util.Arrays.fill(model.capacity.vendorPeak, 0);
    java.util.Arrays.fill(model.capacity.vendorWaitingPeak, 0);
    model.capacity.installedPeak = 0;
    for (Operator operator : model.operators) {
      operator.installedH100e = 0;
      for (int c = 0; c < model.chips.count(); c++) {
        Chip chip = model.chips.get(c);
        model.capacity.vendorWaitingPeak[chip.vendor()] +=
            (operator.inventory(c) + operator.inTransit(c)) * chip.peakH100e();
      }
    }
    Fleet fleet = model.fleet;
    for (int i = 0; i < fleet.count(); i++) {
      Chip chip = model.chips.get(fleet.chip(i));
      double peak = fleet.units(i) * chip.peakH100e();
      model.capacity.vendorPeak[chip.vendor()] += peak;
      model.capacity.installedPeak += peak;
      model.operators[model.capacity.operatorOf(fleet.site(i))].installedH100e += peak;
    }
  }
}
