package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReportTasksTest {
  private final ReportTasks tasks = new ReportTasks();

  @Test
  void doesEveryTaskOnceAndThoseThatItLedTo() throws IOException {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    AtomicInteger times = new AtomicInteger();
    for (int i = 0; i < 50; i++) {
      int task = 100 * i;
      tasks.add(
          () -> {
            for (int j = 1; j < 4; j++) {
              int next = task + j;
              tasks.addNext(
                  () -> {
                    done.add(next);
                    times.incrementAndGet();
                  });
            }
            done.add(task);
            times.incrementAndGet();
          });
    }

    tasks.finish();

    assertThat(done).hasSize(200);
    assertThat(times).hasValue(200);
  }

  @Test
  void anErrorIsThatOfTheTaskAndEndsTheRest() {
    AtomicInteger later = new AtomicInteger();
    tasks.add(
        () -> {
          tasks.addNext(
              () -> {
                throw new IOException("the disk is full");
              });
        });
    int many = 10_000;
    for (int i = 0; i < many; i++) {
      tasks.add(
          () -> {
            later.incrementAndGet();
            try {
              Thread.sleep(1);
            } catch (InterruptedException stop) {
              Thread.currentThread().interrupt();
            }
          });
    }

    assertThatThrownBy(tasks::finish)
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("the disk is full");
    assertThat(later).hasValueLessThan(many);
  }

  @Test
  void faultsOfTheProgramComeThroughAsTheyAre() {
    tasks.add(
        () -> {
          throw new OutOfMemoryError("test");
        });

    assertThatThrownBy(tasks::finish).isExactlyInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void anInterruptionLetsWhatRunsEndAndBeginsNothingMore() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    int workers = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < workers + 5; i++) {
      tasks.add(
          () -> {
            running.countDown();
            try {
              interrupted.await();
              // Time for the one that waits to hear of it.
              Thread.sleep(200);
            } catch (InterruptedException stop) {
              throw new IOException(stop);
            }
            ended.incrementAndGet();
          });
    }
    AtomicInteger interruptions = new AtomicInteger();
    Throwable[] thrown = new Throwable[1];
    Thread writer =
        new Thread(
            () -> {
              try {
                tasks.finish();
              } catch (IOException problem) {
                thrown[0] = problem;
                interruptions.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
              }
            });
    writer.start();
    running.await();
    writer.interrupt();
    interrupted.countDown();
    writer.join();

    assertThat(thrown[0]).hasMessage("interrupted while writing the report");
    assertThat(interruptions).hasValue(1);
    assertThat(ended).hasValueBetween(1, workers);
  }
}
