package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConnectionQueueTest {
  private static final ConnectionQueue.Grant NOBODY = (claimant, use, megawatts, requested) -> {};

  @Test
  void firstComeFirstServed() {
    ConnectionQueue queue = new ConnectionQueue(8, 201);
    queue.request(3, 0, 50, 0);
    queue.request(1, 1, 30, 0);
    queue.request(2, 0, 20, 1);
    List<String> granted = new ArrayList<>();
    double most = queue.grant(70, 6, 0, (c, u, mw, m) -> granted.add(c + ":" + u + ":" + mw));
    assertThat(most).isEqualTo(70);
    assertThat(granted).containsExactly("3:0:50.0", "1:1:20.0");
    assertThat(queue.size()).isEqualTo(2);
    assertThat(queue.waitingMegawatts()).isEqualTo(30);
    assertThat(queue.waitingMegawatts(1)).isEqualTo(10);
    assertThat(queue.waitingMegawatts(2)).isEqualTo(20);
    assertThat(queue.waitingMegawatts(3)).isZero();
  }

  @Test
  void aRequestWaitsForItsStudyAndHoldsThoseBehindIt() {
    ConnectionQueue queue = new ConnectionQueue(8, 201);
    queue.request(0, 0, 10, 5);
    queue.request(1, 0, 10, 5);
    assertThat(queue.grant(100, 10, 6, NOBODY)).isZero();
    assertThat(queue.grant(100, 11, 6, NOBODY)).isEqualTo(20);
    assertThat(queue.size()).isZero();
    assertThat(queue.waitingMegawatts()).isZero();
  }

  @Test
  void nothingIsNoRequest() {
    ConnectionQueue queue = new ConnectionQueue(2, 201);
    queue.request(0, 0, 0, 0);
    queue.request(0, 0, -5, 0);
    assertThat(queue.size()).isZero();
    assertThat(queue.grant(100, 50, 0, NOBODY)).isZero();
  }

  @Test
  void withdrawingShrinksEveryRequest() {
    ConnectionQueue queue = new ConnectionQueue(4, 201);
    queue.request(0, 0, 100, 0);
    queue.request(1, 0, 60, 0);
    queue.withdraw(0.25);
    assertThat(queue.waitingMegawatts()).isCloseTo(120, within(1e-9));
    assertThat(queue.waitingMegawatts(1)).isCloseTo(45, within(1e-9));
  }

  /** What was withdrawn is gone for good: a grant, and who comes after, see what is left. */
  @Test
  void grantsAndLaterRequestsAreInMegawattsThatStillWait() {
    ConnectionQueue queue = new ConnectionQueue(4, 2);
    queue.request(0, 0, 100, 0);
    queue.withdraw(0.25);
    queue.request(1, 0, 30, 1);
    assertThat(queue.waitingMegawatts()).isCloseTo(105, within(1e-9));
    assertThat(queue.waitingMegawatts(1)).isCloseTo(30, within(1e-9));
    assertThat(queue.requestedMegawatts()).isEqualTo(130);
    List<Double> granted = new ArrayList<>();
    assertThat(queue.grant(60, 9, 0, (c, u, mw, m) -> granted.add(mw))).isEqualTo(60);
    assertThat(queue.grant(25, 9, 0, (c, u, mw, m) -> granted.add(mw))).isEqualTo(25);
    assertThat(granted).hasSize(3);
    assertThat(granted.get(1)).isCloseTo(15, within(1e-9));
    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.waitingMegawatts(1)).isCloseTo(20, within(1e-9));
    assertThat(queue.requestedMegawatts()).isEqualTo(130);
  }

  /** A year of withdrawals leaves next to nothing, of each what is its due. */
  @Test
  void nearlyAllMayBeWithdrawn() {
    ConnectionQueue queue = new ConnectionQueue(2, 3);
    queue.request(0, 0, 100, 0);
    queue.grant(100, 0, 0, NOBODY);
    queue.request(1, 0, 3e9, 1);
    queue.request(2, 0, 1e9, 2);
    queue.withdraw(0.9999);
    queue.withdraw(0.9999);
    assertThat(queue.waitingMegawatts(1)).isCloseTo(30, within(1e-6));
    assertThat(queue.waitingMegawatts(2)).isCloseTo(10, within(1e-6));
    assertThat(queue.waitingMegawatts()).isCloseTo(40, within(1e-6));
    assertThat(queue.waitingSince(1)).isCloseTo(10, within(1e-6));
    queue.request(0, 0, 5, 3);
    assertThat(queue.grant(45, 9, 0, NOBODY)).isCloseTo(45, within(1e-6));
  }

  @Test
  void anEmptyQueueForgetsWhoWaited() {
    ConnectionQueue queue = new ConnectionQueue(4, 2);
    queue.request(0, 0, 0.1 + 0.2, 0);
    queue.withdraw(1 / 3.0);
    queue.grant(1, 0, 0, NOBODY);
    queue.request(1, 0, 7, 1);
    assertThat(queue.waitingMegawatts(0)).isZero();
    assertThat(queue.waitingMegawatts()).isEqualTo(7);
  }

  /** The ring may have turned, so that the youngest request stands before the oldest. */
  @Test
  void youngRequestsAreCountedWhereTheRingHasTurned() {
    ConnectionQueue queue = new ConnectionQueue(3, 1);
    queue.request(0, 0, 10, 0);
    queue.request(0, 0, 20, 1);
    queue.grant(10, 1, 0, NOBODY);
    queue.request(0, 0, 30, 2);
    queue.request(0, 0, 40, 3);
    assertThat(queue.waitingSince(0)).isEqualTo(90);
    assertThat(queue.waitingSince(1)).isEqualTo(70);
    assertThat(queue.waitingSince(2)).isEqualTo(40);
  }

  @Test
  void youngRequestsAreCountedByMonth() {
    ConnectionQueue queue = new ConnectionQueue(2, 3);
    queue.request(0, 0, 100, -5);
    queue.request(1, 0, 60, 2);
    queue.request(2, 1, 40, 3);
    queue.withdraw(0.5);
    assertThat(queue.waitingSince(2)).isCloseTo(20, within(1e-9));
    assertThat(queue.waitingSince(1.5)).isCloseTo(50, within(1e-9));
    assertThat(queue.waitingSince(-6)).isCloseTo(queue.waitingMegawatts(), within(1e-9));
    assertThat(queue.waitingSince(3)).isZero();
  }

  @Test
  void aGrantSaysWhenItWasAskedFor() {
    ConnectionQueue queue = new ConnectionQueue(2, 3);
    queue.request(0, 0, 10, 4);
    queue.request(1, 0, 10, 7);
    List<Integer> months = new ArrayList<>();
    queue.grant(15, 9, 0, (c, u, mw, m) -> months.add(m));
    assertThat(months).containsExactly(4, 7);
  }

  /** What went in came out, to whom it was due, even when far more wait than was thought. */
  @Test
  void conservesMegawattsOfEveryClaimant() {
    ConnectionQueue queue = new ConnectionQueue(4, 201);
    Map<Integer, Double> asked = new HashMap<>();
    Map<Integer, Double> got = new HashMap<>();
    for (int month = 0; month < 300; month++) {
      int claimant = month * 7 % 5;
      double megawatts = 1 + month * 13 % 11;
      queue.request(claimant, month % 2, megawatts, month);
      asked.merge(claimant, megawatts, Double::sum);
      queue.grant(4.5, month, 3, (c, u, mw, m) -> got.merge(c, mw, Double::sum));
    }
    for (int claimant = 0; claimant < 5; claimant++) {
      assertThat(got.getOrDefault(claimant, 0.0) + queue.waitingMegawatts(claimant))
          .as("claimant %d", claimant)
          .isCloseTo(asked.get(claimant), within(1e-6));
    }
    double waiting = 0;
    for (int claimant = 0; claimant < 5; claimant++) {
      waiting += queue.waitingMegawatts(claimant);
    }
    assertThat(queue.waitingMegawatts()).isCloseTo(waiting, within(1e-6));
  }

  /** With arrivals below the rate the wait stays at the study time; above it grows linearly. */
  @Test
  void waitConvergesBelowTheRateAndGrowsAboveIt() {
    double[] below = waits(8, 10);
    assertThat(below[100]).isEqualTo(6);
    assertThat(below[200]).isEqualTo(6);
    double[] above = waits(12, 10);
    // A backlog of 2 a month takes 0.2 months longer each month; a request sees (12/10 - 1) t.
    double slope = (above[200] - above[100]) / 100;
    assertThat(slope).isCloseTo(2 / 12.0, within(0.02));
  }

  /** Months that the request granted last in each month has waited. */
  private static double[] waits(double arrivals, double rate) {
    ConnectionQueue queue = new ConnectionQueue(1024, 201);
    double[] waits = new double[201];
    for (int month = 0; month <= 200; month++) {
      queue.request(month, 0, arrivals, month);
      int now = month;
      queue.grant(
          rate, month, 6, (claimant, use, megawatts, requested) -> waits[now] = now - claimant);
    }
    return waits;
  }

  /**
   * Poisson arrivals of one megawatt and c served a month are the queue M/D/c seen once a service
   * time: in system = arrivals + what c servers leave (Crommelin 1932). For c = 1 the mean is r + r
   * r / (2 (1 - r)).
   */
  @Test
  void meanQueueIsThatOfTheTextbook() {
    assertThat(meanInSystem(1, 0.8)).isCloseTo(0.8 + 0.64 / 0.4, within(0.1));
    assertThat(meanInSystem(5, 4.25)).isCloseTo(crommelin(5, 4.25), within(0.15));
  }

  /** Mean of the stationary distribution of N' = arrivals + max(N - servers, 0). */
  private static double crommelin(int servers, double rate) {
    int states = 200;
    double[] arrivals = new double[states];
    arrivals[0] = Math.exp(-rate);
    for (int k = 1; k < states; k++) {
      arrivals[k] = arrivals[k - 1] * rate / k;
    }
    double[] now = new double[states];
    now[0] = 1;
    for (int step = 0; step < 2000; step++) {
      double[] next = new double[states];
      for (int n = 0; n < states; n++) {
        int left = Math.max(0, n - servers);
        for (int k = 0; now[n] > 1e-15 && left + k < states; k++) {
          next[left + k] += now[n] * arrivals[k];
        }
      }
      now = next;
    }
    double mean = 0;
    for (int n = 0; n < states; n++) {
      mean += n * now[n];
    }
    return mean;
  }

  private static double meanInSystem(int servers, double rate) {
    Random random = new Random(11);
    ConnectionQueue queue = new ConnectionQueue(64, 1);
    int months = 200_000;
    double sum = 0;
    for (int month = 0; month < months; month++) {
      queue.grant(servers, month, 0, NOBODY);
      double product = random.nextDouble();
      for (double end = Math.exp(-rate); product > end; product *= random.nextDouble()) {
        queue.request(0, 0, 1, month);
      }
      sum += queue.waitingMegawatts();
    }
    return sum / months;
  }
}
