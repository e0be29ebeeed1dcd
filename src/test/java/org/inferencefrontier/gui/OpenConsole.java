package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A console of its own for each test, which logs nothing and closes. */
abstract class OpenConsole {
  ConsoleRobot robot;

  @BeforeAll
  static void needsADisplay() {
    ConsoleRobot.assumeDisplay();
  }

  @BeforeEach
  void open() throws Exception {
    robot = new ConsoleRobot(1, Timeline.MONTHS);
  }

  @AfterEach
  void nothingWasLogged() {
    robot.close();
    assertThat(robot.logged()).isEmpty();
    assertThat(robot.windows.map().frame().isDisplayable()).isFalse();
  }

  /** What every series stands at. */
  final double[] row() {
    double[] row = new double[robot.windows.run().catalog().size()];
    for (int series = 0; series < row.length; series++) {
      row[series] = robot.windows.run().value(series);
    }
    return row;
  }

  /** Inspectors that are open. */
  final List<SubjectInspector> inspectors() {
    List<SubjectInspector> found = new ArrayList<>();
    for (Object inspector : robot.console.getAllInspectors()) {
      if (inspector instanceof SubjectInspector shown) {
        found.add(shown);
      }
    }
    return found;
  }

  static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
