package org.inferencefrontier.agent.state;

import java.io.Serializable;

/** What states see at a review: last month's figures, by state or area. */
public final class StateView implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Capacity under own control over own demand, by state. */
  public final double[] sovereigntyIndex;

  /** Data centres' share of electricity, by area. */
  public final double[] datacenterShare;

  /** Tariff over the tariff at the start, by area. */
  public final double[] tariffRatio;

  /** Reserve margin over the required one, by area. */
  public final double[] marginRatio;

  /** New connections stopped, by area; states write it. */
  public final boolean[] moratorium;

  /** Months since a moratorium began, by area. */
  public final int[] moratoriumMonths;

  /** Months that a new large load would wait, by area. */
  public final double[] queueMonths;

  /** Month until which a state's programme of sovereign compute runs, by state. */
  public final int[] fundedUntil;

  /** Names of areas, by area. */
  final String[] areaNames;

  /**
   * A programme of sovereign compute spends for so long, months. Judgement: about a term of office.
   */
  public static final int PROGRAMME_MONTHS = 48;

  /** Share of the world's AI compute in the rival's compute market. */
  public double rivalComputeShare;

  /** Highest subsidy in force anywhere. */
  public double highestSubsidy;

  /**
   * @param states number of states
   * @param areas number of areas
   * @param areaNames ids of areas, for what is written down
   */
  public StateView(int states, int areas, String[] areaNames) {
    this.areaNames = areaNames.clone();
    queueMonths = new double[areas];
    fundedUntil = new int[states];
    sovereigntyIndex = new double[states];
    datacenterShare = new double[areas];
    tariffRatio = new double[areas];
    marginRatio = new double[areas];
    moratorium = new boolean[areas];
    moratoriumMonths = new int[areas];
  }
}
