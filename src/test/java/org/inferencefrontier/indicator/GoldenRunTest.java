package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

/**
 * The reference run, to the last bit. Any change of behaviour shows here first; a wanted one is
 * taken over with {@code mvn test -Dtest=GoldenRunTest -Dgolden.write=true}.
 */
class GoldenRunTest {
  private static final Path FILE = Path.of("src/test/resources/golden/reference-run.csv");
  private static final String HEADER = "indicator,entity,month,value";

  /** December 2024, of which every figure of the world is kept. */
  private static final int FULL = 23;

  /** What is kept of later years too, when states and own designs act by themselves. */
  private static final List<String> LATE =
      List.of(
          "world.installed_h100e",
          "world.inference_share_of_compute",
          "world.custom_silicon_share",
          "world.merchant_gross_margin",
          "world.tokens_per_day",
          "world.usd_per_million_tokens",
          "world.rental_usd_per_h100e_hour",
          "world.ai_twh",
          "world.queue_mw");

  private static final List<YearMonth> LATER =
      List.of(YearMonth.of(2027, 12), YearMonth.of(2030, 12));
  private static final int MONTHS = Timeline.indexOf(YearMonth.of(2030, 12)) + 1;
  private static final List<String> VENDORS = List.of("nvidia", "amd", "broadcom", "huawei");

  @Test
  void theReferenceRunIsUnchanged() throws IOException {
    List<String> lines = lines();
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FILE.getParent());
      Files.write(FILE, lines);
    }
    assertThat(lines)
        .as(
            "the reference run differs from %s. If the change is wanted: mvn test"
                + " -Dtest=GoldenRunTest -Dgolden.write=true, and say in the change log why",
            FILE)
        .isEqualTo(Files.readAllLines(FILE));
  }

  private static List<String> lines() {
    RunResult result =
        new Simulation(RealWorld.world(), MONTHS, true).run(RealWorld.reference(), 1, 0);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (IndicatorDefinition definition : Indicators.definitions()) {
      if (definition.entityKind() == EntityKind.WORLD && !definition.perRun()) {
        lines.add(line(result, definition.name(), "", FULL));
      }
    }
    for (String vendor : VENDORS) {
      for (int month : new int[] {11, FULL}) {
        lines.add(line(result, "vendor.revenue", vendor, month));
        lines.add(line(result, "vendor.gross_margin", vendor, month));
      }
    }
    for (YearMonth later : LATER) {
      int month = Timeline.indexOf(later);
      LATE.forEach(indicator -> lines.add(line(result, indicator, "", month)));
      VENDORS.forEach(vendor -> lines.add(line(result, "vendor.revenue", vendor, month)));
      for (String state : List.of("usa", "chn")) {
        lines.add(line(result, "state.inference_capacity_h100e", state, month));
      }
    }
    return lines;
  }

  /** {@link Double#toString} names every double exactly. */
  private static String line(RunResult result, String indicator, String entity, int month) {
    return indicator + "," + entity + "," + month + "," + result.value(indicator, entity, month);
  }
}
