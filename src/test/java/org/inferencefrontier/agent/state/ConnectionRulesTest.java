package org.inferencefrontier.agent.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.StateStrategy;
import org.junit.jupiter.api.Test;

class ConnectionRulesTest extends ThreeStates {
  private static final int AREA = 2;

  private final StateAgent agent = aiming(2, StateStrategy.HUB);
  private final StateSettings sure = settings(SURE);

  private void strain() {
    view.datacenterShare[AREA] = 0.2;
    view.marginRatio[AREA] = 0.6;
    view.tariffRatio[AREA] = 1.2;
  }

  private void stop(int month) {
    ConnectionRules.reviewArea(agent, AREA, month, desk(), sure);
  }

  @Test
  void aStopBeginsWhereDataCentresRaiseTariffsOrLeaveNoMargin() {
    double rate = VALUES.get("policy.moratorium-rate");
    strain();
    stop(2);
    assertThat(view.moratorium[AREA]).isTrue();
    assertLast(PolicyInstrument.MORATORIUM, 0, 1, rate * 0.3);
    assertThat(last().target()).isEqualTo("area-2");
    assertThat(last().observed()).isEqualTo(0.2);
    view.moratorium[AREA] = false;
    view.tariffRatio[AREA] = 1;
    view.marginRatio[AREA] = 0.4;
    stop(5);
    assertThat(view.moratorium[AREA]).isTrue();
  }

  @Test
  void itTakesBothTheLoadAndTheStrain() {
    strain();
    view.datacenterShare[AREA] = 0.14;
    stop(2);
    view.datacenterShare[AREA] = 0.2;
    view.tariffRatio[AREA] = 1.05;
    stop(5);
    assertThat(view.moratorium[AREA]).isFalse();
    assertThat(ledger.moves()).isEmpty();
  }

  @Test
  void aStopIsLiftedAfterTwoYearsAndSoonerWhereTheGridIsRelieved() {
    strain();
    view.moratorium[AREA] = true;
    view.moratoriumMonths[AREA] = 23;
    stop(2);
    assertThat(view.moratorium[AREA]).isTrue();
    view.moratoriumMonths[AREA] = 24;
    stop(5);
    assertThat(view.moratorium[AREA]).isFalse();
    assertThat(view.moratoriumMonths[AREA]).isZero();
    assertLast(PolicyInstrument.MORATORIUM, 1, 0, 0.04);
    for (double[] relief : new double[][] {{1.1, 0.2}, {0.3, 0.11}}) {
      view.marginRatio[AREA] = relief[0];
      view.datacenterShare[AREA] = relief[1];
      view.moratorium[AREA] = true;
      view.moratoriumMonths[AREA] = 30;
      stop(8);
      assertLast(PolicyInstrument.MORATORIUM, 1, 0, 0.25);
    }
    view.datacenterShare[AREA] = 0.13;
    view.moratorium[AREA] = true;
    view.moratoriumMonths[AREA] = 30;
    stop(11);
    assertLast(PolicyInstrument.MORATORIUM, 1, 0, 0.04);
  }

  private void permit(StateAgent state, int month) {
    view.marginRatio[0] = 1;
    view.marginRatio[2] = 1;
    ConnectionRules.reviewPermits(state, new int[] {0, 2}, month, desk(), sure);
  }

  @Test
  void permitsAreEasedStepByStepWhereTheWaitIsLong() {
    book.setPermitting(2, 1);
    view.queueMonths[0] = 6;
    view.queueMonths[2] = 20;
    permit(agent, 2);
    assertThat(book.permitting(2)).isEqualTo(1.2);
    assertLast(PolicyInstrument.PERMITTING, 1, 1.2, 0.02 * 2 * 0.1);
    assertThat(last().observed()).as("mean wait of its areas").isEqualTo(13);
    for (int month = 5; month < 36; month += 3) {
      permit(agent, month);
    }
    assertThat(book.permitting(2)).isEqualTo(2);
    assertThat(last().before()).isLessThan(2);
  }

  @Test
  void permitsStayWhereTheWaitIsShortOrAGridStrainsOrNobodyWantsThem() {
    book.setPermitting(2, 1);
    view.queueMonths[0] = 12;
    view.queueMonths[2] = 12;
    permit(agent, 2);
    view.queueMonths[0] = 40;
    permit(aiming(2, StateStrategy.PASSIVE), 5);
    view.tariffRatio[2] = 1.2;
    permit(agent, 8);
    view.tariffRatio[2] = 1;
    view.moratorium[0] = true;
    permit(agent, 11);
    assertThat(book.permitting(2)).isEqualTo(1);
    assertThat(ledger.moves()).isEmpty();
  }
}
