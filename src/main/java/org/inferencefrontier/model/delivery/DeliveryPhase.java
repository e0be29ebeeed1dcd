package org.inferencefrontier.model.delivery;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.MaturitySettings;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.MonthPhase;

/** Phase 2: halls, plants and chips arrive; chips retire or wait for power. */
public final class DeliveryPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
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

  /** The phase of one run. */
  public DeliveryPhase(Economy economy) {
    this.economy = economy;
    this.secondHand = new SecondHandMarket(economy);
    this.retirement = new Retirement(economy, secondHand);
    this.installation = new Installation(economy);
    this.fleetCount = new FleetCount(economy);
    this.maker = new int[economy.chips().capacity()];
    this.trainingH100e = new double[economy.chips().capacity()];
    this.inferenceH100e = new double[economy.chips().capacity()];
    this.trainingMaturity = new double[economy.vendors().length + economy.operators().length];
    this.inferenceMaturity = new double[economy.vendors().length + economy.operators().length];
    updateMaturity();
  }

  @Override
  public void step() {
    int month = economy.month();
    economy.ledger().noteLaw();
    for (Utility utility : economy.utilities()) {
      utility.completePlants(month);
    }
    for (Operator operator : economy.operators()) {
      operator.power().complete(month);
      operator.receive(month);
    }
    updateMaturity();
    setApart();
    retirement.review();
    secondHand.clear();
    for (Operator operator : economy.turns().order()) {
      installation.install(operator);
    }
    fleetCount.count();
  }

  /** The sites of a state that chips may no longer enter freely keep their own mix of chips. */
  private void setApart() {
    for (int s = 0; s < economy.states().length; s++) {
      if (!economy.fleet().isApart(s) && economy.policy().exportTier(s) != PolicyBook.FREE) {
        economy.fleet().setApart(s);
      }
    }
  }

  /** Software matures by maker: vendors' for all who buy, an operator's for its own silicon. */
  private void updateMaturity() {
    for (Vendor vendor : economy.vendors()) {
      trainingMaturity[vendor.index()] = vendor.trainingMaturity(economy.settings().vendor());
      inferenceMaturity[vendor.index()] = vendor.inferenceMaturity(economy.settings().vendor());
    }
    MaturitySettings settings = economy.settings().vendor().maturity();
    for (Operator operator : economy.operators()) {
      if (operator.programmes().length > 0) {
        int owner = economy.vendors().length + operator.index();
        trainingMaturity[owner] = operator.programmes()[0].trainingMaturity(settings);
        inferenceMaturity[owner] = operator.programmes()[0].inferenceMaturity(settings);
      }
    }
    know();
    for (int c = 0; c < known; c++) {
      economy.chips().usefulTraining[c] = trainingH100e[c] * trainingMaturity[maker[c]];
      economy.chips().usefulInference[c] = inferenceH100e[c] * inferenceMaturity[maker[c]];
    }
  }

  private void know() {
    for (; known < economy.chips().count(); known++) {
      Chip chip = economy.chips().get(known);
      int customer = chip.customer();
      boolean own = customer >= 0 && economy.operators()[customer].programmes().length > 0;
      maker[known] = own ? economy.vendors().length + customer : chip.vendor();
      trainingH100e[known] = chip.trainingH100e();
      inferenceH100e[known] = chip.inferenceH100e();
    }
  }
}
