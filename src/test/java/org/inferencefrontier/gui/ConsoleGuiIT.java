package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.gui.map.MapHit;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.time.Timeline;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sim.display.Console;
import sim.display.Display2D;
import sim.portrayal.Inspector;
import sim.portrayal.inspector.TimeSeriesChartingPropertyInspector;
import sim.util.Properties;

/** The console on a display, used as a user uses it. */
class ConsoleGuiIT {
  private static final String NVIDIA = "nvidia";

  /** Pixels of a few words. */
  private static final int LEAST_INK = 500;

  @TempDir private Path folder;
  private ConsoleRobot robot;

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

  private List<SubjectInspector> inspectors() {
    List<SubjectInspector> found = new ArrayList<>();
    for (Object inspector : robot.console.getAllInspectors()) {
      if (inspector instanceof SubjectInspector shown) {
        found.add(shown);
      }
    }
    return found;
  }

  @Test
  void aClickOnTheMapOpensWhatLiesThere() {
    robot.startPaused();
    robot.step(2);
    Display2D display = robot.windows.map().display();
    Point site = ConsoleRobot.get(() -> somePlace(true));
    ConsoleRobot.click(display.insideDisplay, site.x, site.y);
    assertThat(inspectors())
        .extracting(Inspector::getTitle)
        .anyMatch(title -> title.startsWith("Site: "))
        .anyMatch(title -> title.startsWith("Operator: "))
        .anyMatch(title -> title.startsWith("Utility: "))
        .anyMatch(title -> title.startsWith("State: "));

    Point land = ConsoleRobot.get(() -> somePlace(false));
    ConsoleRobot.click(display.insideDisplay, land.x, land.y);
    robot.step(1);
  }

  /** A pixel of the map on a site, or on a grid area without one. */
  private Point somePlace(boolean withSite) {
    Display2D display = robot.windows.map().display();
    for (int y = 0; y < display.insideDisplay.getHeight(); y += 4) {
      for (int x = 0; x < display.insideDisplay.getWidth(); x += 4) {
        MapHit hit = robot.windows.map().hit(new Point(x, y));
        if (hit.area() >= 0 && hit.sites().isEmpty() != withSite) {
          return new Point(x, y);
        }
      }
    }
    throw new AssertionError("nothing there");
  }

  @Test
  void theLineUnderTheMapFollowsTheMonths() {
    robot.startPaused();
    robot.step(2);
    Display2D display = robot.windows.map().display();
    Point land = ConsoleRobot.get(this::inland);
    ConsoleRobot.point(display.insideDisplay, MouseEvent.MOUSE_MOVED, land);
    String told = robot.windows.map().status();
    robot.step(24);
    // The pointer rests: the same place, as it is now.
    assertThat(robot.windows.map().status())
        .startsWith(told.substring(0, told.indexOf(':')))
        .isNotEqualTo(told);
    String now = robot.windows.map().status();
    ConsoleRobot.point(display.insideDisplay, MouseEvent.MOUSE_MOVED, land);
    assertThat(robot.windows.map().status()).isEqualTo(now);

    ConsoleRobot.point(display.insideDisplay, MouseEvent.MOUSE_EXITED, land);
    assertThat(robot.windows.map().status()).isBlank();

    ConsoleRobot.point(display.insideDisplay, MouseEvent.MOUSE_MOVED, land);
    assertThat(robot.windows.map().status()).isNotBlank();
    ConsoleRobot.on(robot.console::pressStop);
    robot.startPaused();
    ConsoleRobot.settle();
    assertThat(robot.windows.map().status()).isBlank();
  }

  @Test
  void aSmallWindowOfTheMapHasAllItsChoices() {
    for (int width : new int[] {700, 420, 1300, 700}) {
      ConsoleRobot.on(() -> robot.windows.map().frame().setBounds(0, 0, width, 420));
      ConsoleRobot.settle();
      ConsoleRobot.on(() -> robot.windows.map().frame().validate());
      ConsoleRobot.settle();
      assertReachable(button("Flows", JCheckBox.class), width);
      assertReachable(button("Record frames", RecordButton.class), width);
      assertReachable(robot.windows.map().display().layersbutton, width);
      assertReachable(robot.windows.map().display().optionButton, width);
    }
  }

