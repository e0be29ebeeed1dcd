package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import javax.swing.JViewport;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

/**
 * Frames of a map of 1400 by 900 pixels with 2,000 sites. What is measured is processor time, so
 * that a busy machine does not matter: 20 frames a second leave 50 ms for each.
 */
class FrameRateGuiIT {
  private static final int SITES = 2000;
  private static final double MOST_MILLISECONDS = 50;
  private static final int USES = 2;
  private static final int MOVED_SCALE = 3;

  @Test
  void twentyFramesASecond() throws Exception {
    ConsoleRobot.assumeDisplay();
    try (ConsoleRobot robot = new ConsoleRobot(1, Timeline.MONTHS)) {
      FrontierWithUI windows = robot.windows;
      ConsoleRobot.on(() -> windows.map().frame().setSize(1400, 940));
      robot.startPaused();
      robot.step(24);
      ConsoleRobot.on(() -> populate(windows.run()));
      JComponent map = windows.map().display().insideDisplay;
      List<String> measured = new ArrayList<>();
      for (boolean warm : new boolean[] {false, true}) {
        double still = measure(map, 60, frame -> {});
        double month = measure(map, 60, frame -> windows.run().refresh());
        double zoom = measure(map, 40, frame -> windows.map().display().setScale(1 + 0.05 * frame));
        // Laid out at once, and at a scale with room to move to in the window: a layout that comes
        // later would push the view back.
        ConsoleRobot.on(
            () -> {
              windows.map().display().setScale(MOVED_SCALE);
              windows.map().frame().validate();
            });
        JViewport port = windows.map().display().display.getViewport();
        double moved =
            measure(map, 40, frame -> port.setViewPosition(new Point(10 * frame, 5 * frame)));
        assertThat(port.getViewPosition()).isEqualTo(new Point(390, 195));
        ConsoleRobot.on(() -> windows.map().display().setScale(1));
        if (warm) {
          measured.add(
              String.format(
                  "still %.1f, new month %.1f, zoom %.1f, moved %.1f ms",
                  still, month, zoom, moved));
          assertThat(List.of(still, month, zoom, moved))
              .as("processor time of a frame: %s", measured)
              .allMatch(milliseconds -> milliseconds < MOST_MILLISECONDS);
        }
      }
      System.out.println("a frame of 1400x900 with 2,000 sites: " + measured);
    }
  }

  /** Gives operators power at 2,000 places. */
  private static void populate(LiveRun run) {
    Operator[] operators = run.model().operators();
    int places = run.world().areas().size() * USES;
    List<Integer> slots = new ArrayList<>();
    for (int slot = 0; slot < operators.length * places; slot++) {
      slots.add(slot);
    }
    Random random = new Random(1);
    Collections.shuffle(slots, random);
    for (int slot : slots.subList(0, SITES)) {
      operators[slot / places].power().energise(slot % places, 20 + 200 * random.nextDouble());
    }
    run.refresh();
  }

  private static double measure(JComponent map, int frames, IntConsumer before) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] spent = {0};
    for (int frame = 0; frame < frames; frame++) {
      int shown = frame;
      ConsoleRobot.on(
          () -> {
            long start = threads.getCurrentThreadCpuTime();
            before.accept(shown);
            map.paintImmediately(map.getVisibleRect());
            Toolkit.getDefaultToolkit().sync();
            spent[0] += threads.getCurrentThreadCpuTime() - start;
          });
    }
    return spent[0] / 1e6 / frames;
  }
}
