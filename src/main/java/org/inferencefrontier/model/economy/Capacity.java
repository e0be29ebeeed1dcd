package org.inferencefrontier.model.economy;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.SitePower;

/**
 * Where compute stands and what it does this month, by site, area and vendor. Sites are indexed
 * {@code (operator * areas + area) * USES + use}. Recomputed each month from the fleet; read-only
 * for observers.
 */
public final class Capacity implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Uses of an area's sites. */
  public static final int USES = SitePower.USES;

  /** Number of areas. */
  public final int areas;

  // Looked up rather than divided out: the fleet asks for every site several times a month.
  private final int[] operatorOfSite;
  private final int[] areaOfSite;

  /** Useful training capacity by site, H100e. */
  public final double[] siteTraining;

  /** The same for serving. */
  public final double[] siteInference;

  /** Units running by market, at {@code chip * USES + use of the site}. */
  public final double[][] marketUnits;

  /** Rated IT power of chips that train, by area, kW. */
  public final double[] areaTrainingKilowatts;

  /** The same for serving. */
  public final double[] areaInferenceKilowatts;

  /** Useful training capacity by area, H100e. */
  public final double[] areaTraining;

  /** The same for serving. */
  public final double[] areaInference;

  /** Share of an area's serving capacity in use, 0-1. */
  public final double[] areaInferenceLoad;

  /** The same of each operator there, at {@code operator * areas + area}. */
  public final double[] operatorInferenceLoad;

  /** Serving flows: volume at {@code [source area][demand area]}, useful H100e. */
  public final double[][] flow;

  /** Demand by area this month, useful H100e. */
  public final double[] areaDemand;

  /** Of it unserved, useful H100e. */
  public final double[] areaUnmet;

  /** Demand that need not be served at home, at {@code [segment][area]}, useful H100e. */
  public final double[][] segmentDemand;

  /** Peak H100e that run, by vendor. */
  public final double[] vendorPeak;

  /** Peak H100e by vendor delivered to operators that wait for power. */
  public final double[] vendorWaitingPeak;

  /** Useful training H100e that run, by vendor. */
  public final double[] vendorTraining;

  /** Useful inference H100e that run, by vendor. */
  public final double[] vendorInference;

  /** Electric load of training this month, MW at the facility, world. */
  public double trainingMegawatts;

  /** The same for serving. */
  public double inferenceMegawatts;

  /** Tokens a day, million, world. */
  public double millionTokensPerDay;

  /** Compute of a million tokens, mean of what is served, useful H100e-hours. */
  public double workPerMillionTokens;

  /** Tokens a day served to the users of each state. */
  public final double[] stateTokensPerDay;

  /** Electric load of serving tokens, without embedded inference, MW at the facility, world. */
  public double tokenMegawatts;

  /** Requests answered a day, world. */
  public double requestsPerDay;

  /** Requests served on devices over all requests, by compute. */
  public double deviceShare;

  /** Electric load of devices that answer, MW, world; not in the data centres'. */
  public double deviceMegawatts;

  /** Spend on embedded inference, USD a year. */
  public double legacyUsd;

  /** Useful training H100e of the whole field in January 2023; scales effective compute. */
  public double initialTrainingScale = 1;

  /** Largest training budget of January 2023, USD a year. */
  public double initialLeaderBudgetUsd;

  /**
   * Useful serving capacity of cohorts whose chips are older than three years in the mean, H100e.
   */
  public double agedInference;

  /** Facility megawatts of halls begun since January 2023. */
  public double hallsBegunMegawatts;

  /** Of them those of serving blocks under 100 MW. */
  public double smallServingHallsBegunMegawatts;

  /** Halls granted power from the grid times the months by which land and shell hold them back. */
  public double hallsHeldMegawattMonths;

  /** Mean age of what runs, years, by peak H100e. */
  public double installedAgeYears;

  Capacity(int operators, int areas, int states, int vendors, int chips) {
    this.areas = areas;
    int sites = operators * areas * USES;
    siteTraining = new double[sites];
    siteInference = new double[sites];
    operatorOfSite = new int[sites];
    areaOfSite = new int[sites];
    for (int site = 0; site < sites; site++) {
      operatorOfSite[site] = site / (areas * USES);
      areaOfSite[site] = site / USES % areas;
    }
    marketUnits = new double[WorldIndex.MARKETS][chips * USES];
    areaTrainingKilowatts = new double[areas];
    areaInferenceKilowatts = new double[areas];
    areaTraining = new double[areas];
    areaInference = new double[areas];
    areaInferenceLoad = new double[areas];
    operatorInferenceLoad = new double[operators * areas];
    flow = new double[areas][areas];
    stateTokensPerDay = new double[states];
    areaDemand = new double[areas];
    areaUnmet = new double[areas];
    segmentDemand = new double[InferenceDemand.SEGMENTS][areas];
    vendorPeak = new double[vendors];
    vendorWaitingPeak = new double[vendors];
    vendorTraining = new double[vendors];
    vendorInference = new double[vendors];
  }

  /** Index of a site; uses are those of {@link SitePower}. */
  public int site(int operator, int area, int use) {
    return (operator * areas + area) * USES + use;
  }

  /** Operator of a site. */
  public int operatorOf(int site) {
    return operatorOfSite[site];
  }

  /** Area of a site. */
  public int areaOf(int site) {
    return areaOfSite[site];
  }

  /** Use of a site. */
  public int useOf(int site) {
    return site % USES;
  }

  /** Useful serving capacity of an operator in an area. */
  public double inferenceAt(int operator, int area) {
    int site = site(operator, area, 0);
    return siteInference[site] + siteInference[site + 1];
  }

  /** Useful training capacity of an operator in an area. */
  public double trainingAt(int operator, int area) {
    int site = site(operator, area, 0);
    return siteTraining[site] + siteTraining[site + 1];
  }
}
