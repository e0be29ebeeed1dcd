package org.inferencefrontier.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While it is open, Ctrl-C interrupts the thread that opened it and gives it time to tidy up before
 * the Java machine ends (with exit code 130, as for any program that Ctrl-C ends).
 */
final class Interruption {
  private static final long SECONDS_TO_TIDY_UP = 30;

  private final CountDownLatch tidy = new CountDownLatch(1);
  private final Thread hook;

  Interruption() {
    Thread working = Thread.currentThread();
    hook =
        new Thread(
            () -> {
              working.interrupt();
              try {
                tidy.await(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS);
              } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Ends the listening; what had to be tidied up is. */
  void close() {
    tidy.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is running, or has run.
    }
  }
}
