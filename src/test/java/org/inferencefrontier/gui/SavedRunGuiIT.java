package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JTabbedPane;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sim.display.Console;

/** Runs that are saved and opened in the console. */
class SavedRunGuiIT extends OpenConsole {
  @TempDir private Path folder;

  @Test
  void aCheckpointGoesOnAsIfItHadNeverStopped() throws Exception {
    robot.startPaused();
    robot.step(40);
    Path saved = folder.resolve("run.checkpoint");
    robot.windows.save(saved);
    robot.step(6);
    double[] expected = row();

    ConsoleRobot.on(
        () -> assertThat(robot.windows.readNewStateFromCheckpoint(saved.toFile())).isTrue());
    ConsoleRobot.settle();
    assertThat(robot.windows.run().model().month()).isEqualTo(40);
    robot.step(6);

    assertThat(row()).isEqualTo(expected);
    assertThat(robot.windows.run().decisions("microsoft")).isNotEmpty();
    robot.windows.charts().list().forEach(chart -> assertThat(chart.size()).isEqualTo(6));
  }

  /** As the menu does it: where it was saved once, without asking. */
  @Test
  void aRunThatPlaysIsSavedBetweenTwoMonths() throws Exception {
    robot.startPaused();
    Path saved = folder.resolve("run.checkpoint");
    robot.windows.save(saved);
    ConsoleRobot.on(robot.console::pressPause);
    robot.waitUntil(() -> robot.windows.run().model().month() > 3);
    ConsoleRobot.on(robot.console::doSave);
    ConsoleRobot.on(robot.console::pressPause);
    ConsoleRobot.on(() -> robot.windows.readNewStateFromCheckpoint(saved.toFile()));
    ConsoleRobot.settle();
    int month = robot.windows.run().model().month();
    assertThat(month).isBetween(4, Timeline.MONTHS);
    robot.step(month < Timeline.MONTHS ? 1 : 0);
    RunResult headless =
        new Simulation(RealWorld.world(), Timeline.MONTHS, true).run(RealWorld.reference(), 1, 0);
    int twh = headless.catalog().indexOf("world.ai_twh", "");
    int last = robot.windows.run().model().month() - 1;
    assertThat(row()[twh]).isEqualTo(headless.value(twh, last));
  }

  @Test
  void aFileThatIsNoRunLeavesTheRunAsItIs() throws Exception {
    robot.startPaused();
    robot.step(2);
    Path broken = folder.resolve("run.checkpoint");
    Files.writeString(broken, "no run");
    ConsoleRobot.on(
        () ->
            assertThatThrownBy(() -> robot.windows.readNewStateFromCheckpoint(broken.toFile()))
                .hasMessage("run.checkpoint is no run that this version of the program saved"));
    assertThat(robot.windows.run().model().month()).isEqualTo(2);
    assertThat(robot.windows.file()).isEmpty();
    robot.step(1);
    assertThat(robot.windows.run().model().month()).isEqualTo(3);
  }

  /** What MASON does to the tabs after a file was opened, which only a dialog of its own starts. */
  @Test
  void anOpenedRunLeavesTheTabsWhereTheyWere() {
    FrontierConsole console = (FrontierConsole) robot.console;
    JTabbedPane tabs = console.getTabPane();
    List<String> before = titles(tabs);
    for (int shown = 0; shown < before.size(); shown++) {
      int selected = shown;
      ConsoleRobot.on(
          () -> {
            tabs.setSelectedIndex(selected);
            console.keepingTabs(() -> rebuildModelTab(console));
          });
      ConsoleRobot.settle();
      assertThat(titles(tabs)).isEqualTo(before);
      assertThat(tabs.getSelectedIndex()).isEqualTo(selected);
    }
  }

  private static List<String> titles(JTabbedPane tabs) {
    return IntStream.range(0, tabs.getTabCount()).mapToObj(tabs::getTitleAt).toList();
  }

  private static void rebuildModelTab(Console console) {
    try {
      Method rebuild = Console.class.getDeclaredMethod("buildModelInspector");
      rebuild.setAccessible(true);
      rebuild.invoke(console);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
