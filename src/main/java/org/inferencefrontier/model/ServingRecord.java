package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.world.Bloc;
import org.inferencefrontier.world.StateGroup;

/**
 * Who served whom this month, how far away and at what cost. Recomputed each month; read-only for
 * observers. The flows themselves are {@link Capacity#flow}.
 */
public final class ServingRecord implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Mean network round trip of what an area is served, milliseconds; NaN where nothing is. */
  public final double[] areaLatencyMilliseconds;

  /** The same by segment, at {@code [segment][area]}; demand bound to its soil is not in it. */
  public final double[][] segmentLatencyMilliseconds;

  /** The same by segment, world. */
  public final double[] worldLatencyMilliseconds = new double[InferenceDemand.SEGMENTS];

  /** Served demand of a state, and what of it came from home and from its bloc, useful H100e. */
  public final double[] stateServed;

  public final double[] stateFromHome;
  public final double[] stateFromBloc;

  /** Serving for other states less serving by other states, useful H100e. */
  public final double[] stateNetExport;

  /** What a million tokens cost that a state is served, wherever from, USD; NaN if nothing is. */
  public final double[] stateUsdPerMillionTokens;

  /** What a million tokens cost to serve from an area, USD. */
  public final double[] areaUsdPerMillionTokens;

  /** Volume that flows from a group of states to another, at {@code from * groups + to}. */
  public final double[] groupFlow = new double[GROUPS * GROUPS];

  /** Distance that an answer goes, mean by volume, km; NaN if nothing is served. */
  public double meanKilometres;

  /** What they cost by part, mean of what is served, USD per million tokens. */
  public double chipsUsdPerMillionTokens;

  public double hostingUsdPerMillionTokens;
  public double energyUsdPerMillionTokens;
  public double networkUsdPerMillionTokens;

  private static final int GROUPS = StateGroup.values().length;

  private final FrontierModel model;
  private final int areas;
  private final Bloc[] blocOfState;
  private final double[] segmentVolume = new double[InferenceDemand.SEGMENTS];
  private final double[] volume;
  private final double[] delay;
  private final double[] sourceVolume;
  private final double[] sourceKilometres;

  ServingRecord(FrontierModel model) {
    this.model = model;
    this.areas = model.index.areaCount();
    int states = model.index.world().states().size();
    areaLatencyMilliseconds = new double[areas];
    segmentLatencyMilliseconds = new double[InferenceDemand.SEGMENTS][areas];
    for (double[] latency : segmentLatencyMilliseconds) {
      Arrays.fill(latency, Double.NaN);
    }
    stateServed = new double[states];
    stateFromHome = new double[states];
    stateFromBloc = new double[states];
    stateNetExport = new double[states];
    stateUsdPerMillionTokens = new double[states];
    areaUsdPerMillionTokens = new double[areas];
    blocOfState = new Bloc[states];
    for (int s = 0; s < states; s++) {
      blocOfState[s] = model.index.world().states().get(s).bloc();
    }
    volume = new double[areas];
    delay = new double[areas];
    sourceVolume = new double[areas];
    sourceKilometres = new double[areas];
  }

  /** What was served of a demand, mean of its parts, USD per million tokens. */
  public double usdPerMillionTokens() {
    return chipsUsdPerMillionTokens
        + hostingUsdPerMillionTokens
        + energyUsdPerMillionTokens
        + networkUsdPerMillionTokens;
  }

  /** Opens a month. */
  void open() {
    Arrays.fill(volume, 0);
    Arrays.fill(delay, 0);
    Arrays.fill(segmentVolume, 0);
    Arrays.fill(worldLatencyMilliseconds, 0);
    for (double[] latency : segmentLatencyMilliseconds) {
      Arrays.fill(latency, Double.NaN);
    }
  }

  /**
   * Notes what an area was served of one kind of demand.
   *
   * @param segment its segment, -1 for demand bound to its soil
   * @param served volume, useful H100e
   * @param waited volume times latency
   */
  void note(int segment, int area, double served, double waited) {
    volume[area] += served;
    delay[area] += waited;
    if (segment >= 0) {
      segmentLatencyMilliseconds[segment][area] = waited / served;
      segmentVolume[segment] += served;
      worldLatencyMilliseconds[segment] += waited;
    }
  }

  /** Closes a month with its flows and costs. */
  void close(double[][] flow, ServingCost cost) {
    for (int r = 0; r < areas; r++) {
      areaLatencyMilliseconds[r] = volume[r] > 0 ? delay[r] / volume[r] : Double.NaN;
    }
    for (int k = 0; k < segmentVolume.length; k++) {
      worldLatencyMilliseconds[k] =
          segmentVolume[k] > 0 ? worldLatencyMilliseconds[k] / segmentVolume[k] : Double.NaN;
    }
    countStates(flow, cost);
    countCost(cost);
  }

  private void countStates(double[][] flow, ServingCost cost) {
    double work = model.demand.tokenWork(model.settings.demand());
    double carriage = carriageUsd();
    Arrays.fill(stateServed, 0);
    Arrays.fill(stateFromHome, 0);
    Arrays.fill(stateFromBloc, 0);
    Arrays.fill(stateNetExport, 0);
    Arrays.fill(stateUsdPerMillionTokens, 0);
    Arrays.fill(sourceVolume, 0);
    Arrays.fill(sourceKilometres, 0);
    Arrays.fill(groupFlow, 0);
    double all = 0;
    double allKilometres = 0;
    for (int a = 0; a < areas; a++) {
      if (model.capacity.areaInference[a] <= 0) {
        continue;
      }
      int from = model.index.stateOfArea(a);
      int fromGroup = model.index.groupOfArea(a) * GROUPS;
      double usdAtSource = work * cost.usdPerHour(a);
      double volumeHere = 0;
      double kilometresHere = 0;
      for (int r = 0; r < areas; r++) {
        double served = flow[a][r];
        if (served <= 0) {
          continue;
        }
        double kilometres = model.index.distanceKilometres(r, a);
        volumeHere += served;
        kilometresHere += served * kilometres;
        groupFlow[fromGroup + model.index.groupOfArea(r)] += served;
        int to = model.index.stateOfArea(r);
        stateServed[to] += served;
        stateUsdPerMillionTokens[to] += served * (usdAtSource + carriage * kilometres / 1000);
        if (from == to) {
          stateFromHome[to] += served;
        } else {
          stateFromBloc[to] += blocOfState[from] == blocOfState[to] ? served : 0;
          stateNetExport[from] += served;
          stateNetExport[to] -= served;
        }
      }
      sourceVolume[a] = volumeHere;
      sourceKilometres[a] = kilometresHere;
      all += volumeHere;
      allKilometres += kilometresHere;
    }
    meanKilometres = all > 0 ? allKilometres / all : Double.NaN;
    for (int s = 0; s < stateServed.length; s++) {
      stateUsdPerMillionTokens[s] =
          stateServed[s] > 0 ? stateUsdPerMillionTokens[s] / stateServed[s] : Double.NaN;
    }
  }

  /** Carrying a million tokens over 1000 km, USD. */
  private double carriageUsd() {
    return model
        .settings
        .serving()
        .networkUsdPerMillionTokens(model.month / 12.0, model.demand.reasoning());
  }

  private void countCost(ServingCost cost) {
    double carriageUsd = carriageUsd();
    double work = model.demand.tokenWork(model.settings.demand());
    double chips = 0;
    double hosting = 0;
    double energy = 0;
    double network = 0;
    double served = 0;
    for (int a = 0; a < areas; a++) {
      double kilometres = sourceVolume[a] > 0 ? sourceKilometres[a] / sourceVolume[a] : 0;
      double carriage = carriageUsd * kilometres / 1000;
      areaUsdPerMillionTokens[a] = work * cost.usdPerHour(a) + carriage;
      chips += sourceVolume[a] * cost.chipsUsdPerHour(a);
      hosting += sourceVolume[a] * cost.hostingUsdPerHour(a);
      energy += sourceVolume[a] * cost.energyUsdPerHour(a);
      network += sourceVolume[a] * carriage;
      served += sourceVolume[a];
    }
    double scale = served > 0 ? 1 / served : Double.NaN;
    chipsUsdPerMillionTokens = work * chips * scale;
    hostingUsdPerMillionTokens = work * hosting * scale;
    energyUsdPerMillionTokens = work * energy * scale;
    networkUsdPerMillionTokens = network * scale;
  }
}
