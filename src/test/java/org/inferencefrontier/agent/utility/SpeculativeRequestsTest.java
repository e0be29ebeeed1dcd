package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SpeculativeRequestsTest {
  private static SpeculativeRequests after(int months, double each, double study, double dropOut) {
    SpeculativeRequests requests = new SpeculativeRequests();
    for (int month = 0; month < months; month++) {
      requests.ask(month, each);
      requests.advance(month, study, dropOut);
    }
    return requests;
  }

  /** Little's law: e a month for T months of study and (1 - h) / h months until they commit. */
  @Test
  void theStockIsArrivalsTimesStay() {
    assertThat(after(400, 10, 7, 0.1).megawatts()).isCloseTo(10 * (7 + 0.9 / 0.1), within(1e-6));
    assertThat(after(400, 10, 20, 0.5).megawatts()).isCloseTo(10 * (20 + 1), within(1e-6));
  }

  @Test
  void nobodyLeavesDuringTheStudy() {
    assertThat(after(7, 10, 7, 1).megawatts()).isEqualTo(70);
    assertThat(after(8, 10, 7, 1).megawatts()).isEqualTo(70);
    assertThat(after(200, 10, 7, 0).megawatts()).isCloseTo(2000, within(1e-9));
  }

  @Test
  void aGapInRequestsLosesNone() {
    SpeculativeRequests requests = new SpeculativeRequests();
    requests.ask(0, 5);
    requests.advance(0, 10, 0);
    requests.ask(150, 7);
    requests.advance(150, 10, 0);
    assertThat(requests.megawatts()).isCloseTo(12, within(1e-9));
    requests.advance(200, 10, 0.5);
    assertThat(requests.megawatts()).isCloseTo(6, within(1e-9));
  }

  /** At four phantoms for one real request studies take what was published. */
  @Property
  void studiesLengthenWithTheShare(
      @ForAll @DoubleRange(min = 10, max = 1e5) double real,
      @ForAll @DoubleRange(min = 0.1, max = 1) double restudy) {
    double none = after(1, 0, 7, 0.1).studyFactor(real, restudy);
    double published = after(1, 4 * real, 7, 0.1).studyFactor(real, restudy);
    double more = after(1, 9 * real, 7, 0.1).studyFactor(real, restudy);
    assertThat(none).isCloseTo(1 / (1 + 0.8 * restudy), within(1e-12));
    assertThat(published).isCloseTo(1, within(1e-12));
    assertThat(more).isGreaterThan(1);
    assertThat(after(1, 0, 7, 0.1).studyFactor(0, restudy)).as("an empty queue").isEqualTo(1);
  }
}
