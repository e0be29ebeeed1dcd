package org.inferencefrontier.model;

import org.inferencefrontier.agent.operator.Operator;
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
  private final FleetCount fleetCount;

  // Software maturity by vendor, then by operator for its own silicon.
  private final double[] trainingMaturity;
  private final double[] inferenceMaturity;

  // By chip that is known so far: its maker, and useful H100e of a unit with mature software.
  private final int[] maker;
  private final double[] trainingH100e;
  private final double[] inferenceH100e;
  private int known;

  DeliveryPhase(FrontierModel model) {
    this.model = model;
    this.secondHand = new SecondHandMarket(model);
    this.retirement = new Retirement(model, secondHand);
    this.installation = new Installation(model);
    this.fleetCount = new FleetCount(model);
    this.maker = new int[model.chips.capacity()];
    this.trainingH100e = new double[model.chips.capacity()];
    this.inferenceH100e = new double[model.chips.capacity()];
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
    for (Operator operator : model.turns.order()) {
      installation.install(operator);
    }
    fleetCount.count();
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
        int owner = model.vendors.length + operator.index();
        trainingMaturity[owner] = operator.programmes()[0].trainingMaturity(scale);
        inferenceMaturity[owner] = operator.programmes()[0].inferenceMaturity(scale);
      }
    }
    know();
    for (int c = 0; c < known; c++) {
      model.chips.usefulTraining[c] = trainingH100e[c] * trainingMaturity[maker[c]];
      model.chips.usefulInference[c] = inferenceH100e[c] * inferenceMaturity[maker[c]];
    }
  }

  private void know() {
    for (; known < model.chips.count(); known++) {
      Chip chip = model.chips.get(known);
      int customer = chip.customer();
      boolean own = customer >= 0 && model.operators[customer].programmes().length > 0;
      maker[known] = own ? model.vendors.length + customer : chip.vendor();
      trainingH100e[known] = chip.trainingH100e();
      inferenceH100e[known] = chip.inferenceH100e();
    }
  }
}
