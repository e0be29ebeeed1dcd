package org.inferencefrontier.gui;

import java.awt.Component;
import java.awt.Container;
import java.util.function.BooleanSupplier;
import javax.swing.JButton;
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
}
