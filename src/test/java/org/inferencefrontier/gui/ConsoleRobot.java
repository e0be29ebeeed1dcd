package org.inferencefrontier.gui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.AWTError;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import sim.display.Console;

/** Opens the console and does what a user does, always on Swing's thread; keeps what is logged. */
final class ConsoleRobot implements AutoCloseable {
  private static final long PATIENCE_MILLISECONDS = 120_000;

  private final PrintStream err = System.err;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final Object keepsTheMachineAlive = new Object();
  final FrontierWithUI windows;
  final Console console;

  @SuppressWarnings("unchecked") // MASON's list of consoles is a raw map.
  ConsoleRobot(long seed, int months) throws Exception {
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    // MASON ends the Java machine when its last console closes.
    Console.allControllers.put(keepsTheMachineAlive, keepsTheMachineAlive);
    on(Launcher::dress);
    windows = FrontierWithUI.of(new TestScenarios(), TestWords::new, seed, months, true);
    console = get(() -> (Console) windows.createController());
    settle();
  }

  /** Skips a test where there is no display. */
  static void assumeDisplay() {
    boolean display = true;
    try {
      GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
    } catch (HeadlessException | AWTError | LinkageError e) {
      display = false;
    }
    assumeTrue(
        display, "skipped: there is no display; xvfb-run of the Debian package xvfb gives one");
  }

  /** Does something on Swing's thread and waits for it. */
  static void on(Runnable action) {
    try {
      SwingUtilities.invokeAndWait(action);
    } catch (InterruptedException | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads something on Swing's thread. */
  static <T> T get(Supplier<T> reading) {
    List<T> result = new ArrayList<>(1);
    on(() -> result.add(reading.get()));
    return result.get(0);
  }

  /** Lets Swing do what it has put off. */
  static void settle() {
    for (int i = 0; i < 3; i++) {
      on(() -> {});
    }
  }

  /** Starts a run and holds it before its first month. */
  void startPaused() {
    on(console::pressPause);
  }

  void step(int months) {
    for (int month = 0; month < months; month++) {
      on(console::pressPlay);
    }
    settle();
  }

  void waitUntil(BooleanSupplier done) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
    while (!done.getAsBoolean()) {
      if (System.currentTimeMillis() > end) {
        throw new AssertionError("waited in vain; logged: " + logged());
      }
      Thread.sleep(20);
    }
    settle();
  }

  /** Clicks on a pixel of a component. */
  static void click(Component component, int x, int y) {
    on(
        () -> {
          for (int kind :
              new int[] {
                MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED
              }) {
            component.dispatchEvent(
                new MouseEvent(
                    component,
                    kind,
                    System.currentTimeMillis(),
                    MouseEvent.BUTTON1_DOWN_MASK,
                    x,
                    y,
                    1,
                    false,
                    MouseEvent.BUTTON1));
          }
        });
    settle();
  }

  /** Moves the pointer to a pixel of a component, or away from it. */
  static void point(Component component, int kind, Point at) {
    on(
        () ->
            component.dispatchEvent(
                new MouseEvent(
                    component, kind, System.currentTimeMillis(), 0, at.x, at.y, 0, false)));
    settle();
  }

  /** Components of a kind inside another. */
  static <T extends Component> List<T> find(Container inside, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Component component : inside.getComponents()) {
      if (kind.isInstance(component)) {
        found.add(kind.cast(component));
      }
      if (component instanceof Container container) {
        found.addAll(find(container, kind));
      }
    }
    return found;
  }

  /** What was written to the error stream, without Java's word about new preferences. */
  String logged() {
    return logged.toString(StandardCharsets.UTF_8).replaceAll(".*java.util.prefs.*\\R.*\\R", "");
  }

  @Override
  public void close() {
    on(console::doClose);
    settle();
    System.setErr(err);
    Console.allControllers.remove(keepsTheMachineAlive);
  }
}
