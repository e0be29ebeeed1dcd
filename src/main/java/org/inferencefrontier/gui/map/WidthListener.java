package org.inferencefrontier.gui.map;

import java.awt.Component;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;

/**
 * Lays a component out anew when its width changes: Swing asks for the height before it knows the
 * width.
 */
public final class WidthListener extends ComponentAdapter {
  private int fitted;

  @Override
  public void componentResized(ComponentEvent event) {
    Component component = event.getComponent();
    if (component.getWidth() != fitted) {
      fitted = component.getWidth();
      component.revalidate();
    }
  }
}
