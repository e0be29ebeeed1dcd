package org.inferencefrontier.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.StudyInterruptedException;
import org.inferencefrontier.study.run.RunCount;

/**
 * While it is open, Ctrl-C interrupts the thread that opened it and gives it time to tidy up before
 * the Java machine ends (with exit code 130, as for any program that Ctrl-C ends).
 */
public final class Interruption {
  private static final long SECONDS_TO_TIDY_UP = 30;

  /** Work that Ctrl-C may interrupt. */
  @FunctionalInterface
  public interface Work {
    /** Returns an exit code. */
    int run() throws InputException, IOException, StudyFailedException, InterruptedException;
  }

  /** Does a study's work and says what is left of it after Ctrl-C. */
  public static int guard(PrintWriter err, Work work)
      throws InputException, IOException, StudyFailedException {
    Interruption interruption = new Interruption();
    try {
      return work.run();
    } catch (InterruptedException interrupted) {
      // Said here and not by the handler, which the end of the Java machine would outrun.
      err.println("frontier: interrupted; " + left(interrupted));
      err.flush();
      return ExitCode.INTERRUPTED;
    } finally {
      interruption.close();
    }
  }

  private static String left(InterruptedException interrupted) {
    if (interrupted instanceof StudyInterruptedException study && study.kept() > 0) {
      return study.kept()
          + " of "
          + RunCount.of(study.runs())
          + (study.kept() == 1 ? " is" : " are")
          + " kept, the same command with --resume continues";
    }
    return "nothing was written";
  }

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
