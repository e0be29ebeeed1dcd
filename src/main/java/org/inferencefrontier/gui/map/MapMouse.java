package org.inferencefrontier.gui.map;

import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.function.Consumer;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import sim.display.Display2D;

/** The wheel enlarges the map around the pointer, dragging moves it, a click looks closer. */
final class MapMouse extends MouseAdapter {
  private static final double STEP = 1.2;
  private static final double SMALLEST = 0.5;
  private static final double LARGEST = 24;

  private final Display2D display;
  private final Consumer<Point> hovered;
  private final Runnable left;
  private final Consumer<Point> clicked;
  private Point pressed = new Point();
  private Point viewAtPress = new Point();

  /**
   * @param left told that the pointer is no longer over the map
   */
  MapMouse(Display2D display, Consumer<Point> hovered, Runnable left, Consumer<Point> clicked) {
    this.display = display;
    this.hovered = hovered;
    this.left = left;
    this.clicked = clicked;
  }

  void listen() {
    display.display.setWheelScrollingEnabled(false);
    display.insideDisplay.addMouseListener(this);
    display.insideDisplay.addMouseMotionListener(this);
    display.insideDisplay.addMouseWheelListener(this);
  }

  @Override
  public void mouseWheelMoved(MouseWheelEvent event) {
    double wanted = display.getScale() * Math.pow(STEP, -event.getPreciseWheelRotation());
    zoom(Math.max(SMALLEST, Math.min(LARGEST, wanted)), event.getPoint());
  }

  /** Enlarges so that the place under a pixel stays where it is. */
  private void zoom(double scale, Point at) {
    JViewport port = display.display.getViewport();
    Point inPort = SwingUtilities.convertPoint(display.insideDisplay, at, port);
    double shareX = share(at.x, port.getWidth(), display.insideDisplay.width);
    double shareY = share(at.y, port.getHeight(), display.insideDisplay.height);
    display.setScale(scale);
    display.display.validate();
    port.setViewPosition(
        new Point(
            position(shareX, port.getWidth(), display.insideDisplay.width, inPort.x),
            position(shareY, port.getHeight(), display.insideDisplay.height, inPort.y)));
  }

  /** Where a pixel lies on the map, as a share of its width or height. */
  private double share(int pixel, int window, double size) {
    double content = size * display.getScale();
    return (pixel - Math.max(0, (window - content) / 2)) / content;
  }

  private int position(double share, int window, double size, int inPort) {
    double content = size * display.getScale();
    double wanted = share * content - inPort;
    return (int) Math.max(0, Math.min(Math.max(0, content - window), wanted));
  }

  @Override
  public void mousePressed(MouseEvent event) {
    pressed = event.getLocationOnScreen();
    viewAtPress = display.display.getViewport().getViewPosition();
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    JViewport port = display.display.getViewport();
    Point now = event.getLocationOnScreen();
    int mostX = Math.max(0, display.insideDisplay.getWidth() - port.getWidth());
    int mostY = Math.max(0, display.insideDisplay.getHeight() - port.getHeight());
    port.setViewPosition(
        new Point(
            Math.max(0, Math.min(mostX, viewAtPress.x - now.x + pressed.x)),
            Math.max(0, Math.min(mostY, viewAtPress.y - now.y + pressed.y))));
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    hovered.accept(event.getPoint());
  }

  @Override
  public void mouseExited(MouseEvent event) {
    left.run();
  }

  @Override
  public void mouseClicked(MouseEvent event) {
    if (SwingUtilities.isLeftMouseButton(event) && event.getClickCount() == 1) {
      clicked.accept(event.getPoint());
    }
  }
}
