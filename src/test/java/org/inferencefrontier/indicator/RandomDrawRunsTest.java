package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.testing.RandomDraws;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.Timeline;
import org.inferencefrontier.world.World;
import org.junit.jupiter.api.Test;

/** Whatever the draw, a run ends in December 2035 with its accounts balanced. */
class RandomDrawRunsTest {
  private static final int DRAWS = 12;
  private static final double ROUNDING = 1e-9;

  @Test
  void runsAnywhereInsideThePriorsBalanceAndStayFinite() {
    World world = RealWorld.world();
    Simulation simulation = new Simulation(world, Timeline.MONTHS, true);
    List<String> faults =
        IntStream.range(0, DRAWS)
            .parallel()
            .mapToObj(
                draw ->
                    faults(
                        draw, simulation.run(RandomDraws.draw(world.parameters(), draw), 9, draw)))
            .flatMap(List::stream)
            .toList();
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(int draw, RunResult result) {
    List<String> faults = new ArrayList<>();
    SeriesCatalog catalog = result.catalog();
    for (int series = 0; series < catalog.size(); series++) {
      IndicatorDefinition indicator = catalog.series().get(series).indicator();
      for (int month = 0; month < catalog.months(); month++) {
        double value = result.value(series, month);
        if (!isPossible(indicator, value)) {
          faults.add(
              "draw %d, %s of '%s' in %s: %s"
                  .formatted(
                      draw,
                      indicator.name(),
                      catalog.series().get(series).entity(),
                      Timeline.month(month),
                      value));
          break;
        }
      }
    }
    return faults;
  }

  private static boolean isPossible(IndicatorDefinition indicator, double value) {
    if (Double.isInfinite(value)) {
      return false;
    }
    if (Double.isNaN(value)) {
      return true;
    }
    return switch (indicator.name()) {
      case "area.reserve_margin" -> value <= 20;
      // A month of write-offs and few shipments can cost more than it brings in.
      case "vendor.gross_margin",
          "world.merchant_gross_margin",
          "world.inference_gross_margin",
          "world.training_gross_margin" ->
          value >= -10 && value <= 1;
      // Balances: who imports has less than none, and an order may agree less than another.
      case "world.inference_per_watt_rank_lead" -> value >= -2 && value <= 2;
      case "state.inference_export_h100e" -> true;
      case "lab.gross_margin" -> value >= -1 && value <= 1;
      default -> value >= -ROUNDING && (!"0-1".equals(indicator.unit()) || value <= 1 + ROUNDING);
    };
  }

  /** NaN stands for what does not exist; what always exists always has a value. */
  @Test
  void onlyWhatMayBeMissingIsMissing() {
    RunResult result = new Simulation(RealWorld.world(), 36, true).run(RealWorld.reference(), 9, 0);
    List<String> always =
        List.of(
            "world.inference_share_of_compute",
            "world.installed_h100e",
            "world.rental_usd_per_h100e_hour",
            "world.tokens_per_day",
            "world.ai_twh",
            "world.utilisation",
            "world.unmet_demand_share",
            "world.vendor_hhi");
    for (String name : always) {
      for (int month = 0; month < 36; month++) {
        assertThat(result.value(name, "", month)).as("%s in %d", name, month).isNotNaN();
      }
    }
  }
}
