package org.inferencefrontier.gui.map;

import javax.swing.Timer;

/**
 * Whether the user is moving the map. While so, layers show the picture that they have, moved and
 * stretched; a moment after the last movement they are painted anew.
 */
final class Motion {
  private static final int SETTLES_AFTER_MILLISECONDS = 160;

  private final Timer timer;
  private volatile boolean moving;

  /**
   * @param settled called when the movement is over
   */
  Motion(Runnable settled) {
    timer =
        new Timer(
            SETTLES_AFTER_MILLISECONDS,
            event -> {
              moving = false;
              settled.run();
            });
    timer.setRepeats(false);
  }

  /** The map was moved. */
  void touch() {
    moving = true;
    timer.restart();
  }

  /** Ends the movement at once. */
  void settle() {
    moving = false;
  }

  boolean isMoving() {
    return moving;
  }
}
