package org.inferencefrontier.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.lab.LabSettings;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;

/** The largest run is limited by the largest powered site that a laboratory can reach. */
class TrainingPhaseTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final double FLOP_PER_SECOND = 0.9894e15;
  private static final double SECONDS_A_YEAR = 365 * 86_400;
  private static final int MARCH_2023 = 3;
  private static final int JUNE_2025 = 30;

  private static FrontierModel run(ParameterValues values, int months) {
    FrontierModel model = new FrontierModel(INDEX, values, 1, 0, true, DecisionLog.NONE);
    model.start();
    Models.step(model, months);
    return model;
  }

  /** Training compute of an operator's largest campus, useful H100e. */
  private static double largestCampus(FrontierModel model, Operator operator) {
    double atReference = model.settings().lab().run().campusShare();
    double largest = 0;
    for (int a = 0; a < INDEX.areaCount(); a++) {
      int site = model.capacity().site(operator.index(), a, 0);
      double trains = model.capacity().siteTraining[site] + model.capacity().siteTraining[site + 1];
      double megawatts =
          operator.power().usedMegawatts(a * Capacity.USES)
              + operator.power().usedMegawatts(a * Capacity.USES + 1);
      double share = atReference + 0.3 * Math.log10(Math.max(1, megawatts) / 100);
      largest = Math.max(largest, trains * Math.max(0.1, Math.min(0.7, share)));
    }
    return largest;
  }

  @Test
  void aRunFitsTheFleetTheCampusAndAYearsFinalRuns() {
    FrontierModel model = run(RealWorld.reference(), 24);
    LabSettings settings = model.settings().lab();
    int heldByCampus = 0;
    for (Lab lab : model.labs()) {
      double campus = 0;
      for (Operator operator : model.operators()) {
        if (lab.partnerWeight(operator.index()) >= 0.02) {
          campus = Math.max(campus, largestCampus(model, operator));
        }
      }
      double fleet = settings.run().largestShare() * lab.trainingCompute;
      double year = lab.finalRunCompute(settings) * SECONDS_A_YEAR / settings.run().seconds();
      double h100e = Math.min(campus, Math.min(fleet, year));
      heldByCampus += campus < Math.min(fleet, year) ? 1 : 0;
      assertThat(lab.largestRunFlop)
          .as(lab.profile().id())
          .isCloseTo(
              h100e * FLOP_PER_SECOND * settings.run().flopUtilisation() * settings.run().seconds(),
              withinPercentage(0.01));
    }
    assertThat(heldByCampus).as("laboratories whose campus is what holds them").isGreaterThan(1);
  }

  @Test
  void smallerCampusesMeanASmallerLargestRun() {
    ParameterValues values = RealWorld.reference();
    double share = values.get("training.campus-share");
    double small = largestRun(run(values.with("training.campus-share", share / 2), 24));
    assertThat(small).isPositive().isLessThan(0.8 * largestRun(run(values, 24)));
  }

  /** The record: four to five times as much a year (Epoch AI). */
  @Test
  void theLargestRunGrowsFourToFiveTimesAYear() {
    double first = largestRun(run(RealWorld.reference(), MARCH_2023));
    double last = largestRun(run(RealWorld.reference(), JUNE_2025));
    double years = (JUNE_2025 - MARCH_2023) / 12.0;
    assertThat(Math.pow(last / first, 1 / years)).isBetween(3.5, 5.5);
  }

  private static double largestRun(FrontierModel model) {
    double largest = 0;
    for (Lab lab : model.labs()) {
      largest = Math.max(largest, lab.largestRunFlop);
    }
    return largest;
  }

  /** OpenAI moves into its own sites as they come, and no further than it means to. */
  @Test
  void aLaboratoryUsesWhatIsBuiltForItFirst() {
    FrontierModel model = run(RealWorld.reference(), 84);
    Lab openai =
        Arrays.stream(model.labs())
            .filter(lab -> lab.profile().id().equals("openai"))
            .findFirst()
            .orElseThrow();
    Operator own = model.operators()[INDEX.findOperator("openai-stargate")];
    double need = openai.inferenceCompute + openai.trainingCompute;
    assertThat(own.capacityH100e).isPositive();
    assertThat(openai.partnerWeight(own.index()))
        .isGreaterThanOrEqualTo(Math.min(0.75, own.capacityH100e / need) - 1e-9)
        .isGreaterThan(0.05);
    Operator microsoft = model.operators()[INDEX.findOperator("microsoft")];
    assertThat(openai.partnerWeight(microsoft.index())).isPositive();
    double all = 0;
    for (Operator operator : model.operators()) {
      all += openai.partnerWeight(operator.index());
    }
    assertThat(all).isCloseTo(1, withinPercentage(1e-9));
  }
}
