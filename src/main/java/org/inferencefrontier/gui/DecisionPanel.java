package org.inferencefrontier.gui;

import java.awt.BorderLayout;
import java.awt.event.MouseEvent;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableColumn;
import org.inferencefrontier.gui.live.LatestDecisions;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.gui.live.Numbers;
import org.inferencefrontier.world.time.Timeline;
import sim.portrayal.Inspector;

/** What an agent decided lately, and why. */
final class DecisionPanel extends Inspector {
  private static final long serialVersionUID = 1L;
  private static final String[] COLUMNS = {
    "Month", "Decision", "Alternative", "Taken", "Score", "Why"
  };

  /** Narrowest columns, pixels; together they fit the console where the screen is small. */
  private static final int[] LEAST_WIDTHS = {60, 60, 72, 46, 52, 84};

  private static final int WHY = COLUMNS.length - 1;

  /** Wider than any window, so that what room there is goes to the reasons. */
  private static final int WANTED_FOR_WHY = 1000;

  private static final int TIP_WIDTH = 420;
  private static final float TEXT_SIZE = 11;
  private static final double LEAST_SHOWN = 1e-3;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private static final int SHOWN = 200;

  private final transient LiveRun run;
  private final String agent;
  private final transient DecisionWords words;
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

  DecisionPanel(LiveRun run, String agent, DecisionWords words) {
    this.run = run;
    this.agent = agent;
    this.words = words;
    setLayout(new BorderLayout(0, 6));
    JTable table = new Table(rows);
    table.setFont(table.getFont().deriveFont(TEXT_SIZE));
    table.getTableHeader().setFont(table.getFont());
    table.setFillsViewportHeight(true);
    for (int c = 0; c < LEAST_WIDTHS.length; c++) {
      TableColumn column = table.getColumnModel().getColumn(c);
      column.setMinWidth(LEAST_WIDTHS[c]);
      column.setPreferredWidth(c == WHY ? WANTED_FOR_WHY : LEAST_WIDTHS[c]);
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

  private Object[] row(LatestDecisions.Entry entry) {
    return new Object[] {
      Timeline.month(entry.month()).format(MONTH),
      entry.decision(),
      words.alternative(entry.alternative()),
      entry.chosen() ? "yes" : "",
      score(entry.score()),
      words.reason(entry.reason())
    };
  }

  private static String score(double score) {
    if (Double.isNaN(score)) {
      return "";
    }
    if (score != 0 && Math.abs(score) < LEAST_SHOWN) {
      return score > 0 ? "<0.001" : ">\u22120.001";
    }
    return Numbers.words(score);
  }

  /** Columns that fill the width, and the whole text of a cell where the pointer rests. */
  private static final class Table extends JTable {
    private static final long serialVersionUID = 1L;

    Table(DefaultTableModel rows) {
      super(rows);
    }

    @Override
    public String getToolTipText(MouseEvent event) {
      int row = rowAtPoint(event.getPoint());
      int column = columnAtPoint(event.getPoint());
      if (row < 0 || column < 0) {
        return null;
      }
      String text = String.valueOf(getValueAt(row, column));
      boolean isWide = getFontMetrics(getFont()).stringWidth(text) > TIP_WIDTH;
      return text.isEmpty()
          ? null
          : "<html><div"
              + (isWide ? " width=" + TIP_WIDTH : "")
              + ">"
              + text.replace("&", "&amp;").replace("<", "&lt;")
              + "</div></html>";
    }

    /** A console that is too narrow for all columns scrolls sideways. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
      return getParent() == null || getMinimumSize().width <= getParent().getWidth();
    }
  }
}
