package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.MouseEvent;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JTable;
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

  private JTable table() {
    return ConsoleRobot.find(
            new DecisionPanel(run, OPERATOR, new TestWords(RealWorld.world())), JTable.class)
        .get(0);
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
    book.record(7, OPERATOR, "stages of inference site", "idn: connection", 15, true, "by law");
    book.record(
        7, OPERATOR, "chip choice", "nvidia-h100-sxm", 1.133e9, false, "cost 1.133e+09 USD");
    book.record(7, OPERATOR, "site training", "china-north", 1.2e-5, false, "china-north: wind");
    book.record(7, OPERATOR, "use", "serve", Double.NaN, true, "");
    JTable table = table();
    assertThat(row(table, 3))
        .containsExactly(
            "Aug 2023", "stages of inference site", "Indonesia: connection", "yes", "15", "by law");
    assertThat(row(table, 2))
        .containsExactly(
            "Aug 2023",
            "chip choice",
            chip("nvidia-h100-sxm"),
            "",
            "1.13 billion",
            "cost 1.13 billion USD");
    assertThat(row(table, 1))
        .containsExactly(
            "Aug 2023",
            "site training",
            area("china-north"),
            "",
            "<0.001",
            area("china-north") + ": wind");
    assertThat(row(table, 0)).containsExactly("Aug 2023", "use", "serve", "yes", "", "");
  }

  @Test
  void theWholeTextOfACellCanBeRead() {
    book.record(7, OPERATOR, "use", "a < b & c", 1, true, "word ".repeat(60));
    JTable table = table();
    assertThat(tip(table, 2)).isEqualTo("<html><div>a &lt; b &amp; c</div></html>");
    assertThat(tip(table, 5)).startsWith("<html><div width=420>word ");
  }

  private static String tip(JTable table, int column) {
    table.setSize(900, 200);
    table.doLayout();
    int x = (int) table.getCellRect(0, column, true).getCenterX();
    return table.getToolTipText(
        new MouseEvent(table, MouseEvent.MOUSE_MOVED, 0, 0, x, 5, 0, false));
  }
}
