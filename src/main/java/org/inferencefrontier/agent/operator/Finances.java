package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.IntStream;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.time.Timeline;

/** What an operator's own business leaves for AI: a share of its cash flow, and debt. */
final class Finances implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final double QUARTERS = 4;

  /** Years as files name them, from the first. */
  private static final String[] YEARS =
      IntStream.rangeClosed(Timeline.START.getYear(), Timeline.END.getYear())
          .mapToObj(Integer::toString)
          .toArray(String[]::new);

  private final OperatorProfile.Finance file;
  private final double[] otherCapexUsd;
  private final int fundedFrom;

  Finances(OperatorProfile.Finance file) {
    this.file = file;
    this.otherCapexUsd = otherCapex(file.otherCapexUsdBillions());
    this.fundedFrom =
        file.fundedFrom() == null ? Integer.MIN_VALUE : Timeline.indexOf(file.fundedFrom());
  }

  /** By year from the first; a year without an entry continues the one before. */
  private static double[] otherCapex(Map<String, Double> billionsByYear) {
    double[] usd = new double[YEARS.length];
    double billions = 0;
    for (int y = 0; y < usd.length; y++) {
      billions = billionsByYear.getOrDefault(YEARS[y], billions);
      usd[y] = billions * 1e9;
    }
    return usd;
  }

  /** Capital expenditure on other things than AI in a simulated year, USD. */
  double otherCapexUsd(int year) {
    return otherCapexUsd[year - Timeline.START.getYear()];
  }

  /**
   * Operating cash flow in a month's year, USD a year; its growth fades to the long-run rate, so
   * that cash flow does not pay for an endless boom.
   */
  double cashFlowUsd(int month, Funding funding) {
    if (month < fundedFrom) {
      return 0;
    }
    double growth = funding.cashFlowGrowthSince2023(month / 12.0);
    return file.operatingCashFlowUsdBillions() * 1e9 * Exponentials.exp(growth);
  }

  /**
   * Most that can be spent on AI in a quarter, USD, not negative.
   *
   * @param q rental over user cost of new compute, which lenders follow
   * @param otherUsd other capital expenditure a year
   * @param profitUsd AI operating profit a year, on which is lent
   */
  double quarterUsd(int month, double q, double otherUsd, double profitUsd, Funding funding) {
    double ownFunds =
        file.capexShareOfCashFlow() * funding.capexShareMultiplier() * cashFlowUsd(month, funding)
            - otherUsd;
    double debt =
        funding.debtMultiple() * file.debtAppetite() * Math.max(0, profitUsd) * funding.debtGate(q);
    return (Math.max(0, ownFunds) + debt) / QUARTERS;
  }
}
