package org.inferencefrontier.model.inference;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.Serving;
import org.inferencefrontier.market.ServingReach;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.InferenceDemand;
import org.inferencefrontier.model.economy.PoweredAreas;
import org.inferencefrontier.model.economy.ServingRecord;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.state.ForeignUse;

/**
 * Serving capacity by place and by the law that binds its operator. Operators that may serve the
 * same states of a market are one class; what an area holds is split into slots, one for each class
 * that stands there. Slots are the sources of the water-filling, so that nationality is kept in the
 * same allocation as nearness, cost and capacity. The class of most operators comes first, by area;
 * the others follow.
 */
final class NationalCapacity implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Room for slots is added by so many, so that it seldom grows. */
  private static final int STEP = 8;

  /** Position of the weights of demand that must stay at home, after those of the segments. */
  private static final int HOME = InferenceDemand.SEGMENTS;

  private static final int NO_SLOT = -1;
  private static final int NEEDS_SLOT = -2;

  private final Economy economy;
  private final PoweredAreas powered;
  private final int areas;
  private final int[][] classOf;
  private ForeignUse law;

  // By market: the class of most operators.
  private final int[] common = new int[WorldIndex.MARKETS];

  // Of the market in hand, by operator: how many are of the class that it names.
  private final int[] members;

  // At class * areas + area.
  private final int[] slotOf;

  // At operator * areas + area: the slot of the operator's class there.
  private final int[] slotOfOperator;

  // At operator * areas + position of a powered area: what serves there.
  private final double[] serves;

  // By demand area: whether law allows the source in hand to serve it.
  private final boolean[] allowed;

  // By slot; made with the first layout, with some room to spare.
  private int slots;
  private int[] areaOfSlot;
  private int[] operatorOfSlot;
  private double[] whole;
  private double[] free;
  private double[] openShare;
  private double[] load;

  // By kind of demand.
  private ServingReach[] reach;
  private Serving kernel;

  // What is left to sell, by area.
  private final double[] freeOfArea;

  NationalCapacity(Economy economy) {
    this.economy = economy;
    this.powered = economy.poweredAreas();
    this.areas = economy.index().areaCount();
    int operators = economy.operators().length;
    classOf = new int[WorldIndex.MARKETS][operators];
    members = new int[operators];
    slotOf = new int[operators * areas];
    serves = new double[operators * areas];
    slotOfOperator = new int[operators * areas];
    allowed = new boolean[areas];
    freeOfArea = new double[areas];
    makeRoom(areas + STEP);
  }

  private void makeRoom(int room) {
    areaOfSlot = new int[room];
    operatorOfSlot = new int[room];
    whole = new double[room];
    free = new double[room];
    openShare = new double[room];
    load = new double[room];
    reach = new ServingReach[HOME + 1];
    for (int kind = 0; kind < reach.length; kind++) {
      reach[kind] = new ServingReach(areas, room);
    }
    kernel = new Serving(areas, room);
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
      weigh(weights);
      attract(weights.attraction);
      count();
    } else if (change == ServingWeights.Change.ATTRACTION) {
      attract(weights.attraction);
    }
    for (int slot = 0; slot < slots; slot++) {
      openShare[slot] = findOpenShare(slot);
      free[slot] = most * whole[slot] * openShare[slot];
    }
  }

  /** A class is named by its first operator. */
  private void sortOperators() {
    int operators = economy.operators().length;
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      Arrays.fill(members, 0);
      for (int o = 0; o < operators; o++) {
        int first = 0;
        while (!law.isAlike(economy.operators()[o].home(), economy.operators()[first].home(), m)) {
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
    Arrays.fill(whole, 0);
    double[] siteInference = economy.capacity().siteInference;
    boolean fits = true;
    for (int o = 0; o < economy.operators().length; o++) {
      int row = o * areas;
      int count = powered.areaCount(o);
      for (int i = 0; i < count; i++) {
        int cell = row + powered.area(o, i);
        int site = cell * Capacity.USES;
        double here = siteInference[site] + siteInference[site + 1];
        serves[row + i] = here;
        if (here > 0) {
          int slot = slotOfOperator[cell];
          if (slot >= 0) {
            whole[slot] += here;
          } else {
            fits = false;
          }
        }
      }
    }
    return fits;
  }

  /** Position of the class to which an operator belongs in an area. */
  private int cellOf(int operator, int area) {
    return classOf[economy.index().marketOfArea(area)][operator] * areas + area;
  }

  private void layOut() {
    Arrays.fill(slotOf, NO_SLOT);
    int count = 0;
    for (int o = 0; o < economy.operators().length; o++) {
      for (int i = 0; i < powered.areaCount(o); i++) {
        int cell = cellOf(o, powered.area(o, i));
        if (serves[o * areas + i] > 0 && slotOf[cell] == NO_SLOT) {
          slotOf[cell] = NEEDS_SLOT;
          count++;
        }
      }
    }
    if (count > free.length) {
      makeRoom((count / STEP + 1) * STEP);
    }
    Arrays.fill(free, 0);
    slots = 0;
    for (int a = 0; a < areas; a++) {
      giveSlot(common[economy.index().marketOfArea(a)] * areas + a);
    }
    for (int cell = 0; cell < slotOf.length; cell++) {
      giveSlot(cell);
    }
    for (int o = 0; o < economy.operators().length; o++) {
      for (int a = 0; a < areas; a++) {
        slotOfOperator[o * areas + a] = slotOf[cellOf(o, a)];
      }
    }
  }

  private void giveSlot(int cell) {
    if (slotOf[cell] == NEEDS_SLOT) {
      slotOf[cell] = slots;
      areaOfSlot[slots] = cell % areas;
      operatorOfSlot[slots] = cell / areas;
      slots++;
    }
  }

  private void weigh(ServingWeights weights) {
    for (int slot = 0; slot < slots; slot++) {
      int home = economy.operators()[operatorOfSlot[slot]].home();
      for (int r = 0; r < areas; r++) {
        allowed[r] = law.allowed(home, economy.index().stateOfArea(r));
      }
      int area = areaOfSlot[slot];
      reach[InferenceDemand.REAL_TIME].set(slot, weights.realTime[area], allowed);
      reach[InferenceDemand.CHAT].set(slot, weights.chat[area], allowed);
      reach[InferenceDemand.AGENTIC].set(slot, weights.batch[area], allowed);
      reach[HOME].set(slot, weights.home[area], allowed);
    }
  }

  private void attract(double[] attraction) {
    for (ServingReach within : reach) {
      for (int slot = 0; slot < slots; slot++) {
        within.setPull(slot, attraction[areaOfSlot[slot]]);
      }
    }
  }

  /**
   * Serves one kind of demand.
   *
   * @param wanted demand by area; reduced by what is served
   * @param segment its segment, or {@link ServingRecord#BOUND}
   * @param flowByArea takes what is served beside what was before: volume from area a to area r at
   *     {@code [a][r]}
   * @param latency round trips, milliseconds, in the same order
   * @param waited takes volume times latency, by demand area
   * @return volume served
   */
  double serve(
      double[] wanted, int segment, double[][] flowByArea, double[][] latency, double[] waited) {
    double served =
        kernel.serve(wanted, free, reach[segment == ServingRecord.BOUND ? HOME : segment]);
    Arrays.fill(waited, 0);
    for (int slot = 0; slot < slots; slot++) {
      int area = areaOfSlot[slot];
      kernel.addFlow(slot, flowByArea[area], latency[area], waited);
    }
    return served;
  }

  /** Adds up what is left to sell in each area, beside what is curtailed. */
  double[] free() {
    Arrays.fill(freeOfArea, 0);
    for (int slot = 0; slot < slots; slot++) {
      freeOfArea[areaOfSlot[slot]] += free[slot];
    }
    return freeOfArea;
  }

  /**
   * Share of operators' serving capacity by area that is in use; as it was where an operator has
   * none.
   *
   * @param loads result, at {@code operator * areas + area}
   */
  void measureLoads(double most, double[] loads) {
    for (int slot = 0; slot < slots; slot++) {
      load[slot] = whole[slot] > 0 ? loadOfSlot(slot, most) : 0;
    }
    for (int o = 0; o < economy.operators().length; o++) {
      int row = o * areas;
      int count = powered.areaCount(o);
      for (int i = 0; i < count; i++) {
        if (serves[row + i] > 0) {
          int area = powered.area(o, i);
          loads[row + area] = loadOfOperator(o, area, load[slotOfOperator[row + area]]);
        }
      }
    }
  }

  /** Share of a slot's capacity in use. */
  private double loadOfSlot(int slot, double most) {
    return Math.max(0, most * openShare[slot] - free[slot] / whole[slot]);
  }

  /** An operator's part of its slot's load: where load is shed, not all stand still alike. */
  private double loadOfOperator(int operator, int area, double ofSlot) {
    if (!economy.curtailment().sheds(area)) {
      return ofSlot;
    }
    double open = openShare[slotOfOperator[operator * areas + area]];
    return open > 0 ? ofSlot * (1 - economy.curtailment().share(operator, area)) / open : ofSlot;
  }

  /** Share of a place's machines that is not curtailed. */
  private double findOpenShare(int slot) {
    int area = areaOfSlot[slot];
    if (whole[slot] <= 0 || !economy.curtailment().sheds(area)) {
      return 1;
    }
    int[] classes = classOf[economy.index().marketOfArea(area)];
    double still = 0;
    for (int o = 0; o < classes.length; o++) {
      if (classes[o] == operatorOfSlot[slot]) {
        still += economy.capacity().inferenceAt(o, area) * economy.curtailment().share(o, area);
      }
    }
    return 1 - still / whole[slot];
  }
}
