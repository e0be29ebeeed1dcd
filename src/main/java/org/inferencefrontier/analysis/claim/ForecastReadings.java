package org.inferencefrontier.analysis.claim;

import static org.inferencefrontier.analysis.claim.ClaimReading.of;
import static org.inferencefrontier.analysis.claim.ClaimReading.world;
import static org.inferencefrontier.analysis.claim.Paths.BILLION;
import static org.inferencefrontier.analysis.claim.Paths.BILLION_USD_A_YEAR;
import static org.inferencefrontier.analysis.claim.Paths.PERCENT;
import static org.inferencefrontier.analysis.claim.Paths.cumulated;
import static org.inferencefrontier.analysis.claim.Paths.each;
import static org.inferencefrontier.analysis.claim.Paths.overYear;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.analysis.claim.ClaimReading.Formula;
import org.inferencefrontier.analysis.claim.ClaimReading.Source;

/** How the forecasts of others, whose ids begin with {@code F-}, are measured. */
final class ForecastReadings {
  private static final String RATIO = "ratio";
  private static final String ELECTRICITY = "TWh/yr";
  private static final double MILLION = 1e6;
  private static final double MEGAWATTS_PER_GIGAWATT = 1000;
  private static final List<String> LARGEST = List.of("amazon", "google", "meta", "microsoft");

  private final Map<String, ClaimReading> readings = new HashMap<>();

  private ForecastReadings() {}

  static Map<String, ClaimReading> all() {
    ForecastReadings result = new ForecastReadings();
    result.addOwnSilicon();
    result.addRevenue();
    result.addCapital();
    result.addElectricity();
    result.addPower();
    result.addCompute();
    return result.readings;
  }

  private void put(ClaimReading reading, String... forecasts) {
    for (String forecast : forecasts) {
      readings.put("F-" + forecast, reading);
    }
  }

  private void addOwnSilicon() {
    put(
        world(
            "Own silicon's share of H100-equivalents shipped; the forecast counts servers.",
            "%",
            "world.custom_silicon_share",
            Paths::percent),
        "B11");
    put(
        world(
            "Share of serving capacity on own silicon, useful H100-equivalents.",
            "%",
            "world.own_silicon_inference_share",
            Paths::percent),
        "B16");
  }

  private void addRevenue() {
    put(
        of(
            "NVIDIA's share of all vendors' accelerator revenue.",
            "%",
            series -> Paths.percent(series[0]),
            new Source("vendor.revenue_share", "nvidia")),
        "B19");
    put(
        of(
            "Huawei's accelerator revenue.",
            BILLION_USD_A_YEAR,
            series -> Paths.billionsAYear(series[0]),
            new Source("vendor.revenue", "huawei")),
        "C16");
    put(
        of(
            "NVIDIA's revenue summed from January 2025; the guidance counts two generations.",
            "B USD",
            series -> each(cumulated(series[0], 2025), usd -> usd / BILLION),
            new Source("vendor.revenue", "nvidia")),
        "H04");
    put(
        of(
            "Revenue of all vendors less that of merchants: custom silicon of every operator.",
            BILLION_USD_A_YEAR,
            series -> Paths.billionsAYear(Paths.difference(series[0], series[1])),
            new Source("world.accelerator_revenue", ""),
            new Source("world.merchant_revenue", "")),
        "H07");
    put(
        world(
            "Accelerator revenue of all vendors and design houses, with the systems that they"
                + " report in it.",
            BILLION_USD_A_YEAR,
            "world.accelerator_revenue",
            Paths::billionsAYear),
        "H14",
        "H15");
  }

  private void addCapital() {
    put(capex("Amazon, Google, Meta and Microsoft", false), "I02");
    put(capex("Amazon, Google, Meta, Microsoft and Oracle", true), "I03");
    String definition = "Capital expenditure of all operators on AI, chips and halls";
    put(
        world(definition + ".", BILLION_USD_A_YEAR, "world.ai_capex", Paths::billionsAYear),
        "I05",
        "I06");
    put(
        world(
            definition + ", summed from January 2025.",
            "B USD",
            "world.ai_capex",
            capex -> each(cumulated(capex, 2025), usd -> usd / BILLION)),
        "I08");
  }

