package org.inferencefrontier.model;

import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Vendor;

/** Phase 2: halls, plants and chips arrive; chips retire or wait for power. */
final class DeliveryPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;
  private final SecondHandMarket secondHand;
  private final Retirement retirement;
  private final Installation installation;

  // By chip: peak H100e and rated power of a unit.
  private final double[] peak;
  private final double[] kilowatts;

  // Software maturity by vendor, then by operator for its own silicon.
  private final double[] trainingMaturity;
  private final double[] inferenceMaturity;

  // Peak H100e running times the month in which it was new.
  private double peakBornMonths;

  DeliveryPhase(FrontierModel model) {
    this.model = model;
    this.secondHand = new SecondHandMarket(model);
    this.retirement = new Retirement(model, secondHand);
    this.installation = new Installation(model);
    this.peak = new double[model.chips.capacity()];
    this.kilowatts = new double[model.chips.capacity()];
    this.trainingMaturity = new double[model.vendors.length + model.operators.length];
    this.inferenceMaturity = new double[model.vendors.length + model.operators.length];
    updateMaturity();
  }

  @Override
  public void step() {
    int month = model.month;
    model.ledger.noteLaw();
    for (Utility utility : model.utilities) {
      utility.completePlants(month);
    }
    for (Operator operator : model.operators) {
      operator.power().complete(month);
      operator.receive(month);
    }
    updateMaturity();
    setApart();
    retirement.review();
    secondHand.clear();
    for (Operator operator : model.operators) {
      installation.install(operator);
    }
    countFleet();
    measureVendors();
  }

  /** The sites of a state that chips may no longer enter freely keep their own mix of chips. */
  private void setApart() {
    for (int s = 0; s < model.states.length; s++) {
      if (!model.fleet.isApart(s) && model.policy.exportTier(s) != PolicyBook.FREE) {
        model.fleet.setApart(s);
      }
    }
  }

  /** Software matures by maker: vendors' for all who buy, an operator's for its own silicon. */
  private void updateMaturity() {
    for (Vendor vendor : model.vendors) {
      trainingMaturity[vendor.index()] = vendor.trainingMaturity(model.settings.vendor());
      inferenceMaturity[vendor.index()] = vendor.inferenceMaturity(model.settings.vendor());
    }
    double scale = model.settings.vendor().maturityScaleMillionH100e();
    for (Operator operator : model.operators) {
      if (operator.programmes().length > 0) {
        int maker = model.vendors.length + operator.index();
        trainingMaturity[maker] = operator.programmes()[0].trainingMaturity(scale);
        inferenceMaturity[maker] = operator.programmes()[0].inferenceMaturity(scale);
      }
    }
    for (int c = 0; c < model.chips.count(); c++) {
      Chip chip = model.chips.get(c);
      int customer = chip.customer();
      boolean own = customer >= 0 && model.operators[customer].programmes().length > 0;
      int maker = own ? model.vendors.length + customer : chip.vendor();
      model.chips.usefulTraining[c] = chip.trainingH100e() * trainingMaturity[maker];
      model.chips.usefulInference[c] = chip.inferenceH100e() * inferenceMaturity[maker];
    }
  }

  /** Counts what runs by market, chip and use; power in use follows, so that nothing drifts. */
  private void countFleet() {
    Capacity capacity = model.capacity;
    for (double[] units : capacity.marketUnits) {
      Arrays.fill(units, 0, model.chips.count() * Capacity.USES, 0);
    }
    for (int c = 0; c < model.chips.count(); c++) {
      peak[c] = model.chips.get(c).peakH100e();
      kilowatts[c] = model.chips.get(c).kilowatts();
    }
    peakBornMonths = 0;
    for (Operator operator : model.operators) {
      operator.installedH100e = 0;
      operator.running().clear();
      operator.power().clearUsed();
    }
    for (int p = 0; p < model.fleet.parkCount(); p++) {
      count(model.fleet.park(p));
    }
  }

  private void count(Park park) {
    if (park.siteCount() == 0) {
      return;
    }
    Capacity capacity = model.capacity;
    int use = capacity.useOf(park.site(0));
    double[] marketUnits =
        capacity.marketUnits[model.index.marketOfArea(capacity.areaOf(park.site(0)))];
    Operator operator = model.operators[capacity.operatorOf(park.site(0))];
    double parkKilowatts = 0;
    for (int row = 0; row < park.rowCount(); row++) {
      int chip = park.chip(row);
      double running = park.units(row);
      parkKilowatts += running * kilowatts[chip];
      marketUnits[chip * Capacity.USES + use] += running;
      operator.installedH100e += running * peak[chip];
      peakBornMonths += park.bornUnits(row) * peak[chip];
      operator.running().add(chip, running);
    }
    park.balance(parkKilowatts);
    for (int i = 0; i < park.siteCount(); i++) {
      int site = park.site(i);
      double pue = model.index.powerUsageEffectiveness(capacity.areaOf(site));
      operator.power().use(capacity.placeOf(site), park.kilowatts(i) / 1000 * pue);
    }
  }

  /** Peak H100e by vendor, running and waiting. */
  private void measureVendors() {
    Capacity capacity = model.capacity;
    Arrays.fill(capacity.vendorPeak, 0);
    Arrays.fill(capacity.vendorWaitingPeak, 0);
    capacity.installedPeak = 0;
    for (Operator operator : model.operators) {
      for (int i = 0; i < operator.dealtCount(); i++) {
        int c = operator.dealt(i);
        double waiting = operator.inventory(c) + operator.inTransit(c);
        capacity.vendorWaitingPeak[model.chips.get(c).vendor()] += waiting * peak[c];
      }
    }
    for (int c = 0; c < model.chips.count(); c++) {
      double running = 0;
      for (double[] units : capacity.marketUnits) {
        running += units[c * Capacity.USES] + units[c * Capacity.USES + 1];
      }
      int vendor = model.chips.get(c).vendor();
      capacity.vendorPeak[vendor] += running * peak[c];
      capacity.installedPeak += running * peak[c];
    }
    capacity.installedAgeYears =
        capacity.installedPeak > 0
            ? (model.month - peakBornMonths / capacity.installedPeak) / 12
            : 0;
  }
}
