package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorTitleTest {
  @ParameterizedTest
  @CsvSource({
    "area.ai_mw, Load of AI data centres (MW)",
    "area.ppa_mw, Plants under contract (MW)",
    "area.latency_ms, Network round trip (ms)",
    "area.queue_months, Wait for a connection (months)",
    "area.tariff_usd_per_mwh, Tariff of a large load (USD/MWh)",
    "area.usd_per_million_tokens_cost, Cost of serving (USD/million tokens)",
    "world.usd_per_million_tokens_cost_chips, 'Cost of serving, chips (USD/million tokens)'",
    "area.generation_wind_and_sun_share, 'Generation, wind and sun share (0-1)'",
    "world.value_merchant_usd, 'Revenue of layer, merchant (USD/month)'",
    "world.value_share_power, 'Share of layers, power (0-1)'",
    "world.value_share_in_data_centres_power, 'Share of layers in data centres, power (0-1)'",
    "world.value_index, Revenue index of layers (2023 = 100)",
    "vendor.lead_time_months, Lead time (months)",
    "vendor.gross_margin, Gross margin (0-1)",
    "operator.programme_generation, Programme generation (generation)",
    "operator.ai_capex, AI capital expenditure (USD/month)",
    "lab.largest_run_flop, Largest run (FLOP)",
    // Not all of it is paid: it is no revenue.
    "world.service_revenue, Use of services at posted prices (USD/year)",
    "world.service_usd_per_million_tokens, Price of services (USD/million tokens)",
    "world.datacenter_twh_asia_pacific, 'Electricity of data centres, Asia Pacific (TWh/year)'",
    "world.flow_china_to_usa_h100e, 'Flow of serving, China to United States (H100e)'"
  })
  void saysWhatIsCountedAndTheUnitOnce(String indicator, String name) {
    assertThat(IndicatorTitle.withUnit(definition(indicator))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "world.ai_twh, electricity of AI data centres",
    "operator.ai_capex, AI capital expenditure",
    "world.vendor_hhi, Herfindahl index of vendors",
    "world.gulf_inference_share, Gulf's share of serving capacity",
    "world.chinese_memory_stored, Chinese memory stored",
    "world.largest_training_run_flop, largest training run",
    "made.up_by_a_tester, up by a tester"
  })
  void beginsSmallInASentence(String indicator, String name) {
    assertThat(IndicatorTitle.inSentence(indicator)).isEqualTo(name);
  }

  private static IndicatorDefinition definition(String name) {
    return Indicators.definitions().stream()
        .filter(indicator -> indicator.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noNameCarriesAUnitOrAnAbbreviationOfTheFiles() {
    assertThat(Indicators.definitions())
        .filteredOn(indicator -> !indicator.perRun())
        .allSatisfy(
            indicator -> {
              String name = IndicatorTitle.withUnit(indicator);
              assertThat(name).endsWith(" (" + indicator.unit() + ")");
              assertThat(name.substring(0, name.lastIndexOf(" (")))
                  .isNotBlank()
                  .matches("[A-Z].*")
                  .doesNotContainPattern(
                      "(?i)\\b(usd|mwh?|twh|kwh|ms|km|flop|months|ppa|hhi|nre|datacenter)\\b")
                  .doesNotContainPattern("\\b(Ai|ai|usa|china|europe|gulf|asia|h100e|onsite)\\b");
            });
  }

  @ParameterizedTest
  @EnumSource(EntityKind.class)
  void namesOfAKindDiffer(EntityKind kind) {
    List<String> names =
        Indicators.definitions().stream()
            .filter(indicator -> indicator.entityKind() == kind && !indicator.perRun())
            .map(IndicatorTitle::withUnit)
            .toList();
    assertThat(names).doesNotHaveDuplicates();
  }
}
