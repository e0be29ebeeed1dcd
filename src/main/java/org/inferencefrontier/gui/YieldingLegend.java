package org.inferencefrontier.gui;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendTitle;
import org.jfree.ui.Size2D;

/** A legend that is left out where it would leave the lines that it explains no room. */
final class YieldingLegend extends LegendTitle {
  private static final long serialVersionUID = 1L;

  /** Least height of lines and axis, pixels. */
  private static final double LEAST_PLOT = 100;

  YieldingLegend(LegendItemSource source) {
    super(source);
  }

  @Override
  public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
    Size2D size = super.arrange(graphics, constraint);
    boolean hasRoom =
        constraint.getHeightRange() == null
            || constraint.getHeightRange().getUpperBound() - size.height >= LEAST_PLOT;
    return hasRoom ? size : new Size2D(size.width, 0);
  }

  @Override
  public Object draw(Graphics2D graphics, Rectangle2D area, Object parameters) {
    return area.getHeight() > 0 ? super.draw(graphics, area, parameters) : null;
  }
}
