package org.inferencefrontier.gui.map;

import java.awt.Point;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.inferencefrontier.visual.Palette;
import sim.display.Display2D;

/** A line about what is under the pointer, which changes though the pointer rests. */
final class StatusLine extends JLabel {
  private static final long serialVersionUID = 1L;
  private static final String NOTHING = " ";

  private final transient Display2D display;
  private final transient Function<Point, String> describe;

  // In the window: the map may be moved under it. Empty where the pointer is elsewhere.
  private transient Optional<Point> pointer = Optional.empty();

  /**
   * @param describe what lies under a pixel of the display, in words
   */
  StatusLine(Display2D display, Function<Point, String> describe) {
    super(NOTHING);
    this.display = display;
    this.describe = describe;
    setForeground(Palette.MUTED);
    setBorder(BorderFactory.createEmptyBorder(3, 16, 3, 16));
  }

  /** The pointer has come to a pixel of the display. */
  void point(Point at) {
    pointer = Optional.of(SwingUtilities.convertPoint(display.insideDisplay, at, window()));
    tell();
  }

  /** Says what is under the pointer now. */
  void tell() {
    pointer
        .map(at -> SwingUtilities.convertPoint(window(), at, display.insideDisplay))
        .ifPresent(at -> setText(describe.apply(at)));
  }

  /** Says nothing until the pointer moves. */
  void clear() {
    pointer = Optional.empty();
    setText(NOTHING);
  }

  private JViewport window() {
    return display.display.getViewport();
  }
}
