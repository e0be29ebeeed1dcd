package org.inferencefrontier.gui;

import java.awt.Dimension;
import javax.swing.JTextArea;
import org.inferencefrontier.gui.map.WidthListener;
import org.inferencefrontier.visual.Palette;

/** Text to read, as many lines high as it takes at the width that it is given. */
final class WrappedText extends JTextArea {
  private static final long serialVersionUID = 1L;

  WrappedText() {
    setLineWrap(true);
    setWrapStyleWord(true);
    setEditable(false);
    setOpaque(false);
    setForeground(Palette.MUTED);
    addComponentListener(new WidthListener());
  }

  /** As narrow as may be: else what it was once given would be the least that it takes. */
  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, super.getMinimumSize().height);
  }
}
