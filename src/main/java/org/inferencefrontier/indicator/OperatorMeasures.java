package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.time.Timeline;

/** What is measured of operators, but for what their chips are. */
final class OperatorMeasures extends Measure {
  private final int capitalExpenditure =
      ofOperator(
          "operator.capex",
          "USD/month",
          "Capital expenditure of the month, AI and other, comparable with the headline figure.");

  private final int aiCapitalExpenditure =
      ofOperator(
          "operator.ai_capex",
          "USD/month",
          "Accelerators, servers and network, import duty, used chips with their moving, and halls"
              + " for AI, paid in the month.");

  private final int ownSiliconShare =
      ofOperator(
          "operator.own_silicon_share",
          "0-1",
          "Share of the H100-equivalents bought in the month that is own silicon; empty when"
              + " nothing is bought.");

  private final int trainingShare =
      ofOperator("operator.training_share", "0-1", "Share of its capacity allotted to training.");

  private final int tokensPerDay =
      ofOperator("operator.tokens_per_day", "tokens/day", "Tokens served from its sites.");

  private final int poweredMegawatts =
      ofOperator("operator.powered_mw", "MW", "Facility megawatts connected and built for AI.");

  private final int unpoweredH100e =
      ofOperator(
          "operator.unpowered_h100e", "H100e", "H100-equivalents delivered that wait for power.");

  private final int secondHandH100e =
      ofOperator(
          "operator.second_hand_h100e",
          "H100e/month",
          "H100-equivalents bought second hand in the month, by dense 8-bit peak.");

  private final int installedH100e =
      ofOperator(
          "operator.installed_h100e", "H100e", "H100-equivalents running, by dense 8-bit peak.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    int year = Timeline.year(model.month() - 1);
    Operator[] operators = model.operators();
    for (int o = 0; o < operators.length; o++) {
      Operator operator = operators[o];
      double ai = operator.aiCapexUsd();
      row[first[capitalExpenditure] + o] = ai + operator.otherCapexUsdPerYear(year) / 12;
      row[first[aiCapitalExpenditure] + o] = ai;
      row[first[ownSiliconShare] + o] = ratio(operator.boughtOwnH100e, operator.boughtH100e);
      row[first[trainingShare] + o] = ratio(operator.trainingCapacity, operator.capacityH100e);
      row[first[tokensPerDay] + o] = operator.tokensPerDay;
      row[first[poweredMegawatts] + o] = operator.power().poweredTotal();
      row[first[unpoweredH100e] + o] = operator.unpoweredH100e;
      row[first[secondHandH100e] + o] = operator.used().boughtH100e;
      row[first[installedH100e] + o] = operator.installedH100e;
    }
  }
}
