package org.inferencefrontier.gui.map;

import java.awt.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JCheckBoxMenuItem;
import sim.display.Display2D;

/**
 * MASON's menu of layers, driven by name. Layers that would cover each other exclude each other,
 * whether they are switched here or by hand in the menu.
 */
final class LayerMenu {
  private final Map<String, JCheckBoxMenuItem> items = new LinkedHashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();

  LayerMenu(Display2D display) {
    for (Component component : display.popup.getComponents()) {
      if (component instanceof JCheckBoxMenuItem item) {
        items.put(item.getText(), item);
        item.addActionListener(event -> listeners.forEach(Runnable::run));
      }
    }
  }

  /** Of these layers at most one is shown. */
  void exclude(List<String> titles) {
    for (String title : titles) {
      items
          .get(title)
          .addActionListener(
              event -> {
                if (isShown(title)) {
                  titles.stream().filter(other -> !other.equals(title)).forEach(this::hide);
                }
              });
    }
  }

  /** Called after a layer was shown or hidden. */
  void whenChanged(Runnable listener) {
    listeners.add(listener);
  }

  boolean isShown(String title) {
    return items.get(title).isSelected();
  }

  void show(String title) {
    if (!isShown(title)) {
      items.get(title).doClick(0);
    }
  }

  void hide(String title) {
    if (isShown(title)) {
      items.get(title).doClick(0);
    }
  }
}
