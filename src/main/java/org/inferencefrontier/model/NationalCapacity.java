package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.Serving;
import org.inferencefrontier.market.ServingReach;

/**
 * Serving capacity by place and by the law that binds its operator. Operators that may serve the
 * same states of a market are one class; what an area holds is split into slots, one for each class
 * that stands there. Slots are the sources of the water-filling, so that nationality is kept in the
 * same allocation as nearness, cost and capacity. The first slots are the areas themselves, for the
 * class of most operators; the others follow.
 */
final class NationalCapacity implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Slots beyond one an area are added by so many, so that the layout seldom grows. */
  private static final int STEP = 8;

  /** Position of the weights of demand that must stay at home, after those of the segments. */
  private static final int HOME = InferenceDemand.SEGMENTS;

  private final FrontierModel model;
  private final int areas;
  private final int[][] classOf;
  private ForeignUse law;

  // By market: the class of most operators.
  private final int[] common = new int[WorldIndex.MARKETS];

  // At class * areas + area: serving capacity, and its slot or -1.
  private final double[] held;
  private final int[] slotOf;

  // By demand area: whether law allows the source in hand to serve it.
  private final boolean[] allowed;

  // By slot; made with the first layout.
  private int slots;
  private int[] areaOfSlot;
  private int[] operatorOfSlot;
  private double[] whole;
  private double[] free;

  // By kind of demand, and the flow at [slot][demand area].
  private ServingReach[] reach;
  private double[][] flow;
  private Serving kernel;

  NationalCapacity(FrontierModel model) {
    this.model = model;
    this.areas = model.index.areaCount();
    int operators = model.operators.length;
    classOf = new int[WorldIndex.MARKETS][operators];
    held = new double[operators * areas];
    slotOf = new int[operators * areas];
    allowed = new boolean[areas];
  }

  private void makeRoom(int count) {
    slots = count;
    areaOfSlot = new int[slots];
    operatorOfSlot = new int[slots];
    whole = new double[slots];
    free = new double[slots];
    reach = new ServingReach[HOME + 1];
    for (int kind = 0; kind < reach.length; kind++) {
      reach[kind] = new ServingReach(areas, slots);
    }
    flow = new double[slots][areas];
    kernel = new Serving(areas, slots);
  }

  /**
   * Opens a month.
   *
   * @param weights weights by source area and demand area
   * @param change what of the weights or of law may have changed
   * @param most share of capacity that can be sold
   */
  void open(ServingWeights weights, ServingWeights.Change change, double most) {
    law = weights.law();
    boolean changed = change == ServingWeights.Change.LAW_OR_NEARNESS;
    if (changed) {
      sortOperators();
    }
    boolean fits = count();
    if (changed || !fits) {
      layOut();
    }
    if (changed || !fits) {
      weigh(weights);
    }
    if (changed || !fits || change == ServingWeights.Change.ATTRACTION) {
      attract(weights.attraction);
    }
    Arrays.fill(whole, 0);
    for (int cell = 0; cell < held.length; cell++) {
      if (held[cell] > 0) {
        whole[slotOf[cell]] = held[cell];
      }
    }
    for (int slot = 0; slot < slots; slot++) {
      free[slot] = most * whole[slot] * openShare(slot);
    }
  }

  /** A class is named by its first operator. */
  private void sortOperators() {
    int operators = model.operators.length;
    int[] members = new int[operators];
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      Arrays.fill(members, 0);
      for (int o = 0; o < operators; o++) {
        int first = 0;
        while (!law.isAlike(model.operators[o].home(), model.operators[first].home(), m)) {
          first++;
        }
        classOf[m][o] = first;
        members[first]++;
      }
      common[m] = 0;
      for (int o = 0; o < operators; o++) {
        common[m] = members[o] > members[common[m]] ? o : common[m];
      }
    }
  }

  /** Counts what stands where; false if some of it has no slot yet. */
  private boolean count() {
    Arrays.fill(held, 0);
    boolean fits = true;
    for (int o = 0; o < model.operators.length; o++) {
      if (model.operators[o].inferenceCapacity <= 0) {
        continue;
      }
      for (int a = 0; a < areas; a++) {
        double serves = model.capacity.inferenceAt(o, a);
        if (serves > 0) {
          int cell = classOf[model.index.marketOfArea(a)][o] * areas + a;
          held[cell] += serves;
          fits &= slotOf[cell] >= 0;
        }
      }
    }
    return fits;
  }

  private void layOut() {
    Arrays.fill(slotOf, -1);
    int extra = 0;
    for (int a = 0; a < areas; a++) {
      slotOf[common[model.index.marketOfArea(a)] * areas + a] = a;
    }
    for (int cell = 0; cell < held.length; cell++) {
      if (held[cell] > 0 && slotOf[cell] < 0) {
        slotOf[cell] = areas + extra++;
      }
    }
    if (areas + extra > slots) {
      makeRoom(areas + (extra / STEP + 1) * STEP);
    }
    Arrays.fill(areaOfSlot, -1);
    for (int cell = 0; cell < held.length; cell++) {
      if (slotOf[cell] >= 0) {
        areaOfSlot[slotOf[cell]] = cell % areas;
        operatorOfSlot[slotOf[cell]] = cell / areas;
      }
    }
  }

  private void weigh(ServingWeights weights) {
    for (int slot = 0; slot < slots; slot++) {
      int source = areaOfSlot[slot];
      for (int r = 0; r < areas && source >= 0; r++) {
        int home = model.operators[operatorOfSlot[slot]].home();
        allowed[r] = law.allowed(home, model.index.stateOfArea(r));
      }
      weigh(slot, InferenceDemand.REAL_TIME, weights.realTime);
      weigh(slot, InferenceDemand.CHAT, weights.chat);
      weigh(slot, InferenceDemand.AGENTIC, weights.batch);
      weigh(slot, HOME, weights.home);
    }
  }

  private void attract(double[] attraction) {
    for (int slot = 0; slot < slots; slot++) {
      for (int kind = 0; kind < reach.length && areaOfSlot[slot] >= 0; kind++) {
        reach[kind].setPull(slot, attraction[areaOfSlot[slot]]);
      }
    }
  }

  private void weigh(int slot, int kind, double[][] weightByArea) {
    if (areaOfSlot[slot] < 0) {
      reach[kind].clear(slot);
    } else {
      reach[kind].set(slot, weightByArea[areaOfSlot[slot]], allowed);
    }
  }

  /**
   * Serves one kind of demand.
   *
   * @param wanted demand by area; reduced by what is served
   * @param segment its segment, -1 for demand bound to its soil
   * @param flowByArea takes what is served beside what was before: volume from area a to area r at
   *     {@code [a][r]}
   * @param latency round trips, milliseconds, in the same order
   * @param waited takes volume times latency, by demand area
   * @return volume served
   */
  double serve(
      double[] wanted, int segment, double[][] flowByArea, double[][] latency, double[] waited) {
    ServingReach within = reach[segment < 0 ? HOME : segment];
    double served = kernel.serve(wanted, free, within, flow);
    Arrays.fill(waited, 0);
    for (int slot = 0; slot < slots; slot++) {
      if (whole[slot] > 0) {
        int area = areaOfSlot[slot];
        add(
            flow[slot],
            flowByArea[area],
            latency[area],
            waited,
            within.first(slot),
            within.end(slot));
      }
    }
    return served;
  }

  private static void add(
      double[] volume, double[] sum, double[] latency, double[] waited, int first, int end) {
    for (int r = first; r < end; r++) {
      sum[r] += volume[r];
    }
    for (int r = first; r < end; r++) {
      waited[r] += volume[r] * latency[r];
    }
  }

  /** What is left to sell in an area, beside what is curtailed. */
  double free(int area) {
    double sum = free[area];
    for (int slot = areas; slot < slots; slot++) {
      sum += areaOfSlot[slot] == area ? free[slot] : 0;
    }
    return sum;
  }

  /**
   * Share of operators' serving capacity by area that is in use; as it was where an operator has
   * none.
   *
   * @param loads result, at {@code operator * areas + area}
   */
  void measureLoads(double most, double[] loads) {
    for (int o = 0; o < model.operators.length; o++) {
      for (int a = 0; a < areas && model.operators[o].inferenceCapacity > 0; a++) {
        if (model.capacity.inferenceAt(o, a) > 0) {
          loads[o * areas + a] = load(o, a, most);
        }
      }
    }
  }

  /** Share of an operator's serving capacity in an area that is in use. */
  double load(int operator, int area, double most) {
    int slot = slotOf[classOf[model.index.marketOfArea(area)][operator] * areas + area];
    if (slot < 0 || whole[slot] <= 0) {
      return 0;
    }
    double open = openShare(slot);
    double load = Math.max(0, most * open - free[slot] / whole[slot]);
    return model.curtailment.sheds(area) && open > 0
        ? load * (1 - model.curtailment.share(operator, area)) / open
        : load;
  }

  /** Share of a place's machines that is not curtailed. */
  private double openShare(int slot) {
    int area = areaOfSlot[slot];
    if (area < 0 || whole[slot] <= 0 || !model.curtailment.sheds(area)) {
      return 1;
    }
    int[] classes = classOf[model.index.marketOfArea(area)];
    double still = 0;
    for (int o = 0; o < classes.length; o++) {
      if (classes[o] == operatorOfSlot[slot]) {
        still += model.capacity.inferenceAt(o, area) * model.curtailment.share(o, area);
      }
    }
    return 1 - still / whole[slot];
  }
}
