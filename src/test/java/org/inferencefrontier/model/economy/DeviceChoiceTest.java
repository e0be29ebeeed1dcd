package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;

class DeviceChoiceTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int RICH = INDEX.area("che");
  private static final int POOR = INDEX.area("ind");

  private static FrontierModel model(ParameterValues values) {
    return new FrontierModel(INDEX, values, 1, 0, false, DecisionLog.NONE);
  }

  private final FrontierModel model = model(RealWorld.reference());

  private double share(int segment, int area) {
    model.deviceChoice().choose();
    return model.deviceChoice().share()[segment][area];
  }

  @Test
  void moreCapableDevicesAnswerMore() {
    double before = share(1, RICH);
    for (int month = 0; month < 40; month++) {
      model.devices().replace(month, 36);
    }
    assertThat(model.devices().capabilityLog()).isPositive();
    assertThat(share(1, RICH)).isGreaterThan(before).isLessThan(1);
  }

  @Test
  void aDearerCloudSendsWorkToDevices() {
    double before = share(1, RICH);
    model.markets()[WorldIndex.WEST].rentalUsd *= 4;
    assertThat(share(1, RICH)).isGreaterThan(before);
  }

  @Test
  void aFarCloudSendsRealTimeWorkToDevicesMost() {
    for (double[] latency : model.serving().segmentLatencyMilliseconds) {
      latency[RICH] = 10;
    }
    double realTime = logOdds(share(0, RICH));
    double agentic = logOdds(share(2, RICH));
    for (double[] latency : model.serving().segmentLatencyMilliseconds) {
      latency[RICH] = 40;
    }
    double realTimeGain = logOdds(share(0, RICH)) - realTime;
    double agenticGain = logOdds(share(2, RICH)) - agentic;
    assertThat(agenticGain).isPositive();
    assertThat(realTimeGain).isGreaterThan(3 * agenticGain);
  }

  @Test
  void poorerCountriesHoldLessCapableDevices() {
    assertThat(share(1, POOR)).isLessThan(share(1, RICH));
  }

  @Test
  void efficiencyNarrowsTheGapAsFarAsItIsPassedOn() {
    double before = share(1, RICH);
    for (int month = 0; month < 24; month++) {
      model.demand().advance(month, model.deviceChoice().share(), model.settings().demand());
    }
    assertThat(share(1, RICH)).isGreaterThan(before);
    FrontierModel none = model(RealWorld.reference().with("edge.efficiency-pass", 0));
    none.deviceChoice().choose();
    double fixed = none.deviceChoice().share()[1][RICH];
    for (int month = 0; month < 24; month++) {
      none.demand().advance(month, none.deviceChoice().share(), none.settings().demand());
    }
    none.deviceChoice().choose();
    assertThat(none.deviceChoice().share()[1][RICH]).isEqualTo(fixed);
  }

  private static double logOdds(double share) {
    return Math.log(share / (1 - share));
  }
}
