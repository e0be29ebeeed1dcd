package org.inferencefrontier.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.ContainerAdapter;
import java.awt.event.ContainerEvent;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.text.View;
import sim.display.GUIState;
import sim.portrayal.SimpleInspector;
import sim.util.Properties;
import sim.util.gui.LabelledList;
import sim.util.gui.PropertyField;

/**
 * MASON's list of properties at the width that there is. MASON gives names all the room they want
 * and values what is left, which in a narrow column shows the end of a number; here values take
 * what they need and names break into lines.
 */
final class FittedProperties extends SimpleInspector {
  private static final long serialVersionUID = 1L;

  /** Narrowest column of names, pixels: a long word. */
  private static final int LEAST_NAMES = 130;

  /** What MASON leaves left and right of each of the three columns, pixels. */
  private static final int GAPS = 3 * 4;

  /** Room for the caret, which text is scrolled away from at a field's very end, pixels. */
  private static final int CARET = 3;

  private int values;
  private int names;

  FittedProperties(Properties properties, GUIState state, String title, int most) {
    super(properties, state, title, most);
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            fit();
          }
        });
    // Turning to another page of a long list makes a new list.
    addContainerListener(
        new ContainerAdapter() {
          @Override
          public void componentAdded(ContainerEvent event) {
            names = 0;
            SwingUtilities.invokeLater(FittedProperties.this::fit);
          }
        });
  }

  @Override
  public void updateInspector() {
    super.updateInspector();
    fit();
  }

  /** The width under which a value would be cut. */
  @Override
  public Dimension getMinimumSize() {
    Dimension size = super.getMinimumSize();
    Container rows = rows();
    size.width = around(rows) + LEAST_NAMES + values(rows) + marks(rows);
    return size;
  }

  /** Shares the width out between names and values. */
  private void fit() {
    Container rows = rows();
    // Values never give room back, so that names do not jump from month to month.
    int wanted = Math.max(values, values(rows));
    int room = getWidth() - around(rows) - marks(rows) - wanted;
    if (getWidth() == 0 || (wanted == values && room == names)) {
      return;
    }
    values = wanted;
    names = room;
    GridBagLayout grid = (GridBagLayout) rows.getLayout();
    grid.columnWidths = new int[] {0, 0, 0, values};
    for (Component component : rows.getComponents()) {
      if (component instanceof JLabel name) {
        wrap(name, Math.max(LEAST_NAMES, room));
      }
    }
    revalidate();
  }

  /** Breaks a name that is wider than its column into lines. */
  private static void wrap(JLabel label, int width) {
    if (label.getName() == null) {
      label.setName(label.getText());
    }
    label.setPreferredSize(null);
    label.setMinimumSize(null);
    label.setText(label.getName());
    if (label.getPreferredSize().width <= width) {
      return;
    }
    String text = label.getName().strip().replace("&", "&amp;").replace("<", "&lt;");
    label.setText("<html><div style='text-align: right'>" + text + "&nbsp;</div>");
    View lines = (View) label.getClientProperty(BasicHTML.propertyKey);
    lines.setSize(width, 0);
    Dimension size = new Dimension(width, (int) Math.ceil(lines.getPreferredSpan(View.Y_AXIS)));
    label.setPreferredSize(size);
    label.setMinimumSize(size);
  }

  /** The panel in which MASON lines names, marks and values up. */
  private Container rows() {
    for (Component component : getComponents()) {
      if (component instanceof LabelledList list) {
        return (Container) list.getComponent(0);
      }
    }
    throw new IllegalStateException("MASON's inspector has no list of properties");
  }

  /** What borders take left and right. */
  private int around(Container rows) {
    int width = GAPS;
    for (Container at = rows; at != getParent(); at = at.getParent()) {
      Insets insets = at.getInsets();
      width += insets.left + insets.right;
    }
    return width;
  }

  private static int values(Container rows) {
    return widest(rows, PropertyField.class) + CARET;
  }

  /** Width of the marks between names and values that chart a figure. */
  private static int marks(Container rows) {
    return widest(rows, JToggleButton.class);
  }

  private static int widest(Container rows, Class<? extends Component> kind) {
    int widest = 0;
    for (Component component : rows.getComponents()) {
      if (kind.isInstance(component)) {
        widest = Math.max(widest, component.getPreferredSize().width);
      }
    }
    return widest;
  }
}
