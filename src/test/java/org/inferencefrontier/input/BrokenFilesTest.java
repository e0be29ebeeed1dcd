package org.inferencefrontier.input;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, the reader reports it; it never fails itself. */
class BrokenFilesTest {
  private static final List<String> VALUES =
      List.of("", "[1, 2]", "{a: 1}", "text", "-3", "*x", "&x 1", "!!foo 3", "'", "[{}]", "~");

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {SmallWorldFiles.NVIDIA, SmallWorldFiles.GOOGLE, SmallWorldFiles.PARAMETERS})
  void everyLineWithEveryKindOfValue(String file) {
    SmallWorld world = SmallWorld.in(root);
    List<String> lines = SmallWorldFiles.ALL.get(file).lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      String key = lines.get(line).replaceFirst("(:|-) .*$", "$1");
      for (String value : VALUES) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
          text.append(i == line ? key + " " + value : lines.get(i)).append('\n');
        }
        world.write(file, text.toString());
        assertThatCode(
                () ->
                    world.problems(
                        "vendors.nvidia.pricing.strategy=match",
                        "operators.google.asicProgrammes.0.generation=3",
                        "operators.google.sites.pjm=0.7",
                        "parameters.demand.growth={kind: uniform, low: 0, high: 1}"))
            .as("%s", text)
            .doesNotThrowAnyException();
      }
    }
  }
}
