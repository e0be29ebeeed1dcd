package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.study.run.RunJournal;
import org.inferencefrontier.study.run.RunStore;

/** What a study that did not finish left in its folder, and what becomes of it. */
final class UnfinishedStudy {
  /** File that says of what study the kept runs are. */
  static final String IDENTITY = "study.json";

  private static final int DIFFERENCES_NAMED = 5;

  private final StudyFolder folder;
  private final Path file;
  private final StudyIdentity found;

  UnfinishedStudy(StudyFolder folder) {
    this.folder = folder;
    this.file = folder.work().resolve(IDENTITY);
    this.found = Files.exists(file) ? StudyIdentity.read(file) : null;
  }

  /** Throws away what is there. */
  StudyIdentity begin(StudyIdentity study) throws IOException {
    folder.clear();
    study.write(file);
    return study;
  }

  /** Continues what is there; it keeps the command and the Java version that began it. */
  StudyIdentity continueAs(StudyIdentity study) throws IOException {
    if (found == null) {
      return refuseOrBegin(study);
    }
    List<String> differences = found.differences(study);
    if (differences.isEmpty()) {
      return found;
    }
    int more = differences.size() - DIFFERENCES_NAMED;
    throw new StudyFolderException(
        "cannot resume "
            + folder.target()
            + ", something changed since it began: "
            + String.join(
                "; ", differences.subList(0, Math.min(DIFFERENCES_NAMED, differences.size())))
            + (more > 0 ? "; and " + more + " more" : "")
            + ". Undo that, or begin anew with --restart");
  }

  /** Begins if that loses no run. */
  StudyIdentity refuseOrBegin(StudyIdentity study) throws IOException {
    int kept = endedRuns();
    if (kept == 0) {
      return begin(study);
    }
    boolean one = kept == 1;
    String away = "--restart throws " + (one ? "it" : "them") + " away";
    throw new StudyFolderException(
        RunCount.of(kept)
            + " of an unfinished study "
            + (one ? "is" : "are")
            + " kept for "
            + folder.target()
            + (found == null
                ? ", but "
                    + file
                    + ", which says of what study "
                    + (one ? "it is" : "they are")
                    + ", is missing, damaged or of another version of the program; "
                    + away
                : "; --resume continues it, " + away));
  }

  private int endedRuns() throws IOException {
    Path journal = folder.work().resolve(RunStore.JOURNAL);
    if (!Files.exists(journal)) {
      return 0;
    }
    try (RunJournal ended = new RunJournal(journal)) {
      return ended.opened().size();
    }
  }
}
