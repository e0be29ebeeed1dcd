package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;
import sim.util.Properties;

/** Levers on a display: what is moved acts, and looking moves nothing. */
class LeversGuiIT extends OpenConsole {
  private static final String NVIDIA = "nvidia";

  @Test
  void aLeverActsInTheMonthsAfterIt() throws Exception {
    robot.startPaused();
    robot.step(12);
    double before = nvidiaRevenue();
    Properties levers = robot.windows.controls().properties();
    int prices = index(levers, "Merchant chip prices");
    ConsoleRobot.on(() -> levers.setValue(prices, "0.5"));
    robot.step(3);
    double after = nvidiaRevenue();

    RunResult plain = new Simulation(RealWorld.world(), 15, false).run(RealWorld.reference(), 1, 0);
    assertThat(before).isEqualTo(plain.value("vendor.revenue", NVIDIA, 11));
    assertThat(after).isLessThan(0.8 * plain.value("vendor.revenue", NVIDIA, 14));

    // A lever moved during a run ends with it; one moved while none goes on counts for the next.
    ConsoleRobot.on(robot.console::pressStop);
    ConsoleRobot.on(() -> levers.setValue(index(levers, "Carbon price added"), "100"));
    robot.startPaused();
    assertThat(robot.windows.run().model().parameter("vendor.merchant-price-multiplier"))
        .isEqualTo(1);
    assertThat(robot.windows.run().model().parameter("power.carbon-price-adder")).isEqualTo(100);
  }

  private double nvidiaRevenue() {
    return robot.windows.run().value("vendor.revenue", NVIDIA);
  }

  private static int index(Properties properties, String name) {
    for (int i = 0; i < properties.numProperties(); i++) {
      if (properties.getName(i).startsWith(name)) {
        return i;
      }
    }
    throw new AssertionError("no property " + name);
  }

  @Test
  void lookingAtALeverNeverMovesIt() {
    robot.startPaused();
    robot.step(1);
    String parameter = "power.carbon-price-adder";
    robot.windows.run().model().setParameter(parameter, 41.23456);
    ModelTab tab = (ModelTab) robot.console.getModelInspector();
    ConsoleRobot.on(tab::updateInspector);
    robot.step(2);
    assertThat(robot.windows.run().model().parameter(parameter)).isEqualTo(41.23456);
  }

  @Test
  void theRivalsExportTierCanBeSet() {
    robot.startPaused();
    robot.step(1);
    Properties levers = robot.windows.controls().properties();
    int tier = index(levers, "Export tier of");
    ConsoleRobot.on(() -> levers.setValue(tier, "3"));
    int rival = robot.windows.run().model().index().rival();
    assertThat(robot.windows.run().model().policy().exportTier(rival)).isEqualTo(4);
    assertThat(levers.getValue(tier)).isEqualTo(3);
    robot.step(1);
  }

  @Test
  void aTierChosenBeforeTheFirstMonthTakesHold() {
    Properties levers = robot.windows.controls().properties();
    int china = index(levers, "Export tier of China");
    int india = index(levers, "Export tier of India");
    assertThat(levers.getValue(china)).isEqualTo(2);
    ConsoleRobot.on(() -> levers.setValue(china, "0"));
    robot.startPaused();
    assertThat(levers.getValue(china)).isEqualTo(0);
    ConsoleRobot.on(() -> levers.setValue(india, "1"));
    ConsoleRobot.on(() -> levers.setValue(index(levers, "Carbon price added"), "100"));
    robot.step(1);
    assertThat(levers.getValue(china)).isEqualTo(0);
    assertThat(levers.getValue(india)).isEqualTo(1);
    assertThat(robot.windows.run().model().month()).isOne();
    assertThat(robot.windows.run().model().seed()).isOne();
    assertThat(robot.windows.run().model().parameter("power.carbon-price-adder")).isEqualTo(100);

    // Chosen for the runs to come, until it is forgotten.
    ConsoleRobot.on(robot.console::pressStop);
    robot.startPaused();
    robot.step(1);
    assertThat(levers.getValue(china)).isEqualTo(0);
    ConsoleRobot.on(robot.console::pressStop);
    ConsoleRobot.on(robot.windows.controls()::reset);
    robot.startPaused();
    assertThat(levers.getValue(china)).isEqualTo(2);
    robot.step(1);
    assertThat(levers.getValue(china)).isEqualTo(2);
  }
}
