package org.inferencefrontier.model.inference;

import java.io.Serializable;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.Ledger;

/** What laboratories pay the operators they are partners of, beyond rent. */
final class Partnerships implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;

  Partnerships(Economy economy) {
    this.economy = economy;
  }

  /** Each laboratory's share of revenue goes to the operators of its contract. */
  void pay() {
    for (Operator operator : economy.operators()) {
      operator.partnerIncomeUsd = 0;
    }
    Ledger ledger = economy.ledger();
    ledger.partnersPaidUsd = 0;
    ledger.partnersReceivedUsd = 0;
    for (Lab lab : economy.labs()) {
      lab.partnerPaymentUsd = lab.profile().revenueShareToPartner() * lab.revenueUsd;
      ledger.partnersPaidUsd += lab.partnerPaymentUsd;
      for (Operator operator : economy.operators()) {
        operator.partnerIncomeUsd += lab.partnerPaymentUsd * lab.contractWeight(operator.index());
      }
    }
    for (Operator operator : economy.operators()) {
      ledger.partnersReceivedUsd += operator.partnerIncomeUsd;
    }
  }
}
