package org.inferencefrontier.gui.map;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A picture of what a layer painted, in the display's own pixels. It is painted anew when what it
 * shows has changed, and when the view has changed and stands still.
 */
final class ViewCache {
  /** How much more than the window is painted on each side while the map moves. */
  private static final double MARGIN = 0.4;

  private static final double LARGEST_STRETCH = 2;

  private final Motion motion;
  private MapView painted;
  private long paintedVersion;
  private double density;
  private BufferedImage image;

  ViewCache(Motion motion) {
    this.motion = motion;
  }

  /**
   * Draws the picture.
   *
   * @param version changes with what is shown
   * @param painter paints a view in pixels of the display
   */
  void draw(Graphics2D graphics, MapView view, long version, PaintedView painter) {
    double wantedDensity = Math.max(1, graphics.getTransform().getScaleX());
    if (view.clip().isEmpty()) {
      return;
    }
    boolean same = image != null && version == paintedVersion && wantedDensity == density;
    if (!same || !(view.equals(painted) || motion.isMoving() && canStretchTo(view))) {
      density = wantedDensity;
      paintedVersion = version;
      paint(motion.isMoving() ? view.grown(MARGIN) : view, painter);
    }
    AffineTransform place = painted.to(view);
    place.translate(painted.clip().x, painted.clip().y);
    place.scale(1 / density, 1 / density);
    graphics.drawImage(image, place, null);
  }

  /** Paints a view. */
  @FunctionalInterface
  interface PaintedView {
    void paint(Graphics2D graphics, MapView view);
  }

  private boolean canStretchTo(MapView view) {
    double stretch = view.scale() / painted.scale();
    if (stretch > LARGEST_STRETCH || stretch < 1 / LARGEST_STRETCH) {
      return false;
    }
    Rectangle2D covered = painted.to(view).createTransformedShape(painted.clip()).getBounds2D();
    return covered.contains(view.clip());
  }

  private void paint(MapView view, PaintedView painter) {
    int width = (int) Math.ceil(view.clip().width * density);
    int height = (int) Math.ceil(view.clip().height * density);
    if (image == null || image.getWidth() != width || image.getHeight() != height) {
      image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }
    Graphics2D graphics = image.createGraphics();
    graphics.setComposite(AlphaComposite.Clear);
    graphics.fillRect(0, 0, width, height);
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.scale(density, density);
    graphics.translate(-view.clip().x, -view.clip().y);
    smooth(graphics);
    painter.paint(graphics, view);
    graphics.dispose();
    painted = view;
  }

  /** Edges and text without steps. */
  static void smooth(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }
}
