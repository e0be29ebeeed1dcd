package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sim.util.gui.LabelledList;
import sim.util.gui.PropertyField;

/** Whether everything in an inspector can be read, measured on a display. */
class InspectorGuiIT {
  private static final int MONTHS = 17;
  private static final int MODEL_TAB = 4;

  private ConsoleRobot robot;

  @BeforeAll
  static void needsADisplay() {
    ConsoleRobot.assumeDisplay();
  }

  @BeforeEach
  void open() throws Exception {
    robot = new ConsoleRobot(1, Timeline.MONTHS);
    robot.startPaused();
    robot.step(MONTHS);
  }

  @AfterEach
  void nothingWasLogged() {
    robot.close();
    assertThat(robot.logged()).isEmpty();
  }

  private List<Subject> oneOfEachKind() {
    Subjects subjects = robot.windows.subjects();
    List<Subject> opened = new ArrayList<>();
    for (Subject.Kind kind : Subject.Kind.values()) {
      subjects.all(kind).stream().limit(1).forEach(opened::add);
    }
    return opened;
  }

  /** Shows one inspector in a console of a width. */
  private SubjectInspector show(Subject subject, Rectangle console) {
    ConsoleRobot.on(
        () -> {
          robot.console.setBounds(console);
          robot.windows.open(List.of(subject));
        });
    ConsoleRobot.settle();
    return ConsoleRobot.find(robot.console.getContentPane(), SubjectInspector.class).get(0);
  }

  @Test
  void everyNameAndValueCanBeReadWhereTheScreenIsSmall() {
    Rectangle console = WindowLayout.of(new Rectangle(0, 0, 1500, 1000)).console();
    for (Subject subject : oneOfEachKind()) {
      SubjectInspector shown = show(subject, console);
      ConsoleRobot.on(
          () -> {
            JViewport window = window(shown);
            assertThat(shown.getWidth()).as(subject.title()).isEqualTo(window.getWidth());
            assertThat(values(shown)).as(subject.title()).isNotEmpty();
            for (JTextField value : values(shown)) {
              assertFits(value, subject);
              assertInside(value, window, subject);
            }
            for (JLabel name : names(shown)) {
              assertThat(name.getSize()).as(name.getName()).isEqualTo(name.getPreferredSize());
              assertInside(name, window, subject);
            }
          });
    }
  }

  @Test
  void decisionsAndTheirReasonsAreInSightWhereTheScreenIsSmall() {
    Rectangle console = WindowLayout.of(new Rectangle(0, 0, 1280, 800)).console();
    Subject google =
        robot
            .windows
            .subjects()
            .operator(robot.windows.run().model().index().findOperator("google"));
    SubjectInspector shown = show(google, console);
    JTabbedPane tabs = ConsoleRobot.find(shown, JTabbedPane.class).get(0);
    ConsoleRobot.on(() -> tabs.setSelectedIndex(1));
    ConsoleRobot.settle();
    ConsoleRobot.on(
        () -> {
          JTable table = ConsoleRobot.find(shown, JTable.class).get(0);
          assertThat(table.getRowCount()).isPositive();
          assertThat(table.getWidth()).isEqualTo(window(table).getWidth());
          for (int row = 0; row < table.getRowCount(); row++) {
            for (int column = 0; column < table.getColumnCount(); column++) {
              assertIsWhole(table, row, column);
            }
          }
          JTextArea why =
              ConsoleRobot.find(shown, JTextArea.class).stream()
                  .filter(text -> "why".equals(text.getName()))
                  .findFirst()
                  .orElseThrow();
          table.setRowSelectionInterval(0, 0);
          assertThat(why.getText()).contains(table.getValueAt(0, 2).toString());
          // Nothing of it lies below the edge of the window.
          assertThat(why.getVisibleRect().height).isEqualTo(window(why).getHeight());
          assertThat(why.getVisibleRect().height).isGreaterThan(60);
        });
  }

  /** A cell that shows all of its text. */
  private static void assertIsWhole(JTable table, int row, int column) {
    Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
    Rectangle room = table.getCellRect(row, column, false);
    if (cell instanceof JTextArea) {
      cell.setSize(room.width, Short.MAX_VALUE);
      assertThat(cell.getPreferredSize().height).isLessThanOrEqualTo(table.getRowHeight(row));
    } else {
      assertThat(cell.getPreferredSize().width).isLessThanOrEqualTo(room.width);
    }
  }