  private AbstractButton button(String title, Class<? extends AbstractButton> kind) {
    return ConsoleRobot.find(robot.windows.map().frame().getContentPane(), kind).stream()
        .filter(found -> found.getText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private void assertReachable(AbstractButton button, int width) {
    Container window = robot.windows.map().frame().getContentPane();
    ConsoleRobot.on(
        () -> {
          assertThat(button.getVisibleRect().getSize())
              .as("%s at %d", button.getText(), width)
              .isEqualTo(button.getPreferredSize());
          Component map = robot.windows.map().display().display;
          assertThat(SwingUtilities.convertPoint(button, 0, button.getHeight(), window).y)
              .as("%s at %d", button.getText(), width)
              .isLessThanOrEqualTo(SwingUtilities.convertPoint(map, 0, 0, window).y);
        });
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
  void everyLayerShowsSomethingOfItsOwn() throws Exception {
    robot.startPaused();
    robot.step(40);
    JComboBox<?> grounds = choice("Ground ");
    JComboBox<?> symbols = choice("Symbols ");
    BufferedImage bare = layers(last(grounds), last(symbols), false);
    Set<Integer> seen = new HashSet<>();
    for (int ground = 0; ground < last(grounds); ground++) {
      BufferedImage picture = layers(ground, last(symbols), false);
      assertThat(difference(bare, picture)).as("ground %d", ground).isGreaterThan(20_000);
      seen.add(Arrays.hashCode(pixels(picture)));
    }
    for (int symbol = 0; symbol < last(symbols); symbol++) {
      BufferedImage picture = layers(last(grounds), symbol, false);
      assertThat(difference(bare, picture)).as("symbols %d", symbol).isGreaterThan(400);
      seen.add(Arrays.hashCode(pixels(picture)));
    }
    BufferedImage flows = layers(last(grounds), last(symbols), true);
    assertThat(difference(bare, flows)).as("flows").isGreaterThan(2_000);
    seen.add(Arrays.hashCode(pixels(flows)));
    assertThat(seen).hasSize(last(grounds) + last(symbols) + 1).hasSizeGreaterThan(5);
    ImageIO.write(flows, "png", folder.resolve("flows.png").toFile());
  }

  /** The choice beside a label of the map's bar; its last one is nothing. */
  private JComboBox<?> choice(String label) {
    return ConsoleRobot.find(robot.windows.map().frame(), JLabel.class).stream()
        .filter(shown -> label.equals(shown.getText()))
        .map(shown -> ConsoleRobot.find(shown.getParent(), JComboBox.class).get(0))
        .findFirst()
        .orElseThrow();
  }

  private static int last(JComboBox<?> choice) {
    return choice.getItemCount() - 1;
  }

  private BufferedImage layers(int ground, int symbols, boolean flows) {
    ConsoleRobot.on(
        () -> {
          choice("Ground ").setSelectedIndex(ground);
          choice("Symbols ").setSelectedIndex(symbols);
          robot.windows.map().showFlows(flows);
        });
    ConsoleRobot.settle();
    return ConsoleRobot.get(robot.windows.map()::picture);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static long difference(BufferedImage one, BufferedImage other) {
    int[] a = pixels(one);
    int[] b = pixels(other);
    return IntStream.range(0, a.length).filter(i -> a[i] != b[i]).count();
  }

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

  private double[] row() {
    double[] row = new double[robot.windows.run().catalog().size()];
    for (int series = 0; series < row.length; series++) {
      row[series] = robot.windows.run().value(series);
    }
    return row;
  }

  @Test
  void framesAreRecordedMonthByMonth() throws Exception {
    robot.startPaused();
    robot.windows.recorder().start(folder.resolve("frames"));
    assertThat(robot.windows.recorder().isRecording()).isTrue();
    robot.step(3);
    try (Stream<Path> files = Files.list(folder.resolve("frames"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("frame-001.png", "frame-002.png", "frame-003.png");
    }
    BufferedImage frame = ImageIO.read(folder.resolve("frames/frame-003.png").toFile());
    assertThat(frame.getWidth())
        .isEqualTo(robot.windows.map().display().display.getViewport().getWidth());
  }

  @Test
  void zoomKeepsThePlaceUnderThePointer() {
    Display2D display = robot.windows.map().display();
    robot.startPaused();
    robot.step(1);
    Point land = ConsoleRobot.get(this::inland);
    int area = ConsoleRobot.get(() -> robot.windows.map().hit(land)).area();
    Point inPort =
        ConsoleRobot.get(
            () ->
                SwingUtilities.convertPoint(
                    display.insideDisplay, land, display.display.getViewport()));
    ConsoleRobot.on(
        () -> {
          for (int notch = 0; notch < 8; notch++) {
            Point now =
                SwingUtilities.convertPoint(
                    display.display.getViewport(), inPort, display.insideDisplay);
            display.insideDisplay.dispatchEvent(
                new java.awt.event.MouseWheelEvent(
                    display.insideDisplay,
                    java.awt.event.MouseEvent.MOUSE_WHEEL,
                    System.currentTimeMillis(),
                    0,
                    now.x,
                    now.y,
                    0,
                    false,
                    java.awt.event.MouseWheelEvent.WHEEL_UNIT_SCROLL,
                    1,
                    -1));
          }
        });
    assertThat(display.getScale()).isCloseTo(Math.pow(1.2, 8), within(1e-9));
    Point now =
        ConsoleRobot.get(
            () ->
                SwingUtilities.convertPoint(
                    display.display.getViewport(), inPort, display.insideDisplay));
    assertThat(ConsoleRobot.get(() -> robot.windows.map().hit(now)).area()).isEqualTo(area);
  }

  /** A pixel of a grid area that is not near its border, nor on a site. */
  private Point inland() {
    Display2D display = robot.windows.map().display();
    for (int y = 20; y < display.insideDisplay.getHeight(); y += 9) {
      for (int x = 20; x < display.insideDisplay.getWidth(); x += 9) {
        Set<Integer> areas = new HashSet<>();
        for (int step = -8; step <= 8; step += 8) {
          MapHit hit = robot.windows.map().hit(new Point(x + step, y + step));
          areas.add(hit.sites().isEmpty() ? hit.area() : -1);
        }
        if (areas.size() == 1 && !areas.contains(-1)) {
          return new Point(x, y);
        }
      }
    }
    throw new AssertionError("no land");
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
