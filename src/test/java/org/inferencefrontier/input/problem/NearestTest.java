package org.inferencefrontier.input.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> NAMES =
      List.of("nvidia-h100-sxm", "nvidia-h100-sxm-pcie", "google-tpu-v4", "nor", "vendors");

  @ParameterizedTest
  @CsvSource({
    "vender, vendors",
    "h100, nvidia-h100-sxm",
    "H100, nvidia-h100-sxm",
    "tpu, google-tpu-v4",
    "100, ",
    "(, "
  })
  void findsWhatWasMeant(String name, String nearest) {
    assertThat(Nearest.to(name, NAMES)).isEqualTo(nearest);
  }
}