  private static ClaimReading capex(String owners, boolean withOracle) {
    Source[] sources = new Source[LARGEST.size() + (withOracle ? 1 : 0)];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = new Source("operator.capex", i < LARGEST.size() ? LARGEST.get(i) : "oracle");
    }
    return of(
        "Capital expenditure of " + owners + ", AI and other.",
        BILLION_USD_A_YEAR,
        series -> Paths.billionsAYear(sum(series)),
        sources);
  }

  private void addElectricity() {
    put(
        world(
            "Electricity of all data centres, AI and other, at the months' rate.",
            ELECTRICITY,
            "world.datacenter_twh",
            twh -> twh),
        "J04",
        "J05",
        "J06",
        "J07",
        "J08",
        "J09",
        "J10",
        "J11",
        "J35");
    put(
        world(
            "Electricity of all data centres, AI and other, at the months' rate; the forecast"
                + " counts cryptocurrencies too, which no run has.",
            ELECTRICITY,
            "world.datacenter_twh",
            twh -> twh),
        "J34");
    put(electricity("the United States", "usa"), "J13", "J28", "J29");
    put(electricity("China", "china"), "J15");
    put(electricity("Europe (eighteen countries)", "europe"), "J17");
    put(electricity("Asia and the Pacific without China", "asia_pacific"), "J19");
    put(
        of(
            "Electricity of data centres in the Gulf and the rest of the world.",
            ELECTRICITY,
            ForecastReadings::sum,
            new Source("world.datacenter_twh_gulf", ""),
            new Source("world.datacenter_twh_elsewhere", "")),
        "J21");
    put(multiple(2025), "J22");
    put(multiple(2024), "J23");
    put(
        world(
            "Growth of the electricity of AI data centres over twelve months, mean of the months.",
            "%/yr",
            "world.ai_twh",
            twh -> overYear(twh, (now, before) -> PERCENT * (now / before - 1))),
        "J24");
  }

  private static ClaimReading electricity(String where, String group) {
    return world(
        "Electricity of data centres in " + where + ", AI and other.",
        ELECTRICITY,
        "world.datacenter_twh_" + group,
        twh -> twh);
  }

  private static ClaimReading multiple(int year) {
    return world(
        "Electricity of AI data centres over its mean of " + year + ".",
        RATIO,
        "world.ai_twh",
        twh -> {
          double base = Paths.meanOfYear(twh, year);
          return each(twh, now -> now / base);
        });
  }

  private void addPower() {
    String definition = "Facility power connected and built for AI, used or not";
    Formula gigawatts = series -> each(series[0], mw -> mw / MEGAWATTS_PER_GIGAWATT);
    Source all = new Source("world.powered_mw", "");
    put(of(definition + ".", "GW", gigawatts, all), "J40", "J42", "J43", "J47", "J48");
    put(
        of(
            definition + ", in the United States.",
            "GW",
            gigawatts,
            new Source("world.powered_mw_usa", "")),
        "J46");
    put(
        of(
            definition + ", less that of twelve months before.",
            "GW",
            series -> overYear(gigawatts.apply(series), (now, before) -> now - before),
            all),
        "J41");
  }

  private void addCompute() {
    put(
        world(
            "Largest training campus with power: one operator's in one grid area. A run that is"
                + " spread over several takes more.",
            "GW",
            "world.largest_campus_mw",
            megawatts -> each(megawatts, mw -> mw / MEGAWATTS_PER_GIGAWATT)),
        "K06");
    put(
        world(
            "Training's share of compute used, with research.",
            "%",
            "world.inference_share_of_compute",
            share -> each(share, value -> PERCENT * (1 - value))),
        "E12");
    put(
        world(
            "Inference's share of accelerator spend, by the split of compute that buyers plan for.",
            "%",
            "world.inference_share_of_spend",
            Paths::percent),
        "E14");
    put(
        world(
            "Delivered less retired, by dense 8-bit peak, with chips that wait for power.",
            "M H100e",
            "world.installed_h100e",
            installed -> each(installed, value -> value / MILLION)),
        "K02");
    put(
        world(
            "Largest final run under way, logarithm to base ten; the forecast says what is"
                + " feasible, not what pays.",
            "log10 FLOP",
            "world.largest_training_run_flop",
            flop -> each(flop, StrictMath::log10)),
        "K05");
  }

  private static double[] sum(double[][] series) {
    return Arrays.stream(series).reduce((a, b) -> Paths.both(a, b, Double::sum)).orElseThrow();
  }
}
