package org.inferencefrontier.gui;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.Scrollable;
import sim.portrayal.Inspector;

/** An inspector as wide as the console; its width scrolls only where the console is too narrow. */
abstract class FittedInspector extends Inspector implements Scrollable {
  private static final long serialVersionUID = 1L;
  private static final int SCROLLED_PIXELS = 16;

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return SCROLLED_PIXELS;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return getParent() == null || getMinimumSize().width <= getParent().getWidth();
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getPreferredSize().height < getParent().getHeight();
  }
}
