package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.Serving;

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
  private static final int STEP = 4;

  private final FrontierModel model;
  private final ForeignUse law;
  private final int areas;
  private final int[][] classOf;

  // At class * areas + area: serving capacity, and its slot or -1.
  private final double[] held;
  private final int[] slotOf;

  // By slot.
  private int slots;
  private int[] areaOfSlot;
  private int[] operatorOfSlot;
  private double[] whole;
  private double[] free;
  private double[] demand;

  // At demand area * slots + slot.
  private double[][] weight;
  private double[] flow;
  private Serving kernel;

  NationalCapacity(FrontierModel model) {
    this.model = model;
    this.law = new ForeignUse(model);
    this.areas = model.index.areaCount();
    int operators = model.operators.length;
    classOf = new int[WorldIndex.MARKETS][operators];
    held = new double[operators * areas];
    slotOf = new int[operators * areas];
    makeRoom(areas + STEP);
  }

  private void makeRoom(int count) {
    slots = count;
    areaOfSlot = new int[slots];
    operatorOfSlot = new int[slots];
    whole = new double[slots];
    free = new double[slots];
    demand = new double[slots];
    weight = new double[4][slots * slots];
    flow = new double[slots * slots];
    kernel = new Serving(slots);
  }

  /**
   * Opens a month.
   *
   * @param weights weights by demand area and source area
   * @param reviewed whether weights or law may have changed
   * @param most share of capacity that can be sold
   */
  void open(ServingWeights weights, boolean reviewed, double most) {
    if (reviewed) {
      sortOperators();
    }
    boolean fits = count();
    if (reviewed || !fits) {
      law.read();
      layOut();
      weigh(weights);
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
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      for (int o = 0; o < operators; o++) {
        int first = 0;
        while (!law.isAlike(model.operators[o].home(), model.operators[first].home(), m)) {
          first++;
        }
        classOf[m][o] = first;
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
      slotOf[common(model.index.marketOfArea(a)) * areas + a] = a;
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

  /** The class of a market with most operators, by the position of its first operator. */
  private int common(int market) {
    int best = 0;
    int most = 0;
    for (int o = 0; o < classOf[market].length; o++) {
      int count = 0;
      for (int other : classOf[market]) {
        count += other == o ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = o;
      }
    }
    return best;
  }

  private void weigh(ServingWeights weights) {
    double[][] byArea = {weights.realTime, weights.chat, weights.batch, weights.home};
    for (int kind = 0; kind < weight.length; kind++) {
      Arrays.fill(weight[kind], 0);
    }
    for (int r = 0; r < areas; r++) {
      int customer = model.index.stateOfArea(r);
      for (int slot = 0; slot < slots; slot++) {
        int source = areaOfSlot[slot];
        if (source < 0 || !law.allowed(model.operators[operatorOfSlot[slot]].home(), customer)) {
          continue;
        }
        for (int kind = 0; kind < weight.length; kind++) {
          weight[kind][r * slots + slot] = byArea[kind][r * areas + source];
        }
      }
    }
  }

  /**
   * Serves one kind of demand.
   *
   * @param wanted demand by area; reduced by what is served
   * @param segment its segment, -1 for demand bound to its soil
   * @param flowByArea result: volume from area a to area r at {@code r * areas + a}
   * @return volume served
   */
  double serve(double[] wanted, int segment, double[] flowByArea) {
    System.arraycopy(wanted, 0, demand, 0, areas);
    double served = kernel.serve(demand, free, weight[segment < 0 ? 3 : segment], flow);
    System.arraycopy(demand, 0, wanted, 0, areas);
    for (int r = 0; r < areas; r++) {
      System.arraycopy(flow, r * slots, flowByArea, r * areas, areas);
      for (int slot = areas; slot < slots; slot++) {
        if (flow[r * slots + slot] > 0) {
          flowByArea[r * areas + areaOfSlot[slot]] += flow[r * slots + slot];
        }
      }
    }
    return served;
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
   * Share of operators' serving capacity in an area that is in use; as it was where an operator has
   * none.
   *
   * @param loads result, at {@code operator * areas + area}
   */
  void measureLoads(int area, double most, double[] loads) {
    for (int o = 0; o < model.operators.length; o++) {
      if (model.capacity.inferenceAt(o, area) > 0) {
        loads[o * areas + area] = load(o, area, most);
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
