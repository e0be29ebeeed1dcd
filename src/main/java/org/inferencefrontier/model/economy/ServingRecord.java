package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.world.place.StateGroup;
import org.inferencefrontier.world.profile.Bloc;

/**
 * Who served whom this month, how far away and at what cost. Recomputed each month; read-only for
 * observers. The flows themselves are {@link Capacity#flow}.
 */
public final class ServingRecord implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Stands for a segment where demand of any is bound to its soil. */
  public static final int BOUND = -1;

  /** Mean network round trip of what an area is served, milliseconds; NaN where nothing is. */
  public final double[] areaLatencyMilliseconds;

  /** The same by segment, at {@code [segment][area]}; demand bound to its soil is not in it. */
  public final double[][] segmentLatencyMilliseconds;

  /** The same by segment, world. */
  public final double[] worldLatencyMilliseconds = new double[InferenceDemand.SEGMENTS];

  /** Served demand of a state, useful H100e. */
  public final double[] stateServed;

  /** Of it from home, useful H100e. */
  public final double[] stateFromHome;

  /** Of it from states of the same bloc, useful H100e. */
  public final double[] stateFromBloc;

  /** Serving for other states less serving by other states, useful H100e. */
  public final double[] stateNetExport;

  /** What a million tokens cost that a state is served, wherever from, USD; NaN if nothing is. */
  public final double[] stateUsdPerMillionTokens;

  /** What a million tokens cost to serve from an area, USD. */
  public final double[] areaUsdPerMillionTokens;

  /**
   * Volume that flows from a group of states to another, at {@code from * groups + to}, useful
   * H100e.
   */
  public final double[] groupFlow = new double[GROUPS * GROUPS];

  private static final int GROUPS = StateGroup.values().length;

  private double meanKilometres;
  private double chipsUsdPerMillionTokens;
  private double hostingUsdPerMillionTokens;
  private double energyUsdPerMillionTokens;
  private double networkUsdPerMillionTokens;

  private final Economy economy;
  private final int areas;
  private final Bloc[] blocOfState;
  private final double[] segmentVolume = new double[InferenceDemand.SEGMENTS];
  private final double[] volume;
  private final double[] delay;
  private final double[] usdOfSource;
  private final double[] sourceVolume;
  private final double[] sourceTokens;
  private final double[] sourceKilometres;

  // By demand area: what it is served, that times its way, its cost at the sources, what it is
  // served from other states, and parts of it by group of states and by bloc of the source.
  private final double[] servedTo;
  private final double[] kilometresTo;
  private final double[] usdTo;
  private final double[][] servedFromGroup;
  private final double[] importedTo;
  private final double[][] importedFromBloc;

  // By demand area: tokens that its users get of a unit of compute, over the usual.
  private final double[] tokensOfVolume;

  // What the source in hand serves at home, while it is left out of its row.
  private final double[] servedAtHome;

  /** A row of a source that serves nobody. */
  private final double[] nothing;

  // Areas that serve.
  private final int[] source;
  private int sourceCount;

  /** At {@code [source area][demand area]}, km. */
  private final double[][] distance;

  ServingRecord(Economy economy) {
    this.economy = economy;
    this.areas = economy.index.areaCount();
    int states = economy.index.world().states().size();
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
      blocOfState[s] = economy.index.world().states().get(s).bloc();
    }
    volume = new double[areas];
    delay = new double[areas];
    usdOfSource = new double[areas];
    nothing = new double[areas];
    sourceVolume = new double[areas];
    sourceTokens = new double[areas];
    sourceKilometres = new double[areas];
    tokensOfVolume = new double[areas];
    servedTo = new double[areas];
    kilometresTo = new double[areas];
    usdTo = new double[areas];
    servedFromGroup = new double[GROUPS][areas];
    importedTo = new double[areas];
    servedAtHome = new double[areas];
    source = new int[areas];
    importedFromBloc = new double[Bloc.values().length][areas];
    distance = economy.index.distancesKilometres();
  }

  /** What was served of a demand, mean of its parts, USD per million tokens. */
  public double usdPerMillionTokens() {
    return chipsUsdPerMillionTokens
        + hostingUsdPerMillionTokens
        + energyUsdPerMillionTokens
        + networkUsdPerMillionTokens;
  }

  /** The part of it that chips cost. */
  public double chipsUsdPerMillionTokens() {
    return chipsUsdPerMillionTokens;
  }

  /** The part that halls and their operation cost. */
  public double hostingUsdPerMillionTokens() {
    return hostingUsdPerMillionTokens;
  }

  /** The part that power costs. */
  public double energyUsdPerMillionTokens() {
    return energyUsdPerMillionTokens;
  }

  /** The part that the way costs. */
  public double networkUsdPerMillionTokens() {
    return networkUsdPerMillionTokens;
  }

  /** Distance that an answer goes, mean by volume, km; NaN if nothing is served. */
  public double meanKilometres() {
    return meanKilometres;
  }

  /** Opens a month. */
  public void open() {
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
   * @param segment its segment, or {@link #BOUND}
   * @param served volume, useful H100e
   * @param waited volume times latency
   */
  public void note(int segment, int area, double served, double waited) {
    volume[area] += served;
    delay[area] += waited;
    if (segment != BOUND) {
      segmentLatencyMilliseconds[segment][area] = waited / served;
      segmentVolume[segment] += served;
      worldLatencyMilliseconds[segment] += waited;
    }
  }

  /** Closes a month with its flows and costs. */
  public void close(double[][] flow, ServingCost cost) {
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
    double work = economy.demand.tokenWork(economy.settings.demand());
    double carriage = carriageUsd();
    Arrays.fill(stateFromHome, 0);
    Arrays.fill(stateNetExport, 0);
    Arrays.fill(servedTo, 0);
    Arrays.fill(kilometresTo, 0);
    Arrays.fill(usdTo, 0);
    for (int g = 0; g < GROUPS; g++) {
      Arrays.fill(servedFromGroup[g], 0);
    }
    Arrays.fill(importedTo, 0);
    for (double[] fromBloc : importedFromBloc) {
      Arrays.fill(fromBloc, 0);
    }
    sourceCount = 0;
    readYield();
    for (int a = 0; a < areas; a++) {
      sourceVolume[a] = 0;
      sourceTokens[a] = 0;
      sourceKilometres[a] = 0;
      if (economy.capacity.areaInference[a] > 0) {
        source[sourceCount++] = a;
        usdOfSource[a] = work * cost.usdPerHour(a);
      }
    }
    addDemands(flow);
    for (int i = 0; i < sourceCount; i++) {
      countSource(source[i], flow[source[i]]);
    }
    double all = 0;
    double allKilometres = 0;
    for (int a = 0; a < areas; a++) {
      all += servedTo[a];
      allKilometres += kilometresTo[a];
    }
    meanKilometres = all > 0 ? allKilometres / all : Double.NaN;
    for (int s = 0; s < stateServed.length; s++) {
      countState(s, carriage);
    }
    countGroups();
  }

  /** Reads how many tokens the users of each area get of what they are served. */
  private void readYield() {
    TokenYield tokenYield = economy.providers.books().tokenYield();
    for (int s = 0; s < stateServed.length; s++) {
      double ofState = tokenYield.ofState(s);
      for (int r : economy.index.areasOfState(s)) {
        tokensOfVolume[r] = ofState;
      }
    }
  }

  /** Adds what is served by demand area, two sources at a time: sums are read once for both. */
  private void addDemands(double[][] flow) {
    for (int i = 0; i < sourceCount; i += 2) {
      int a = source[i];
      int b = source[Math.min(i + 1, sourceCount - 1)];
      double[] other = b == a ? nothing : flow[b];
      add(flow[a], usdOfSource[a], other, usdOfSource[b], servedTo, usdTo);
      addKilometres(flow[a], distance[a], other, distance[b], kilometresTo);
    }
  }

  private static void add(
      double[] row, double usd, double[] other, double otherUsd, double[] volume, double[] spend) {
    for (int r = 0; r < row.length; r++) {
      volume[r] = volume[r] + row[r] + other[r];
      spend[r] = spend[r] + row[r] * usd + other[r] * otherUsd;
    }
  }

  private static void addKilometres(
      double[] row, double[] kilometres, double[] other, double[] otherKilometres, double[] sum) {
    for (int r = 0; r < row.length; r++) {
      sum[r] = sum[r] + row[r] * kilometres[r] + other[r] * otherKilometres[r];
    }
  }

  private static void add(double[] row, double[] one, double[] other, double[] third) {
    for (int r = 0; r < row.length; r++) {
      one[r] += row[r];
      other[r] += row[r];
      third[r] += row[r];
    }
  }

  private static double sumProduct(double[] one, double[] other) {
    double sum = 0;
    for (int r = 0; r < one.length; r++) {
      sum += one[r] * other[r];
    }
    return sum;
  }

  private static double sumProduct(double[] one, double[] other, double[] third) {
    double sum = 0;
    for (int r = 0; r < one.length; r++) {
      sum += one[r] * other[r] * third[r];
    }
    return sum;
  }

  private static double sum(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum += value;
    }
    return sum;
  }

  /** Counts what an area serves at home and abroad. */
  private void countSource(int a, double[] served) {
    int state = economy.index.stateOfArea(a);
    int[] home = economy.index.areasOfState(state);
    sourceTokens[a] = sumProduct(served, tokensOfVolume);
    sourceKilometres[a] = sumProduct(served, tokensOfVolume, distance[a]);
    double atHome = 0;
    // Left out and put back: a difference of sums would leave rounding where there is nothing.
    for (int i = 0; i < home.length; i++) {
      servedAtHome[i] = served[home[i]];
      atHome += servedAtHome[i];
      served[home[i]] = 0;
    }
    double abroad = sum(served);
    add(
        served,
        servedFromGroup[economy.index.groupOfArea(a)],
        importedTo,
        importedFromBloc[blocOfState[state].ordinal()]);
    double[] fromGroup = servedFromGroup[economy.index.groupOfArea(a)];
    for (int i = 0; i < home.length; i++) {
      served[home[i]] = servedAtHome[i];
      fromGroup[home[i]] += servedAtHome[i];
    }
    sourceVolume[a] = atHome + abroad;
    stateNetExport[state] += abroad;
    stateFromHome[state] += atHome;
  }

  /** What a state is served; what it serves has been counted. */
  private void countState(int state, double carriageUsd) {
    double[] fromItsBloc = importedFromBloc[blocOfState[state].ordinal()];
    double served = 0;
    double usd = 0;
    double tokens = 0;
    double fromBloc = 0;
    double imported = 0;
    for (int r : economy.index.areasOfState(state)) {
      served += servedTo[r];
      tokens += servedTo[r] * tokensOfVolume[r];
      usd += usdTo[r] + carriageUsd * tokensOfVolume[r] * kilometresTo[r] / 1000;
      fromBloc += fromItsBloc[r];
      imported += importedTo[r];
    }
    stateServed[state] = served;
    stateFromBloc[state] = fromBloc;
    stateNetExport[state] -= imported;
    stateUsdPerMillionTokens[state] = tokens > 0 ? usd / tokens : Double.NaN;
  }

  private void countGroups() {
    for (int from = 0; from < GROUPS; from++) {
      for (int to = 0; to < GROUPS; to++) {
        groupFlow[from * GROUPS + to] = 0;
      }
      for (int r = 0; r < areas; r++) {
        groupFlow[from * GROUPS + economy.index.groupOfArea(r)] += servedFromGroup[from][r];
      }
    }
  }

  /** Carrying a million tokens over 1000 km, USD. */
  private double carriageUsd() {
    return economy
        .settings
        .serving()
        .networkUsdPerMillionTokens(economy.month / 12.0, economy.demand.reasoning());
  }

  private void countCost(ServingCost cost) {
    double carriageUsd = carriageUsd();
    double work = economy.demand.tokenWork(economy.settings.demand());
    double chips = 0;
    double hosting = 0;
    double energy = 0;
    double network = 0;
    double tokens = 0;
    for (int a = 0; a < areas; a++) {
      double kilometres = sourceTokens[a] > 0 ? sourceKilometres[a] / sourceTokens[a] : 0;
      double carriage = carriageUsd * kilometres / 1000;
      // Where nothing is served, of what users around would ask for.
      double ofVolume = sourceTokens[a] > 0 ? sourceTokens[a] / sourceVolume[a] : tokensOfVolume[a];
      areaUsdPerMillionTokens[a] = work / ofVolume * cost.usdPerHour(a) + carriage;
      chips += sourceVolume[a] * cost.chipsUsdPerHour(a);
      hosting += sourceVolume[a] * cost.hostingUsdPerHour(a);
      energy += sourceVolume[a] * cost.energyUsdPerHour(a);
      network += sourceTokens[a] * carriage;
      tokens += sourceTokens[a];
    }
    double scale = tokens > 0 ? 1 / tokens : Double.NaN;
    chipsUsdPerMillionTokens = work * chips * scale;
    hostingUsdPerMillionTokens = work * hosting * scale;
    energyUsdPerMillionTokens = work * energy * scale;
    networkUsdPerMillionTokens = network * scale;
  }
}
