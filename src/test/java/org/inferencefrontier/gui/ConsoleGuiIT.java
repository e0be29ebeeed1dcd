package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.time.Timeline;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;
import sim.display.Console;
import sim.portrayal.Inspector;
import sim.portrayal.inspector.TimeSeriesChartingPropertyInspector;
import sim.util.Properties;

/** The console on a display, used as a user uses it: its runs and its tabs. */
class ConsoleGuiIT extends OpenConsole {
  /** Pixels of a few words. */
  private static final int LEAST_INK = 500;

  private List<double[]> recorded() {
    List<double[]> rows = new ArrayList<>();
    LiveRun run = robot.windows.run();
    robot.windows.scheduleRepeatingImmediatelyAfter(
        state -> {
          double[] row = new double[run.catalog().size()];
          for (int series = 0; series < row.length; series++) {
            row[series] = run.value(series);
          }
          rows.add(row);
        });
    return rows;
  }

  @Test
  void playsToTheEndWithTheSeriesOfAHeadlessRun() throws Exception {
    robot.startPaused();
    List<double[]> rows = recorded();

    ConsoleRobot.on(robot.console::pressPause);
    robot.waitUntil(() -> robot.console.getPlayState() == Console.PS_STOPPED);

    assertThat(rows).hasSize(Timeline.MONTHS);
    RunResult headless =
        new Simulation(RealWorld.world(), Timeline.MONTHS, true).run(RealWorld.reference(), 1, 0);
    SeriesCatalog catalog = headless.catalog();
    for (int series = 0; series < catalog.size(); series++) {
      if (!catalog.series().get(series).indicator().perRun()) {
        for (int month = 0; month < Timeline.MONTHS; month++) {
          assertThat(Double.doubleToLongBits(rows.get(month)[series]))
              .as("%s in month %d", catalog.series().get(series), month)
              .isEqualTo(Double.doubleToLongBits(headless.value(series, month)));
        }
      }
    }
    robot
        .windows
        .charts()
        .list()
        .forEach(chart -> assertThat(chart.size()).isEqualTo(Timeline.MONTHS));

    // What was played to the end stays until the next play.
    ConsoleRobot.on(robot.console::pressPause);
    ConsoleRobot.settle();
    assertThat(robot.console.getPlayState()).isEqualTo(Console.PS_STOPPED);
    assertThat(robot.windows.run().model().month()).isEqualTo(Timeline.MONTHS);
    robot
        .windows
        .charts()
        .list()
        .forEach(chart -> assertThat(chart.size()).isEqualTo(Timeline.MONTHS));
    ConsoleRobot.on(robot.console::pressPlay);
    ConsoleRobot.on(robot.console::pressStop);
    assertThat(robot.windows.run().model().month()).isLessThan(Timeline.MONTHS);
  }

  @Test
  void startsAnewWithAnotherSeedAndStopsInBetween() throws Exception {
    robot.startPaused();
    robot.step(3);
    double first = robot.windows.run().value("world.ai_capex", "");
    ConsoleRobot.on(robot.console::pressStop);

    robot.startPaused();
    robot.step(3);

    assertThat(robot.windows.run().model().month()).isEqualTo(3);
    assertThat(robot.windows.run().value("world.ai_capex", "")).isEqualTo(first);
    robot.windows.charts().list().forEach(chart -> assertThat(chart.size()).isEqualTo(3));
  }

  @Test
  void opensAnInspectorForEveryKindOfAgent() {
    robot.startPaused();
    robot.step(14);
    Subjects subjects = robot.windows.subjects();
    for (Subject.Kind kind : Subject.Kind.values()) {
      for (Subject subject : subjects.all(kind)) {
        assertThat(subject.facts()).as(subject.title()).isNotEmpty();
      }
    }
    Operator microsoft =
        robot
            .windows
            .run()
            .model()
            .operators()[robot.windows.run().model().index().findOperator("microsoft")];
    List<Subject> opened =
        List.of(
            subjects.theWorld(),
            subjects.vendor(0),
            subjects.operator(microsoft.index()),
            subjects.lab(0),
            subjects.state(0),
            subjects.utility(0),
            subjects.foundry(0));
    ConsoleRobot.on(() -> robot.windows.open(opened));
    robot.step(1);

    List<SubjectInspector> inspectors = inspectors();
    assertThat(inspectors).extracting(Inspector::getTitle).contains("Operator: Microsoft");
    SubjectInspector inspector =
        inspectors.stream()
            .filter(shown -> shown.getTitle().equals("Operator: Microsoft"))
            .findFirst()
            .orElseThrow();
    DecisionPanel decisions = ConsoleRobot.find(inspector, DecisionPanel.class).get(0);
    assertThat(ConsoleRobot.find(decisions, JTable.class).get(0).getRowCount()).isPositive();
  }

