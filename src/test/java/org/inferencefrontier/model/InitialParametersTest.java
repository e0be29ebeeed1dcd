package org.inferencefrontier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.InitialParameters;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterRange;
import org.junit.jupiter.api.Test;

/** What a change of a parameter after the first month moves, in a run of a year and a half. */
class InitialParametersTest {
  private static final int MONTHS = 18;
  private static final int CHANGED = 1;

  private final Simulation simulation = new Simulation(RealWorld.world(), MONTHS, false);

  private double[][] run(String changed, double value) {
    FrontierModel model = simulation.newModel(RealWorld.reference(), 1, 0, DecisionLog.NONE);
    double[][] rows = new double[MONTHS][simulation.catalog().size()];
    model.start();
    for (int month = 0; month < MONTHS; month++) {
      if (month == CHANGED && changed != null) {
        model.setParameter(changed, value);
      }
      model.schedule.step(model);
      simulation.read(model, rows[month]);
    }
    model.finish();
    return rows;
  }

  @Test
  void aLaterChangeOfThemMovesNothing() {
    double[][] usual = run(null, 0);
    List<String> names = new ArrayList<>();
    for (ParameterDefinition parameter : RealWorld.world().parameters().definitions()) {
      if (InitialParameters.NAMES.contains(parameter.name())) {
        names.add(parameter.name());
        ParameterRange range = ParameterRange.of(parameter);
        double other =
            Math.min(range.most(), parameter.value() + 0.3 * Math.abs(parameter.value()));
        assertThat(other).as(parameter.name()).isNotEqualTo(parameter.value());
        assertThat(Arrays.deepEquals(run(parameter.name(), other), usual))
            .as(parameter.name())
            .isTrue();
      }
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(InitialParameters.NAMES);
  }

  @Test
  void aLaterChangeOfOthersMovesTheRun() {
    double[][] usual = run(null, 0);
    for (String name : List.of("demand.pool-growth", "vendor.merchant-price-multiplier")) {
      double now = RealWorld.reference().get(name);
      assertThat(Arrays.deepEquals(run(name, 1.3 * now), usual)).as(name).isFalse();
    }
  }
}
