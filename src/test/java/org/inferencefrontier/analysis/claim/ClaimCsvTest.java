package org.inferencefrontier.analysis.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.evidence.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimCsvTest {
  private static final Claim REACHED = claim("C32", "reached", "2030-12", "by 2030-12");

  private static final Claim NEVER = claim("C34", "<", "0", "2030-12");

  @TempDir private Path data;

  private static Claim claim(String id, String sign, String value, String when) {
    return new Claim(id, "text, " + id, "as defined", sign, value, "unit", when, "kind", "source");
  }

  @Test
  void claimsComeBackAsFarAsSevenDigitsAndWholeMonthsTell() throws IOException {
    ClaimResult result =
        new ClaimResult(
            REACHED,
            "how, in words",
            "unit",
            7,
            3,
            3.0 / 7,
            0.1582,
            0.7495,
            new Spread(7, 0.1, 0.2, 0.3),
            new Spread(7, -1.5e9, 2, Double.NaN),
            new Spread(2, 30, 31.2, 40));
    ClaimBook book =
        new ClaimBook(List.of(result), List.of(new ClaimBook.Unmeasured(NEVER, "not, recorded")));
    Path file = data.resolve(ClaimCsv.FILE);
    ClaimCsv.write(book, file);

    ClaimBook read = ClaimCsv.stored(data, List.of(NEVER, REACHED)).orElseThrow();
    assertThat(read.unmeasured()).isEqualTo(book.unmeasured());
    assertThat(read.measured())
        .containsExactly(
            new ClaimResult(
                REACHED,
                "how, in words",
                "unit",
                7,
                3,
                0.4285714,
                0.1582,
                0.7495,
                result.first(),
                result.value(),
                new Spread(2, 30, 31, 40)));
    assertThat(ClaimCsv.stored(data, List.of(NEVER))).isEmpty();
    Files.writeString(file, "id,claim\nC32,old\n");
    assertThat(ClaimCsv.stored(data, List.of(REACHED))).isEmpty();
  }
}
