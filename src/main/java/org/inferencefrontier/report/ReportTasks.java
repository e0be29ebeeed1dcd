package org.inferencefrontier.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Does the tasks of a report on as many threads as there are cores. No task waits for another, so
 * that no thread ever stands still while there is something to do: a task adds what it leads to.
 */
final class ReportTasks {
  /** One task. */
  @FunctionalInterface
  interface Task {
    void run() throws IOException;
  }

  private final Deque<Task> waiting = new ArrayDeque<>();
  private int running;
  private Throwable problem;

  /** Adds a task behind all others. The longest go first, so that the threads end together. */
  synchronized void add(Task task) {
    waiting.addLast(task);
    notifyAll();
  }

  /** Adds what a task led to, before all that waits, so that the memory it holds is soon free. */
  synchronized void addNext(Task task) {
    if (problem == null) {
      waiting.addFirst(task);
      notifyAll();
    }
  }

  /**
   * Does all tasks, and those that they add.
   *
   * @throws IOException the first that a task threw, after which no further task begins; or if the
   *     thread was interrupted, which it then still is
   */
  void finish() throws IOException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread thread = new Thread(this::work, "report-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
      interrupted |= awaitEnd(thread);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    rethrow();
  }

  /** Waits for a thread; whether it was interrupted, which ends the tasks. */
  private boolean awaitEnd(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException stop) {
        interrupted = true;
        end(new IOException("interrupted while writing the report", stop));
      }
    }
  }

  private void work() {
    for (Task task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (IOException | RuntimeException | Error thrown) {
        end(thrown);
      } finally {
        ended();
      }
    }
  }

  /** The next task; null if there is none and none that runs can add one. */
  private synchronized Task next() {
    while (waiting.isEmpty() && running > 0) {
      try {
        wait();
      } catch (InterruptedException stop) {
        return null;
      }
    }
    Task task = waiting.pollFirst();
    running += task == null ? 0 : 1;
    return task;
  }

  private synchronized void ended() {
    running--;
    notifyAll();
  }

  private synchronized void end(Throwable why) {
    if (problem == null) {
      problem = why;
    }
    waiting.clear();
  }

  private synchronized void rethrow() throws IOException {
    if (problem instanceof IOException thrown) {
      throw thrown;
    }
    if (problem instanceof RuntimeException thrown) {
      throw thrown;
    }
    if (problem instanceof Error thrown) {
      throw thrown;
    }
  }
}
