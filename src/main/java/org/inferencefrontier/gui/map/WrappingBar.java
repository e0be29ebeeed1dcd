package org.inferencefrontier.gui.map;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.JPanel;

/** A bar that takes as many rows as its choices need at the width that it is given. */
final class WrappingBar extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int ACROSS = 10;
  private static final int DOWN = 1;

  WrappingBar() {
    super(new FlowLayout(FlowLayout.LEADING, ACROSS, DOWN));
    addComponentListener(new WidthListener());
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    return getWidth() == 0 ? size : new Dimension(size.width, height(getWidth()));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, getPreferredSize().height);
  }

  /** Height at a width, with the breaks that the layout makes. */
  private int height(int width) {
    int most = width - 2 * ACROSS;
    int height = DOWN;
    int row = 0;
    int x = 0;
    for (Component component : getComponents()) {
      Dimension size = component.getPreferredSize();
      boolean fits = x == 0 || x + ACROSS + size.width <= most;
      if (fits) {
        x += (x == 0 ? 0 : ACROSS) + size.width;
        row = Math.max(row, size.height);
      } else {
        height += row + DOWN;
        x = size.width;
        row = size.height;
      }
    }
    return height + row + DOWN;
  }
}
