package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;

/** What laboratories pay the operators they are partners of, beyond rent. */
final class Partnerships implements Serializable {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;

  Partnerships(FrontierModel model) {
    this.model = model;
  }

  /** Each laboratory's share of revenue goes to the operators of its contract. */
  void pay() {
    for (Operator operator : model.operators) {
      operator.partnerIncomeUsd = 0;
    }
    Ledger ledger = model.ledger;
    ledger.partnersPaidUsd = 0;
    ledger.partnersReceivedUsd = 0;
    for (Lab lab : model.labs) {
      lab.partnerPaymentUsd = lab.profile().revenueShareToPartner() * lab.revenueUsd;
      ledger.partnersPaidUsd += lab.partnerPaymentUsd;
      for (Operator operator : model.operators) {
        operator.partnerIncomeUsd += lab.partnerPaymentUsd * lab.contractWeight(operator.index());
      }
    }
    for (Operator operator : model.operators) {
      ledger.partnersReceivedUsd += operator.partnerIncomeUsd;
    }
  }
}
