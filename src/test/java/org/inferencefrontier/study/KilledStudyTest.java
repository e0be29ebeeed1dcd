package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.run.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Studies that processes of their own run, killed without warning or left without disk space. More
 * kills: {@code mvn test -Dtest=KilledStudyTest -Dkills=20}.
 */
class KilledStudyTest {
  private static final int KILLS = Integer.getInteger("kills", 5);
  private static final int KILLS_OF_A_STUDY = 4;

  @TempDir private Path temporary;

  @Test
  void killedAtRandomMomentsAStudyEndsWithTheSameBytes() throws Exception {
    long start = System.nanoTime();
    assertThat(start(temporary.resolve("whole")).waitFor()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Random moments = new Random(20261121);
    int kills = 0;
    int progress = 0;
    for (int study = 0; kills < KILLS; study++) {
      Path out = temporary.resolve("killed-" + study);
      for (int kill = 0; kill < KILLS_OF_A_STUDY && kills < KILLS; kill++) {
        Process process = start(out);
        long moment = moments.nextLong(whole);
        // Else on a busy machine every kill might come before the first run.
        boolean ended =
            kill == 0
                ? endsBeforeARunIsKept(process, out)
                : process.waitFor(moment, TimeUnit.MILLISECONDS);
        if (!ended) {
          process.destroyForcibly().waitFor();
          kills++;
        }
        progress = Math.max(progress, kept(out));
      }
      Process last = start(out);
      String said = new String(last.getErrorStream().readAllBytes());
      assertThat(last.waitFor()).as(said).isZero();
      Folders.assertSame(out.resolve(SlowStudy.NAME), temporary.resolve("whole/" + SlowStudy.NAME));
      assertThat(out.toFile().list()).containsExactly(SlowStudy.NAME);
    }
    assertThat(progress).isPositive();
  }

  private static boolean endsBeforeARunIsKept(Process process, Path out) throws Exception {
    while (kept(out) == 0) {
      if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
  }

  private static int kept(Path out) throws IOException {
    Path journal = out.resolve("." + SlowStudy.NAME).resolve(RunStore.JOURNAL);
    return Files.exists(journal) ? Files.readAllLines(journal).size() : 0;
  }

  @Test
  void anotherProcessIsKeptOut() throws Exception {
    // Before the other, so that what is unpacked for it takes no time beside it.
    Path whole = SlowStudy.run(temporary.resolve("whole"), 0);
    Path out = temporary.resolve("shared");
    Process other = start(out);
    assertThat(endsBeforeARunIsKept(other, out)).isFalse();
    assertThatThrownBy(() -> SlowStudy.run(out, 0))
        .isInstanceOf(StudyFolderException.class)
        .hasMessage(
            "another study is writing "
                + out.resolve(SlowStudy.NAME)
                + "; wait until it ends, or choose another folder with --out");
    assertThat(other.waitFor()).isZero();
    Folders.assertSame(out.resolve(SlowStudy.NAME), whole);
  }

  @Test
  void aFullDiskIsSaidAndLosesNothing() throws Exception {
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    assumeTrue(
        runs("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()),
        "a small disk can only be made by root");
    try {
      Process process = start(disk);
      String said = new String(process.getErrorStream().readAllBytes()).strip();
      assertThat(process.waitFor()).as(said).isEqualTo(2);
      assertThat(said)
          .matches(
              "no space is left on the disk of .*/"
                  + SlowStudy.NAME
                  + "; [1-9]\\d? of 80 runs are kept: make room and give the command again with"
                  + " --resume");
      assertThat(disk.resolve(SlowStudy.NAME)).doesNotExist();
      int kept = kept(disk);
      assertThat(runs("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
      assertThat(start(disk).waitFor()).isZero();
      assertThat(kept).isPositive();
      Folders.assertSame(
          disk.resolve(SlowStudy.NAME), SlowStudy.run(temporary.resolve("whole"), 0));
    } finally {
      runs("umount", disk.toString());
    }
  }

  @Test
  void aDiskThatIsFullFromTheBeginningIsSaid() throws Exception {
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    assumeTrue(
        runs("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
        "a small disk can only be made by root");
    try {
      Files.write(disk.resolve("filler"), new byte[64 << 10]);
      assertThatThrownBy(() -> SlowStudy.run(disk, 0))
          .isInstanceOf(StudyFolderException.class)
          .hasMessage("no space is left on the disk of " + disk.resolve(SlowStudy.NAME));
      assertThatThrownBy(
              () ->
                  ResultFolder.write(
                      disk, "sensitivity-s1", Map.of(), data -> Files.write(data, new byte[1])))
          .isInstanceOf(StudyFolderException.class)
          .hasMessage("no space is left on the disk of " + disk.resolve("sensitivity-s1"));
      assertThat(disk.toFile().list()).containsExactly("filler");
      Files.delete(disk.resolve("filler"));
      assertThatThrownBy(
              () ->
                  ResultFolder.write(
                      disk,
                      "sensitivity-s1",
                      Map.of(),
                      data -> Files.write(data.resolve("large.csv"), new byte[1 << 20])))
          .isInstanceOf(StudyFolderException.class)
          .hasMessage("no space is left on the disk of " + disk.resolve("sensitivity-s1"));
      assertThat(disk.toFile().list()).isEmpty();
    } finally {
      runs("umount", disk.toString());
    }
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static Process start(Path out) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SlowStudy.class.getName(), out.toString()));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }
}
