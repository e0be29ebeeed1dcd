package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;
import sim.engine.SimState;

/** A run that is saved and read again goes on as if nothing had happened. */
class CheckpointTest {
  private static final int SAVED_AT = 40;

  private final Simulation simulation = new Simulation(RealWorld.world(), Timeline.MONTHS, true);

  @Test
  void theRestOfTheRunIsTheSameToTheLastBit() throws Exception {
    FrontierModel saved = started();
    Models.step(saved, SAVED_AT);
    FrontierModel restored = copy(saved);
    assertThat(restored).isNotSameAs(saved);
    assertThat(restored.month()).isEqualTo(SAVED_AT);
    double[] expected = new double[simulation.catalog().size()];
    double[] actual = new double[simulation.catalog().size()];
    for (int month = SAVED_AT; month < Timeline.MONTHS; month++) {
      Models.step(saved, 1);
      Models.step(restored, 1);
      simulation.read(saved, expected);
      simulation.read(restored, actual);
      assertThat(actual).as("month %d", month).isEqualTo(expected);
    }
  }

  @Test
  void aChangeOfAParameterIsSavedToo() throws Exception {
    FrontierModel model = started();
    Models.step(model, 2);
    model.setParameter("vendor.merchant-price-multiplier", 0.6);
    assertThat(copy(model).parameter("vendor.merchant-price-multiplier")).isEqualTo(0.6);
  }

  @Test
  void aChangeOfAParameterActsInTheMonthsAfterIt() {
    FrontierModel changed = started();
    FrontierModel plain = started();
    Models.step(changed, 12);
    Models.step(plain, 12);
    changed.setParameter("vendor.merchant-price-multiplier", 0.6);
    assertThat(revenue(changed)).isEqualTo(revenue(plain));
    // Vendors set their prices at the end of a month for the next one.
    Models.step(changed, 2);
    Models.step(plain, 2);
    assertThat(revenue(changed)).isLessThan(0.9 * revenue(plain));
  }

  private double revenue(FrontierModel model) {
    double[] row = new double[simulation.catalog().size()];
    simulation.read(model, row);
    return row[simulation.catalog().indexOf("vendor.revenue", "nvidia")];
  }

  private FrontierModel started() {
    FrontierModel model = simulation.newModel(RealWorld.reference(), 7, 0, DecisionLog.NONE);
    model.start();
    return model;
  }

  private static FrontierModel copy(FrontierModel model)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.writeToCheckpoint(bytes);
    return (FrontierModel)
        SimState.readFromCheckpoint(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
