package org.inferencefrontier.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.analysis.kept.KeptFolder;
import org.inferencefrontier.analysis.kept.Kind;
import org.inferencefrontier.analysis.kept.Made;
import org.inferencefrontier.analysis.kept.UnusableException;

/** Invented results of calibration, backcast and sensitivity, as their commands write them. */
final class FakeKept {
  static final String SENSITIVITY =
      """
      headline,rank,parameter,first,first_low,first_high,total,total_low,total_high,low_quarter_p50,high_quarter_p50
      crossover_month,1,demand.price-elasticity,,,,,,,3,3
      crossover_month,2,chance,,,,,,,,
      ai_twh_2030,1,demand.price-elasticity,0.512345,0.4,0.6,0.61,0.5,0.7,601.25,899.5
      ai_twh_2030,2,all other parameters,0.3,0.2,0.4,0.35,0.3,0.4,,
      ai_twh_2030,3,unknown.<b>,0.05,-0.01,0.1,0.08,0.06,0.1,760,755.125
      ai_twh_2030,4,chance,0.001,-0.01,0.01,0.002,0.001,0.003,,
      custom_silicon_share_2030,1,unknown.<b>,0.7,0.6,0.8,0.8,0.7,0.9,0.31,0.35
      custom_silicon_share_2030,2,demand.price-elasticity,0.0001,0,0.001,0.001,0,0.002,0.42,0.4
      custom_silicon_share_2030,3,chance,0.2,0.1,0.3,0.88,0.8,0.95,,
      custom_silicon_share_2030,4,power.wide,0.1,0,0.2,0.18,0.1,0.2,0.4013,0.3992
      """;

  private static final String HEADLINES =
      """
      headline,title,n,mean,p05,p50,p95
      crossover_month,"Month in which inference overtakes training, from January 2023",200,3,3,3,3
      ai_twh_2030,"Electricity of AI, TWh, 2030",200,700,400,720,1100
      custom_silicon_share_2030,"Custom silicon's share of new compute, 2030",200,0.4,0.3,0.4,0.5
      """;

  static final String FITTED =
      """
      parameter,unit,prior_p05,prior_p50,prior_p95,posterior_p05,posterior_p50,posterior_p95,shift,shrinkage,verdict
      demand.price-elasticity,1,1.011847,1.149002,1.320627,1.06906,1.17775,1.30015,0.2,0.45,pinned down
      unknown.<b>,USD,100,200,400,90,150,300,-0.7,0.15,narrowed
      power.wide,1,1,2,3,1.6,2.4,3.1,0.5,0.05,moved
      power.untold,1,1,2,3,1,2,3,0,0.01,not told
      """;

  private FakeKept() {}

  static KeptAnalyses all(Path folder, String posterior) throws IOException, UnusableException {
    return all(folder, posterior, Made.inputs(FakeStudy.full().build().manifest().inputSha256()));
  }

  static KeptAnalyses all(Path folder, String posterior, String inputs)
      throws IOException, UnusableException {
    Path data = Files.createDirectories(folder.resolve("made"));
    Files.writeString(data.resolve("sensitivity.csv"), SENSITIVITY);
    Files.writeString(data.resolve("headlines.csv"), HEADLINES);
    Files.writeString(data.resolve("prior_posterior.csv"), FITTED);
    Files.writeString(
        data.resolve("waves.csv"),
        """
        wave,draws_from,runs,failed,plausible,median_implausibility,active_parameters,emulator_explains,prior_share_left
        1,the priors,2500,0,13,3.849178,60,0.8243404,0.0706
        posterior,the emulator,2250,0,622,3.05165,60,0.7698383,0.04135
        """);
    Files.writeString(
        data.resolve("backcast_goals.csv"),
        """
        met,goal
        yes,"median within 10% of vendor.revenue:nvidia, 2025-02 to 2025-04: -3%"
        no,"median within 10% of world.installed_h100e, 2025-06 to 2025-06: -14%"
        """);
    Files.writeString(
        data.resolve("backcast_series.csv"),
        """
        period,series,figures,coverage50,coverage90,median_error,crps,compared,crps_compared,crps_told,crps_growth,crps_trend,better_than_both
        fitted,vendor.revenue:nvidia,7,0.57,1,0.06,0.088,5,0.063,0.061,0.18,0.39,yes
        held back,world.ai_twh,1,0,1,0.45,0.29,0,,,,,
        held back,all,50,0.42,0.86,0.17,0.37,46,0.37,0.3,0.99,0.36,no
        """);
    Files.writeString(
        data.resolve("backcast_half_years.csv"),
        """
        indicator,entity,from,to,aggregate,record,runs,p05,p50,p95
        vendor.revenue,nvidia,2023-08,2024-01,sum,32918000000,300,2e10,2.6e10,3e10
        """);
    Files.writeString(
        data.resolve("screening.csv"),
        """
        headline,parameter,effect_size,effect_mean,effect_sd,prcc,low_quarter_p50,high_quarter_p50
        ai_twh_2030,demand.price-elasticity,412.5,400,80,0.91,601.25,899.5
        ai_twh_2030,unknown.<b>,40,-38,60,-0.12,760,755.125
        """);
    Files.writeString(
        data.resolve("discovery.csv"),
        "what,runs,cases,coverage,density,mass\nworld.ai_twh@2030-12 > 1000,300,60,0.75,0.5,0.3\n");
    Files.writeString(
        data.resolve("box.csv"),
        """
        parameter,low,high,chance,coverage,density,mass
        demand.price-elasticity,1.21,,0,0.75,0.5,0.3
        unknown.<b>,,2.5,0.0123,0.75,0.5,0.3
        """);
    for (Kind kind : Kind.values()) {
      KeptFolder.keep(
          kind, new Made("0.1.0", "unknown", "base", 300, "1", posterior, inputs), data, folder);
    }
    return KeptAnalyses.read(folder);
  }
}
