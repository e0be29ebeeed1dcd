package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

class ServiceBooksTest {
  private static final double USD_PER_H100E = 2.5;

  private final FrontierModel model =
      new FrontierModel(
          new WorldIndex(RealWorld.world()), RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
  private final double[][] compute =
      new double[InferenceDemand.SEGMENTS][model.index().areaCount()];

  ServiceBooksTest() {
    model.start();
    Models.step(model, 24);
    for (int k = 0; k < compute.length; k++) {
      for (int a = 0; a < compute[k].length; a++) {
        compute[k][a] = 1 + k + 0.5 * a;
      }
    }
  }

  @Test
  void whatUsersAskForIsBookedWholeAndAtItsCost() {
    ServiceBooks books = book();
    books.close();
    double asked = 0;
    for (double[] ofSegment : compute) {
      for (double ofArea : ofSegment) {
        asked += ofArea;
      }
    }
    double booked = 0;
    for (Lab lab : model.labs()) {
      booked += lab.inferenceCompute;
      assertThat(lab.serviceCostUsd)
          .isCloseTo(lab.inferenceCompute * USD_PER_H100E, within(1e-9 * asked));
    }
    assertThat(booked).isCloseTo(asked, withinPercentage(1e-9));
  }

  @Test
  void statesShareWhatTheirMarketAsksFor() {
    ServiceBooks books = book();
    double[] sum = new double[WorldIndex.MARKETS];
    for (int s = 0; s < model.states().length; s++) {
      sum[model.index().marketOfState(s)] += books.shareOfMarket(s);
    }
    assertThat(sum).containsExactly(new double[] {1, 1}, within(1e-12));
  }

  /** Twice the depth is half of the requests for the same tokens, but in real time. */
  @Test
  void deeperThinkingMakesFewerRequestsOfTheSameTokens() {
    ServiceBooks books = book();
    double single = requests(books, 1);
    double realTime = requests(books, 1e12);
    assertThat(realTime).isBetween(1e-3 * single, 0.999 * single);
    assertThat(requests(books, 2))
        .isCloseTo(realTime + (single - realTime) / 2, withinPercentage(1e-6));
  }

  private double requests(ServiceBooks books, double depth) {
    model.demand().setReasoning(depth);
    return books.requests(WorldIndex.WEST, 1e9);
  }

  private ServiceBooks book() {
    ServiceBooks books = model.providers().books();
    books.open();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      books.book(m, compute, USD_PER_H100E);
    }
    return books;
  }
}