  @Test
  void valuesStayWholeWhileTheyGrow() {
    Rectangle console = WindowLayout.of(new Rectangle(0, 0, 1500, 1000)).console();
    SubjectInspector shown = show(robot.windows.subjects().theWorld(), console);
    robot.step(30);
    ConsoleRobot.on(
        () -> values(shown).forEach(value -> assertFits(value, oneOfEachKind().get(0))));
  }

  @Test
  void aConsoleThatIsTooNarrowScrollsSideways() {
    Subject subject = robot.windows.subjects().theWorld();
    SubjectInspector shown = show(subject, new Rectangle(0, 0, 220, 700));
    ConsoleRobot.on(
        () -> {
          assertThat(shown.getWidth()).isGreaterThan(window(shown).getWidth());
          values(shown).forEach(value -> assertFits(value, subject));
        });
  }

  @Test
  void aScenarioIsDescribedToTheLastWord() {
    ModelTab tab = (ModelTab) robot.console.getModelInspector();
    ConsoleRobot.on(
        () -> {
          robot.console.setBounds(WindowLayout.of(new Rectangle(0, 0, 1500, 1000)).console());
          ConsoleRobot.find(tab, JComboBox.class).get(0).setSelectedIndex(2);
          robot.console.getTabPane().setSelectedIndex(MODEL_TAB);
        });
    ConsoleRobot.settle();
    ConsoleRobot.on(
        () -> {
          WrappedText shown = ConsoleRobot.find(tab, WrappedText.class).get(0);
          assertThat(shown.getText()).startsWith(TestScenarios.LONG).endsWith("tab Console.");
          assertThat(shown.getWidth()).isLessThanOrEqualTo(window(tab).getWidth());
          assertThat(lastLine(shown)).isLessThanOrEqualTo(shown.getHeight());
          assertThat(tab.getHeight()).isGreaterThanOrEqualTo(tab.getPreferredSize().height);
        });
  }

  /** The tab was as wide as without its scroll bar, and the wide text never gave room back. */
  @Test
  void leversNeedNoScrollingSidewaysWhereTheScreenIsSmall() {
    ModelTab tab = (ModelTab) robot.console.getModelInspector();
    for (int width : new int[] {1920, 1280}) {
      ConsoleRobot.on(
          () -> {
            robot.console.setBounds(WindowLayout.of(new Rectangle(0, 0, width, 800)).console());
            ConsoleRobot.find(tab, JComboBox.class).get(0).setSelectedIndex(2);
            robot.console.getTabPane().setSelectedIndex(MODEL_TAB);
          });
      ConsoleRobot.settle();
      ConsoleRobot.on(
          () -> {
            assertThat(tab.getHeight()).isGreaterThan(window(tab).getHeight());
            assertThat(tab.getWidth()).isEqualTo(window(tab).getWidth());
          });
    }
  }

  private static int lastLine(WrappedText shown) {
    try {
      return (int) Math.ceil(shown.modelToView2D(shown.getText().length()).getMaxY());
    } catch (BadLocationException e) {
      throw new AssertionError(e);
    }
  }

  private static JViewport window(Component shown) {
    return (JViewport) SwingUtilities.getAncestorOfClass(JViewport.class, shown);
  }

  private static List<JTextField> values(SubjectInspector shown) {
    return ConsoleRobot.find(shown, PropertyField.class).stream()
        .flatMap(field -> ConsoleRobot.find(field, JTextField.class).stream())
        .toList();
  }

  private static List<JLabel> names(SubjectInspector shown) {
    return ConsoleRobot.find(shown, LabelledList.class).stream()
        .flatMap(list -> ConsoleRobot.find(list, JLabel.class).stream())
        .filter(label -> SwingUtilities.getAncestorOfClass(PropertyField.class, label) == null)
        .toList();
  }

  private static void assertFits(JTextField value, Subject subject) {
    int room = value.getWidth() - value.getInsets().left - value.getInsets().right;
    assertThat(value.getFontMetrics(value.getFont()).stringWidth(value.getText()))
        .as("%s: %s", subject.title(), value.getText())
        .isLessThanOrEqualTo(room);
    // A pixel is the caret's, left of which a field has a margin.
    assertThat(value.getScrollOffset()).as(value.getText()).isLessThanOrEqualTo(1);
  }

  private static void assertInside(Component shown, JViewport window, Subject subject) {
    Rectangle place = SwingUtilities.convertRectangle(shown.getParent(), shown.getBounds(), window);
    assertThat(place.x).as(subject.title()).isNotNegative();
    assertThat(place.x + place.width).as(subject.title()).isLessThanOrEqualTo(window.getWidth());
  }
}
