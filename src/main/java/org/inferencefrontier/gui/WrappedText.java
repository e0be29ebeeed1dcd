package org.inferencefrontier.gui;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JTextArea;
import org.inferencefrontier.visual.Palette;

/** Text to read, as many lines high as it takes at the width that it is given. */
final class WrappedText extends JTextArea {
  private static final long serialVersionUID = 1L;

  private int fitted;

  WrappedText() {
    setLineWrap(true);
    setWrapStyleWord(true);
    setEditable(false);
    setOpaque(false);
    setForeground(Palette.MUTED);
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            // Swing asks for the height before it knows the width.
            if (getWidth() != fitted) {
              fitted = getWidth();
              revalidate();
            }
          }
        });
  }
}
