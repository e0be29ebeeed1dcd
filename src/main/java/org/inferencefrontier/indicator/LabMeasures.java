package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.model.FrontierModel;

/** What is measured of laboratories. */
final class LabMeasures extends Measure {
  private final int revenue =
      ofLab(
          "lab.revenue",
          "USD/year",
          "What others pay it for AI services at the month's rate: not free use, not use in its"
              + " owner's services, not its open weights with other hosts.");

  private final int useWorth =
      ofLab(
          "lab.use_worth",
          "USD/year",
          "Use of its models at its posted prices at the month's rate, whoever hosts it and whether"
              + " or not anybody pays; all laboratories' adds up to users' spend on services.");

  private final int usdPerMillionTokens =
      ofLab(
          "lab.usd_per_million_tokens",
          "USD/million tokens",
          "Mean list price of its models' tokens, by volume; empty if nobody asks for any.");

  private final int grossMargin =
      ofLab(
          "lab.gross_margin",
          "0-1",
          "Posted price less compute at the rental price over the price, by use, before partners'"
              + " shares, free use and research; below 0 where it sells under cost.");

  private final int partnerPayment =
      ofLab(
          "lab.partner_payment",
          "USD/year",
          "Share of revenue that goes to partners beyond rent, at the month's rate.");

  private final int tokenShare =
      ofLab("lab.token_share", "0-1", "Share of the tokens asked of all laboratories.");

  private final int tokensPerDay =
      ofLab(
          "lab.tokens_per_day",
          "tokens/day",
          "Tokens served to its users: its share of the tokens asked of all laboratories times what"
              + " operators serve.");

  private final int quality =
      ofLab(
          "lab.quality",
          "ratio",
          "Effective training compute over that of the leader of January 2023, with thinking at its"
              + " exchange rate.");

  private final int reasoningDepth =
      ofLab("lab.reasoning_depth", "ratio", "Compute of a request over a single pass.");

  private final int researchCompute =
      ofLab(
          "lab.research_compute",
          "H100e",
          "Compute of research and experiments, without final runs, useful H100-equivalents.");

  private final int trainingBudget =
      ofLab("lab.training_budget", "USD/year", "Training and research budget at the month's rate.");

  private final int largestRunFlop =
      ofLab("lab.largest_run_flop", "FLOP", "Compute of the largest final run under way.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    Lab[] labs = model.labs();
    double ofAll = 0;
    for (Lab lab : labs) {
      ofAll += lab.tokensPerDay;
    }
    for (int l = 0; l < labs.length; l++) {
      Lab lab = labs[l];
      boolean isUsed = lab.useWorthUsd > 0;
      row[first[revenue] + l] = lab.revenueUsd;
      row[first[useWorth] + l] = lab.useWorthUsd;
      row[first[usdPerMillionTokens] + l] =
          isUsed ? model.tokenPrices().labUsdPerMillion(l) : Double.NaN;
      row[first[grossMargin] + l] = isUsed ? 1 - lab.serviceCostUsd / lab.useWorthUsd : Double.NaN;
      row[first[partnerPayment] + l] = lab.partnerPaymentUsd;
      row[first[tokenShare] + l] = share(lab.tokensPerDay, ofAll);
      row[first[tokensPerDay] + l] = lab.tokensPerDay;
      row[first[quality] + l] = model.labQuality(l);
      row[first[reasoningDepth] + l] = lab.reasoningDepth();
      row[first[researchCompute] + l] = model.researchCompute(l);
      row[first[trainingBudget] + l] = lab.trainingBudgetUsd;
      row[first[largestRunFlop] + l] = lab.largestRunFlop;
    }
  }
}
