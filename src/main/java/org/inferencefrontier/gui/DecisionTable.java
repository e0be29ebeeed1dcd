package org.inferencefrontier.gui;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;

/**
 * Alternatives in rows. Names of decisions and of alternatives break into lines instead of being
 * cut, and the reason of a row shows where the pointer rests on it.
 */
final class DecisionTable extends JTable {
  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS =
      List.of("Month", "Decision", "Alternative", "Taken", "Score");

  private static final int DECISION = 1;
  private static final int ALTERNATIVE = 2;

  /** Narrowest columns, pixels; together they fit the console where the screen is small. */
  private static final int[] LEAST_WIDTHS = {64, 72, 96, 44, 84};

  /** What room there is goes to the two that have words, for the most to the second. */
  private static final int[] WANTED_WIDTHS = {64, 400, 600, 44, 84};

  /** Above, below, left and right of what stands in a cell, pixels. */
  private static final int PADDING = 3;

  /** Of the rows in sight, pixels. */
  private static final int LEAST_HEIGHT = 120;

  private static final int TIP_WIDTH = 420;

  private final Rows rows;
  private final Lines measure = new Lines();

  DecisionTable() {
    super(new Rows());
    rows = (Rows) getModel();
    setFillsViewportHeight(true);
    setPreferredScrollableViewportSize(new Dimension(0, LEAST_HEIGHT));
    for (int c = 0; c < LEAST_WIDTHS.length; c++) {
      TableColumn column = getColumnModel().getColumn(c);
      column.setMinWidth(LEAST_WIDTHS[c]);
      column.setPreferredWidth(WANTED_WIDTHS[c]);
      if (isInWords(c)) {
        column.setCellRenderer(new Lines());
      } else {
        column.setMaxWidth(LEAST_WIDTHS[c]);
        column.setCellRenderer(new Line());
      }
    }
  }

  /** An alternative as the columns have it, and its reason. */
  record Row(
      String month, String decision, String alternative, String taken, String score, String why) {
    String cell(int column) {
      return List.of(month, decision, alternative, taken, score).get(column);
    }
  }

  /** Shows other rows. */
  void show(List<Row> alternatives) {
    rows.all = List.copyOf(alternatives);
    rows.fireTableDataChanged();
    fitRows();
  }

  Row row(int row) {
    return rows.all.get(row);
  }

  private static boolean isInWords(int column) {
    return column == DECISION || column == ALTERNATIVE;
  }

  @Override
  public void doLayout() {
    super.doLayout();
    fitRows();
  }

  /** Rows as high as their longer cell. */
  private void fitRows() {
    // Many rows have the same words.
    Map<String, Integer> decisions = new HashMap<>();
    Map<String, Integer> alternatives = new HashMap<>();
    for (int row = 0; row < getRowCount(); row++) {
      Row words = row(row);
      int height =
          Math.max(
              decisions.computeIfAbsent(words.decision(), text -> height(text, DECISION)),
              alternatives.computeIfAbsent(words.alternative(), text -> height(text, ALTERNATIVE)));
      if (getRowHeight(row) != height) {
        setRowHeight(row, height);
      }
    }
  }

  /** What the words take at the width of their column, with the line between rows, pixels. */
  private int height(String text, int column) {
    TableColumn where = getColumnModel().getColumn(column);
    measure.setFont(getFont());
    measure.setText(text);
    measure.setSize(where.getWidth() - getColumnModel().getColumnMargin(), Short.MAX_VALUE);
    return measure.getPreferredSize().height + getRowMargin();
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    int row = rowAtPoint(event.getPoint());
    String text = row < 0 ? "" : row(row).why();
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

  private static final class Rows extends AbstractTableModel {
    private static final long serialVersionUID = 1L;
    private transient List<Row> all = List.of();

    @Override
    public int getRowCount() {
      // Asked by the constructor of the superclass of the table, before there are rows.
      return all == null ? 0 : all.size();
    }

    @Override
    public int getColumnCount() {
      return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
      return COLUMNS.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
      return all.get(row).cell(column);
    }
  }

  /** A cell of one line, at the height of the first line of its neighbours. */
  private static final class Line extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    Line() {
      setVerticalAlignment(TOP);
    }

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      setBorder(BorderFactory.createEmptyBorder(PADDING, PADDING, PADDING, PADDING));
      return this;
    }
  }

  /** A cell whose words go on in further lines. */
  private static final class Lines extends JTextArea implements TableCellRenderer {
    private static final long serialVersionUID = 1L;

    Lines() {
      setLineWrap(true);
      setWrapStyleWord(true);
      setBorder(BorderFactory.createEmptyBorder(PADDING, PADDING, PADDING, PADDING));
    }

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      setFont(table.getFont());
      setForeground(selected ? table.getSelectionForeground() : table.getForeground());
      setBackground(selected ? table.getSelectionBackground() : table.getBackground());
      setText(String.valueOf(value));
      return this;
    }
  }
}
