package org.inferencefrontier.model.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** A laboratory shares its revenue with the operators of its contract. */
class PartnershipsTest {
  private static final int MONTHS = 18;

  private static FrontierModel run(String share) {
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.with("labs.openai.revenueShareToPartner=" + share)),
            RealWorld.reference(),
            1,
            0,
            true,
            DecisionLog.NONE);
    model.start();
    Models.step(model, MONTHS);
    return model;
  }

  private static Lab openAi(FrontierModel model) {
    for (Lab lab : model.labs()) {
      if (lab.profile().id().equals("openai")) {
        return lab;
      }
    }
    throw new IllegalStateException("no openai");
  }

  private static Operator partner(FrontierModel model) {
    return model.operators()[model.index().findOperator("microsoft")];
  }

  @Test
  void aShareOfRevenueGoesToThePartnerAndIntoItsProfit() {
    FrontierModel some = run("0.3");
    FrontierModel none = run("0");
    Lab lab = openAi(some);
    Operator partner = partner(some);
    assertThat(lab.revenueUsd).isPositive();
    assertThat(lab.partnerPaymentUsd).isCloseTo(0.3 * lab.revenueUsd, withinPercentage(1e-9));
    double part = lab.contractWeight(partner.index()) * lab.partnerPaymentUsd;
    assertThat(part).isPositive();
    assertThat(partner.partnerIncomeUsd).isGreaterThanOrEqualTo(part * (1 - 1e-9));
    assertThat(openAi(none).partnerPaymentUsd).isZero();
    assertThat(partner.operatingProfitUsd).isGreaterThan(partner(none).operatingProfitUsd);
  }
}
