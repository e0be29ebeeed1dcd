package org.inferencefrontier.gui;

import java.awt.BorderLayout;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import org.inferencefrontier.gui.live.LatestDecisions;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.world.time.Timeline;
import sim.portrayal.Inspector;

/** What an agent decided lately, and why. */
final class DecisionPanel extends Inspector {
  private static final long serialVersionUID = 1L;
  private static final String[] COLUMNS = {
    "Month", "Decision", "Alternative", "Taken", "Score", "Why"
  };
  private static final int[] WIDTHS = {70, 110, 130, 54, 70, 460};
  private static final int SHOWN = 200;

  private final transient LiveRun run;
  private final String agent;
  private final JLabel empty = new JLabel("No decision yet. Operators decide each quarter.");
  private final DefaultTableModel rows =
      new DefaultTableModel(COLUMNS, 0) {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isCellEditable(int row, int column) {
          return false;
        }
      };
  private transient List<LatestDecisions.Entry> shown = List.of();

  DecisionPanel(LiveRun run, String agent) {
    this.run = run;
    this.agent = agent;
    setLayout(new BorderLayout(0, 6));
    JTable table =
        new JTable(rows) {
          private static final long serialVersionUID = 1L;

          @Override
          public String getToolTipText(MouseEvent event) {
            int row = rowAtPoint(event.getPoint());
            return row < 0 ? null : String.valueOf(getValueAt(row, COLUMNS.length - 1));
          }
        };
    table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    table.setFillsViewportHeight(true);
    for (int c = 0; c < WIDTHS.length; c++) {
      table.getColumnModel().getColumn(c).setPreferredWidth(WIDTHS[c]);
    }
    add(empty, BorderLayout.NORTH);
    add(new JScrollPane(table), BorderLayout.CENTER);
    updateInspector();
  }

  @Override
  public void updateInspector() {
    List<LatestDecisions.Entry> entries = run.decisions(agent);
    if (entries.size() == shown.size() && entries.equals(shown)) {
      return;
    }
    shown = entries;
    empty.setVisible(entries.isEmpty());
    rows.setRowCount(0);
    entries.stream().limit(SHOWN).forEach(entry -> rows.addRow(row(entry)));
  }

  private static Object[] row(LatestDecisions.Entry entry) {
    return new Object[] {
      Timeline.month(entry.month()).toString(),
      entry.decision(),
      entry.alternative(),
      entry.chosen() ? "yes" : "",
      String.format(Locale.ROOT, "%.4g", entry.score()),
      entry.reason()
    };
  }

  /** Number of alternatives listed. */
  int listed() {
    return rows.getRowCount();
  }
}
