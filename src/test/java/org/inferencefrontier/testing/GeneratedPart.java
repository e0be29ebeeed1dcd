package org.inferencefrontier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last part of a page of documentation, which the program's own definitions say. */
public final class GeneratedPart {
  /** Set it to write the parts instead of comparing them. */
  private static final String WRITE = "docs.write";

  private GeneratedPart() {}

  /**
   * Fails if the page does not end in the part; writes it first if asked to.
   *
   * @param page name of the page in {@code docs}
   * @param begins what the part begins with, on the page as in the part
   * @param part the part as it should be
   */
  public static void check(String page, String begins, String part) throws IOException {
    Path file = Path.of("docs", page);
    String before = Files.readString(file);
    int start = before.indexOf(begins);
    assertThat(start).as("'%s' in %s", begins.strip(), file).isNotNegative();
    String whole = before.substring(0, start) + part;
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(file, whole);
    }

    assertThat(Files.readString(file))
        .as(
            "write %s anew: mvn test -Dtest=DocsTest,OddPagesTest,InputsPageTest -D%s=true",
            file, WRITE)
        .isEqualTo(whole);
  }
}
