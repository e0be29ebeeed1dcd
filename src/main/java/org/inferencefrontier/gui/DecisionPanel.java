package org.inferencefrontier.gui;

import java.awt.BorderLayout;
import java.awt.Font;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.gui.live.Numbers;
import org.inferencefrontier.world.time.Timeline;
import sim.portrayal.Inspector;

/**
 * What an agent decided lately, and why: a row an alternative, and under the rows all that is to be
 * said of the chosen one, as no column of a narrow console has room for reasons.
 */
final class DecisionPanel extends Inspector {
  private static final long serialVersionUID = 1L;
  private static final float TEXT_SIZE = 11;
  private static final double LEAST_SHOWN = 1e-3;

  /** Of the words under the rows, at least. */
  private static final int LINES = 7;

  /** Of the height beyond, for the rows. */
  private static final double ROWS = 0.75;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private static final int SHOWN = 200;

  private final transient LiveRun run;
  private final String agent;
  private final transient DecisionWords words;
  private final JLabel empty = new JLabel("No decision yet. Operators decide each quarter.");
  private final DecisionTable table = new DecisionTable();
  private final JTextArea why = new JTextArea("Choose a row to read why.");
  private transient List<DecisionEntry> shown = List.of();

  DecisionPanel(LiveRun run, String agent, DecisionWords words) {
    this.run = run;
    this.agent = agent;
    this.words = words;
    setLayout(new BorderLayout(0, 6));
    table.setFont(table.getFont().deriveFont(TEXT_SIZE));
    table.getTableHeader().setFont(table.getFont());
    table.getSelectionModel().setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.getSelectionModel().addListSelectionListener(event -> tell());
    why.setName("why");
    why.getAccessibleContext().setAccessibleName("Why, of the chosen row");
    why.setEditable(false);
    why.setRows(LINES);
    why.setLineWrap(true);
    why.setWrapStyleWord(true);
    why.setFont(table.getFont().deriveFont(Font.PLAIN));
    JSplitPane both =
        new JSplitPane(JSplitPane.VERTICAL_SPLIT, new JScrollPane(table), new JScrollPane(why));
    both.setResizeWeight(ROWS);
    both.setBorder(null);
    add(empty, BorderLayout.NORTH);
    add(both, BorderLayout.CENTER);
    updateInspector();
  }

  @Override
  public void updateInspector() {
    List<DecisionEntry> latest = run.decisions(agent).stream().limit(SHOWN).toList();
    if (latest.equals(shown)) {
      return;
    }
    int before = table.getSelectedRow();
    int row = before < 0 ? -1 : latest.indexOf(shown.get(before));
    shown = latest;
    empty.setVisible(shown.isEmpty());
    List<DecisionTable.Row> rows = new ArrayList<>();
    shown.forEach(entry -> rows.add(row(entry)));
    table.show(rows);
    // What was read stays to be read though its row may be gone.
    if (row >= 0) {
      table.setRowSelectionInterval(row, row);
    }
  }

  private void tell() {
    int row = table.getSelectedRow();
    if (row < 0 || row >= shown.size()) {
      return;
    }
    DecisionEntry entry = shown.get(row);
    DecisionTable.Row cells = table.row(row);
    String score = cells.score().isEmpty() ? "" : ", score " + cells.score();
    String terms = words.terms(entry.decision());
    why.setText(
        String.join(", ", cells.month(), cells.decision(), cells.alternative())
            + ": "
            + words.outcome(entry.decision(), entry.chosen())
            + score
            + "\n\n"
            + cells.why()
            + (terms.isEmpty() ? "" : "\n\n" + terms));
    why.setCaretPosition(0);
  }

  private DecisionTable.Row row(DecisionEntry entry) {
    return new DecisionTable.Row(
        Timeline.month(entry.month()).format(MONTH),
        entry.decision(),
        words.alternative(entry.alternative()),
        entry.chosen() ? "yes" : "",
        score(entry.score()),
        words.reason(entry.reason().text()));
  }

  private String score(double score) {
    if (Double.isNaN(score)) {
      return "";
    }
    if (score != 0 && Math.abs(score) < LEAST_SHOWN) {
      return score > 0 ? "<0.001" : ">\u22120.001";
    }
    return words.large(score).orElseGet(() -> Numbers.words(score));
  }
}
