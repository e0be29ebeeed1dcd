package org.inferencefrontier.gui;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.AWTError;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Insets;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;
import org.inferencefrontier.world.World;

/** Opens the console and waits until it is closed. */
public final class Launcher {
  private Launcher() {}

  /**
   * Opens the windows; returns when the user has closed the console.
   *
   * @param words what puts a world's decisions into words
   * @param seed seed of the first run; MASON keeps 32 bits of it
   * @param months months of a whole run, from January 2023
   * @param check stop a run at the first breach of an accounting identity
   * @throws NoDisplayException if there is no display
   * @throws Scenarios.UnreadableException if the first scenario's inputs are broken
   */
  public static void open(
      Scenarios scenarios,
      Function<World, DecisionWords> words,
      long seed,
      int months,
      boolean check)
      throws NoDisplayException, Scenarios.UnreadableException, InterruptedException {
    requireDisplay();
    dress();
    FrontierWithUI windows = FrontierWithUI.of(scenarios, words, seed, months, check);
    try {
      SwingUtilities.invokeAndWait(windows::createController);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the windows could not be opened", e.getCause());
    }
    windows.awaitClose();
  }

  private static void requireDisplay() throws NoDisplayException {
    try {
      // Asking for the screen connects to the display, which alone tells whether there is one.
      GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
    } catch (HeadlessException | AWTError | LinkageError e) {
      throw new NoDisplayException(e);
    }
  }

  /** The look of all windows. */
  static void dress() {
    // MASON's sliders write numbers by locale and read them without.
    Locale.setDefault(Locale.Category.FORMAT, Locale.US);
    // Smooth type also on desktops that do not ask for it.
    System.setProperty("awt.useSystemAAFontSettings", "on");
    // The same type on every desktop and at every density.
    UIManager.put("defaultFont", new FontUIResource(Font.SANS_SERIF, Font.PLAIN, 13));
    UIManager.put("TabbedPane.tabInsets", new Insets(4, 8, 4, 8));
    FlatLightLaf.setup();
  }
}
