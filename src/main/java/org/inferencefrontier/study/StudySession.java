package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.DatabaseLibrary;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.study.run.RunStore;
import org.inferencefrontier.study.run.StudyProgress;

/**
 * One start of a study: takes its folder, finds out what is there from before, has the runs done
 * and the results assembled, and says what is kept if that does not come to its end.
 *
 * @param <T> what the study gives
 */
final class StudySession<T> {
  /** Has the runs done that are not in the store. */
  @FunctionalInterface
  interface Runs {
    void complete(RunStore store) throws IOException, InterruptedException;
  }

  /** Writes the results into the folder's {@link StudyFolder#emptyResult()}. */
  @FunctionalInterface
  interface Results<T> {
    /**
     * @param identity the identity of the start that began the study
     */
    T assemble(StudyFolder folder, RunStore store, StudyIdentity identity)
        throws IOException, StudyFailedException;
  }

  private final String name;
  private final StudyIdentity identity;
  private final SeriesCatalog catalog;
  private final int size;

  /**
   * @param name of the study's folder
   * @param size number of runs it is to have
   */
  StudySession(String name, StudyIdentity identity, SeriesCatalog catalog, int size) {
    this.name = name;
    this.identity = identity;
    this.catalog = catalog;
    this.size = size;
  }

  /**
   * Does the study.
   *
   * @param parent where the study's folder goes
   */
  T run(Path parent, StudyStart start, StudyProgress progress, Runs runs, Results<T> results)
      throws IOException, StudyFailedException, StudyInterruptedException {
    // The results need it after all the runs.
    DatabaseLibrary.load();
    try (StudyFolder folder = new StudyFolder(parent, name)) {
      StudyIdentity began = begin(folder, start);
      try (RunStore store = new RunStore(folder.work(), catalog)) {
        return complete(folder, store, began, progress, runs, results);
      }
    } catch (IOException problem) {
      // A channel that is opened after Ctrl-C is closed, as if the folder could not be written.
      if (Thread.interrupted()) {
        throw new StudyInterruptedException(0, size);
      }
      throw DiskSpace.explained(problem, parent, parent.resolve(name));
    }
  }

  private StudyIdentity begin(StudyFolder folder, StudyStart start) throws IOException {
    UnfinishedStudy unfinished = new UnfinishedStudy(folder);
    return switch (start) {
      case RESUME -> unfinished.continueAs(identity);
      case NEW -> unfinished.refuseOrBegin(identity);
      case RESTART -> unfinished.begin(identity);
    };
  }

  private T complete(
      StudyFolder folder,
      RunStore store,
      StudyIdentity began,
      StudyProgress progress,
      Runs runs,
      Results<T> results)
      throws IOException, StudyFailedException, StudyInterruptedException {
    try {
      if (store.ended() > 0) {
        progress.resumed(store.ended(), store.failed());
      }
      runs.complete(store);
      progress.writing();
      T result = results.assemble(folder, store, began);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      folder.commit();
      return result;
    } catch (InterruptedException interrupted) {
      throw new StudyInterruptedException(store.ended(), size);
    } catch (IOException | RuntimeException problem) {
      // Files and the database answer an interruption with errors of their own.
      if (Thread.interrupted()) {
        throw new StudyInterruptedException(store.ended(), size);
      }
      if (DiskSpace.isUsedUp(problem, folder.work())) {
        throw new StudyFolderException(
            "no space is left on the disk of "
                + folder.target()
                + "; "
                + store.ended()
                + " of "
                + RunCount.of(size)
                + (store.ended() == 1 ? " is" : " are")
                + " kept: make room and give the command again with --resume");
      }
      throw problem;
    }
  }
}
