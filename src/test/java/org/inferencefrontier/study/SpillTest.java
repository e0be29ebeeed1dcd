package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Nothing of what a query put aside stays. */
class SpillTest {
  @Test
  void theFolderGoesWithTheDatabase() throws IOException {
    Spill spill = new Spill();
    Files.createDirectory(spill.folder());
    Files.writeString(spill.folder().resolve("part"), "rows");
    spill.close();
    assertThat(spill.folder()).doesNotExist();
  }

  /** As after Ctrl-C, when the database goes on until the Java machine ends. */
  @Test
  void theFolderGoesWhileFilesAreStillPutThere() throws Exception {
    for (int time = 0; time < 20; time++) {
      Spill spill = new Spill();
      Files.createDirectory(spill.folder());
      CountDownLatch writing = new CountDownLatch(1);
      Thread writer =
          new Thread(
              () -> {
                try {
                  for (int file = 0; ; file++) {
                    Files.createFile(spill.folder().resolve("part-" + file));
                    if (file == 50) {
                      writing.countDown();
                    }
                  }
                } catch (IOException gone) {
                  writing.countDown();
                }
              });
      writer.start();
      writing.await();
      assertThatCode(spill::deleteAtEnd).doesNotThrowAnyException();
      writer.join();
      assertThat(spill.folder()).doesNotExist();
      spill.close();
    }
  }
}