  @Test
  void theTreeOfAgentsOpensThem() {
    JTabbedPane tabs = robot.console.getTabPane();
    AgentBrowser agents = ConsoleRobot.find(tabs, AgentBrowser.class).get(0);
    JTree tree = ConsoleRobot.find(agents, JTree.class).get(0);
    ConsoleRobot.on(
        () -> {
          tabs.setSelectedComponent(agents);
          tree.expandRow(1);
        });
    Rectangle row = ConsoleRobot.get(() -> tree.getRowBounds(2));
    ConsoleRobot.click(tree, row.x + 4, row.y + 4);
    assertThat(inspectors())
        .extracting(Inspector::getTitle)
        .anyMatch(title -> title.startsWith("Vendor: "));
  }

  @Test
  void theButtonForAWindowOfItsOwnIsSpeltRightly() {
    assertThat(
            ConsoleRobot.find(robot.console.getTabPane(), AbstractButton.class).stream()
                .map(AbstractButton::getText))
        .contains("Detach")
        .doesNotContain("Detatch");
  }

  @Test
  void theScenarioChosenCountsFromTheNextStart() {
    ModelTab tab = (ModelTab) robot.console.getModelInspector();
    ConsoleRobot.on(() -> ConsoleRobot.find(tab, JComboBox.class).get(0).setSelectedIndex(1));
    assertThat(robot.windows.run().world().scenario().name()).isEqualTo("base");
    robot.startPaused();
    robot.step(1);
    assertThat(robot.windows.run().world().scenario().name()).isEqualTo(TestScenarios.OTHER);
  }

  @Test
  void anyFigureOfAnInspectorCanBeCharted() {
    robot.startPaused();
    robot.step(1);
    Properties properties = robot.windows.subjects().operator(0).properties();
    TimeSeriesChartingPropertyInspector inspector =
        ConsoleRobot.get(
            () ->
                new TimeSeriesChartingPropertyInspector(
                    properties, 0, robot.console, robot.windows));
    // As MASON's menu does it.
    inspector.setStopper(
        inspector.reviseStopper(
            robot.windows.scheduleRepeatingImmediatelyAfter(inspector.getUpdateSteppable())));
    robot.step(3);
    XYSeriesCollection drawn = (XYSeriesCollection) inspector.getGenerator().getSeriesDataset();
    assertThat(drawn.getSeriesCount()).isEqualTo(1);
    assertThat(drawn.getSeries(0).getItemCount()).isPositive();
    assertThat(drawn.getSeries(0).getMaxY()).isPositive();
    ConsoleRobot.on(inspector.getGenerator().getFrame()::dispose);
  }

  @Test
  void everyTabCanBeLookedAt() {
    robot.startPaused();
    robot.step(2);
    ConsoleRobot.on(() -> robot.windows.open(List.of(robot.windows.subjects().theWorld())));
    assertThat(looked(robot.console.getTabPane()))
        .containsExactly("About", "Console", "Displays", "Inspectors", "Model", "Agents");
    assertThat(looked((JTabbedPane) robot.windows.charts().frame().getContentPane()))
        .containsExactly("All", "Vendors", "Training to inference", "Regions", "Power", "Prices");
  }

  /** Turns to every tab of a window for a month; each shows something and none throws. */
  private List<String> looked(JTabbedPane tabs) {
    List<String> titles = new ArrayList<>();
    for (int tab = 0; tab < tabs.getTabCount(); tab++) {
      int shown = tab;
      String title = tabs.getTitleAt(tab);
      ConsoleRobot.on(() -> tabs.setSelectedIndex(shown));
      robot.step(1);
      BufferedImage picture = ConsoleRobot.get(() -> painted(tabs.getComponentAt(shown)));
      int[] pixels = pixels(picture);
      assertThat(Arrays.stream(pixels).filter(pixel -> pixel != pixels[0]).count())
          .as(title)
          .isGreaterThan(LEAST_INK);
      assertThat(robot.logged()).as(title).isEmpty();
      titles.add(title);
    }
    return titles;
  }

  private static BufferedImage painted(Component component) {
    assertThat(component.isShowing()).isTrue();
    BufferedImage picture =
        new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    component.paint(pen);
    pen.dispose();
    return picture;
  }
}
