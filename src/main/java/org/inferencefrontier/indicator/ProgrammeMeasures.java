package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.operator.CustomSilicon;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;

/** What is measured of custom-silicon programmes; empty for operators that have none. */
final class ProgrammeMeasures extends Measure {
  private final int programmeGeneration =
      ofOperator(
          "operator.programme_generation",
          "generation",
          "Newest generation of own silicon in volume, 0 before the first; empty without a"
              + " programme.");

  private final int ownSiliconH100e =
      ofOperator(
          "operator.own_silicon_h100e",
          "H100e/month",
          "H100-equivalents of own silicon bought in the month; empty without a programme.");

  private final int programmesInDesign =
      ofOperator(
          "operator.programmes_in_design",
          "generations",
          "Generations of own silicon in design; empty without a programme.");

  private final int programmeValue =
      ofOperator(
          "operator.programme_value",
          "USD",
          "Present value of what the next generation of own silicon saves, at the last review;"
              + " empty before it and without a programme.");

  private final int programmeThreshold =
      ofOperator(
          "operator.programme_threshold",
          "USD",
          "Value that it had to reach to be begun: cost times the threshold of the real option;"
              + " empty before a review and without a programme.");

  private final int programmeNonRecurring =
      ofOperator(
          "operator.programme_nre",
          "USD",
          "Spent on designs of own silicon since January 2023, no part of capital expenditure;"
              + " empty without a programme.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    for (Operator operator : model.operators()) {
      readOperator(operator, row, first);
    }
  }

  private void readOperator(Operator operator, double[] row, int[] first) {
    boolean none = operator.programmes().length == 0;
    double nothing = none ? Double.NaN : 0;
    double generations = nothing;
    double designs = nothing;
    double value = nothing;
    double threshold = nothing;
    double spent = nothing;
    for (CustomSilicon programme : operator.programmes()) {
      generations += programme.generation();
      designs += programme.designs().size();
      value += programme.lastValueUsd();
      threshold += programme.lastThresholdUsd();
      spent += programme.nonRecurringUsd();
    }
    int o = operator.index();
    row[first[programmeGeneration] + o] = generations;
    row[first[ownSiliconH100e] + o] = none ? Double.NaN : operator.boughtOwnH100e;
    row[first[programmesInDesign] + o] = designs;
    row[first[programmeValue] + o] = value;
    row[first[programmeThreshold] + o] = threshold;
    row[first[programmeNonRecurring] + o] = spent;
  }
}
