package org.inferencefrontier.gui;

import java.awt.Component;
import java.awt.Container;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JTabbedPane;
import sim.display.Console;
import sim.display.GUIState;

/** MASON's console, in which a run that came to its end stays to be looked at until play. */
final class FrontierConsole extends Console {
  private static final long serialVersionUID = 1L;

  private final transient BooleanSupplier over;

  /**
   * @param over whether the run has come to its last month
   */
  FrontierConsole(GUIState simulation, BooleanSupplier over) {
    super(simulation);
    this.over = over;
    spell(getTabPane());
  }

  /** MASON's button for an inspector's own window is misspelt. */
  private static void spell(Container container) {
    for (Component component : container.getComponents()) {
      if (component instanceof JButton button && "Detatch".equals(button.getText())) {
        button.setText("Detach");
      } else if (component instanceof Container inner) {
        spell(inner);
      }
    }
  }

  /** MASON begins another run, held before its first month, where none goes on. */
  @Override
  public synchronized void pressPause() {
    if (getPlayState() == PS_STOPPED && over.getAsBoolean()) {
      return;
    }
    super.pressPause();
  }

  @Override
  public void doOpen() {
    keepingTabs(super::doOpen);
  }

  /**
   * Does something that must not move the tabs: MASON puts that of the model behind all others when
   * a file is opened, and shows another.
   */
  void keepingTabs(Runnable work) {
    JTabbedPane tabs = getTabPane();
    List<String> titles =
        IntStream.range(0, tabs.getTabCount()).mapToObj(tabs::getTitleAt).toList();
    String shown = titles.get(tabs.getSelectedIndex());
    work.run();
    for (int place = 0; place < titles.size(); place++) {
      int now = tabs.indexOfTab(titles.get(place));
      if (now > place) {
        Component content = tabs.getComponentAt(now);
        tabs.removeTabAt(now);
        tabs.insertTab(titles.get(place), null, content, null, place);
      }
    }
    tabs.setSelectedIndex(tabs.indexOfTab(shown));
  }
}
