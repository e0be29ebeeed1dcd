package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferencefrontier.testing.DecisionEntries.entry;

import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JTable;
import javax.swing.JTextArea;
import org.inferencefrontier.gui.live.LatestDecisions;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** What an inspector says of decisions, without a display. */
class DecisionPanelTest {
  private static final String OPERATOR = "microsoft";

  private final LatestDecisions book = new LatestDecisions();
  private final Simulation simulation = new Simulation(RealWorld.world(), 24, false);
  private final LiveRun run =
      new LiveRun(simulation, simulation.newModel(RealWorld.reference(), 1, 0, book));

  private DecisionPanel panel() {
    return new DecisionPanel(run, OPERATOR, new TestWords(RealWorld.world()));
  }

  private static JTable table(DecisionPanel panel) {
    return ConsoleRobot.find(panel, JTable.class).get(0);
  }

  /** What stands under the rows once one is chosen. */
  private static String why(DecisionPanel panel, int row) {
    table(panel).setRowSelectionInterval(row, row);
    return ConsoleRobot.find(panel, JTextArea.class).stream()
        .filter(text -> "why".equals(text.getName()))
        .findFirst()
        .orElseThrow()
        .getText();
  }

  private static String chip(String id) {
    return RealWorld.world().accelerators().stream()
        .filter(chip -> chip.id().equals(id))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static String area(String id) {
    return RealWorld.world().areas().stream()
        .filter(area -> area.id().equals(id))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static List<Object> row(JTable table, int row) {
    return IntStream.range(0, table.getColumnCount())
        .mapToObj(column -> table.getValueAt(row, column))
        .toList();
  }

  @Test
  void speaksOfPlacesChipsAndNumbersAsReportsDo() {
    book.record(
        entry(7, OPERATOR, "stages of inference site", "idn: connection", 15, true, "by law"));
    book.record(
        entry(7, OPERATOR, "chip choice", "nvidia-h100-sxm", 1.133e9, false, "cost 1.133e+09 USD"));
    book.record(
        entry(7, OPERATOR, "site training", "china-north", 1.2e-5, false, "china-north: wind"));
    book.record(entry(7, OPERATOR, "use", "serve", Double.NaN, true, ""));
    DecisionPanel panel = panel();
    JTable table = table(panel);
    assertThat(row(table, 3))
        .containsExactly(
            "Aug 2023", "stages of inference site", "Indonesia: connection", "yes", "15");
    assertThat(why(panel, 3))
        .isEqualTo(
            "Aug 2023, stages of inference site, Indonesia: connection: holds it back, score 15\n\nby law");
    assertThat(row(table, 2))
        .containsExactly("Aug 2023", "chip choice", chip("nvidia-h100-sxm"), "", "1.13 billion");
    assertThat(why(panel, 2)).contains("passed over, score 1.13 billion", "cost 1.13 billion USD");
    assertThat(row(table, 1))
        .containsExactly("Aug 2023", "site training", area("china-north"), "", "<0.001");
    assertThat(why(panel, 1))
        .contains(area("china-north") + ": wind", "the number is the probability of choice");
    assertThat(row(table, 0)).containsExactly("Aug 2023", "use", "serve", "yes", "");
  }

  /** Six columns at 400 pixels told "stages…" of "SPP: con…". */
  @Test
  void namesBreakIntoLinesInsteadOfBeingCut() {
    String name = "use of sites under export limits and of all others that there are";
    book.record(entry(7, OPERATOR, name, "b", 1, true, "why"));
    book.record(entry(7, OPERATOR, "use", "serve", 1, true, "why"));
    JTable table = table(panel());
    table.setSize(390, 200);
    table.doLayout();
    FontMetrics type = table.getFontMetrics(table.getFont());
    assertThat(table.getRowHeight(0)).isLessThan(2 * type.getHeight());
    Component cell = table.prepareRenderer(table.getCellRenderer(1, 1), 1, 1);
    cell.setSize(table.getCellRect(1, 1, false).width, Short.MAX_VALUE);
    assertThat(table.getRowHeight(1))
        .isGreaterThan(2 * type.getHeight())
        .isGreaterThanOrEqualTo(cell.getPreferredSize().height);
    int width = 0;
    for (int column = 0; column < table.getColumnCount(); column++) {
      width += table.getColumnModel().getColumn(column).getWidth();
    }
    assertThat(width).isEqualTo(390);
  }

  @Test
  void whatIsReadStaysWhileTheRunGoesOn() {
    book.record(entry(7, OPERATOR, "use", "serve", 1, true, "because of this"));
    DecisionPanel panel = panel();
    assertThat(why(panel, 0)).contains("because of this");
    book.record(entry(8, OPERATOR, "use", "train", 1, true, "something else"));
    panel.updateInspector();
    assertThat(table(panel).getRowCount()).isEqualTo(2);
    assertThat(table(panel).getSelectedRow()).isEqualTo(1);
  }

  @Test
  void theReasonOfARowCanBeReadUnderThePointer() {
    book.record(entry(7, OPERATOR, "use", "b", 1, true, "word ".repeat(60)));
    book.record(entry(8, OPERATOR, "use", "a", 1, true, "a < b & c"));
    JTable table = table(panel());
    assertThat(tip(table, 0, 2)).isEqualTo("<html><div>a &lt; b &amp; c</div></html>");
    assertThat(tip(table, 1, 2)).startsWith("<html><div width=420>word ");
  }

  private static String tip(JTable table, int row, int column) {
    table.setSize(900, 200);
    table.doLayout();
    Rectangle cell = table.getCellRect(row, column, true);
    int x = (int) cell.getCenterX();
    int y = (int) cell.getCenterY();
    return table.getToolTipText(
        new MouseEvent(table, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false));
  }
}
