package org.inferencefrontier.market;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Makes room at full sources: demand that they serve and that could be served elsewhere gives its
 * place to demand that cannot.
 *
 * <p>The distance of a demand from free capacity is 0 if it may use some, and otherwise one more
 * than that of the nearest demand whose place it could take. A pass lets the unserved demand that
 * is nearest, but not at 0, claim the places of demand one step nearer, in proportion to what can
 * be had; claims beyond it are met in the same proportion. As many units lose a place as gain one,
 * so a pass never serves less. These are the augmenting paths of a maximum flow (Ford and Fulkerson
 * 1956), all of one length at a time.
 */
final class HandOver implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int FAR = Integer.MAX_VALUE;

  private final int demands;

  /** By demand: steps from free capacity; what is farther than claimants counts as far. */
  private final int[] distance;

  // Demand that is far yet, in ascending order.
  private final int[] far;
  private int farCount;

  // Demand one step nearer than the search, in ascending order.
  private final int[] nearer;
  private int nearerCount;

  // Full sources that serve somebody: only these have places to give, and what they serve.
  private final int[] holder;
  private final double[][] held;
  private int holderCount;

  /** By holder: what demand one step nearer than the claimants, or than the search, holds. */
  private final double[] places;

  // By demand: places that it could have, part of each that it claims, what it gains and loses.
  private final double[] reachable;
  private final double[] rate;
  private final double[] change;

  HandOver(int demands, int sources) {
    this.demands = demands;
    this.distance = new int[demands];
    this.far = new int[demands];
    this.nearer = new int[demands];
    this.holder = new int[sources];
    this.held = new double[sources][];
    this.places = new double[sources];
    this.reachable = new double[demands];
    this.rate = new double[demands];
    this.change = new double[demands];
  }

  /**
   * Moves places once; who lost one is in the demand again.
   *
   * @param source sources that have, or had, capacity and somebody to serve
   * @param sourceCount how many of them
   * @param dust volume under which demand, capacity and places do not count
   * @return volume that changed its place, 0 if there is no more to gain
   */
  double pass(
      double[] demand,
      double[] capacity,
      ServingReach reach,
      ServingFlow flow,
      int[] source,
      int sourceCount,
      double dust) {
    if (!isAbove(demand, dust) || !isAbove(capacity, dust)) {
      return 0;
    }
    Arrays.fill(distance, FAR);
    findHolders(capacity, source, sourceCount, dust);
    // Most often nobody is held back wherever else there is room.
    if (!isHeldBack(demand, reach, flow, dust)) {
      return 0;
    }
    findOpen(capacity, reach, source, sourceCount, dust);
    if (!isHeldBack(demand, reach, flow, dust)) {
      return 0;
    }
    for (int h = 0; h < holderCount; h++) {
      held[h] = flow.written(reach, holder[h]);
    }
    int nearest = search(demand, reach, dust);
    if (nearest == FAR) {
      return 0;
    }
    claim(demand, reach, nearest, claimedShare(demand, capacity, nearest));
    return move(demand, reach, nearest);
  }

  private static boolean isAbove(double[] values, double dust) {
    for (double value : values) {
      if (value > dust) {
        return true;
      }
    }
    return false;
  }

  /** Demand that may use free capacity has no distance; nothing is known of the rest yet. */
  private void findOpen(
      double[] capacity, ServingReach reach, int[] source, int sourceCount, double dust) {
    farCount = demands;
    for (int r = 0; r < demands; r++) {
      far[r] = r;
    }
    for (int i = 0; i < sourceCount && farCount > 0; i++) {
      if (capacity[source[i]] > dust) {
        reachFrom(reach, source[i], 0);
      }
    }
    farCount = 0;
    nearerCount = 0;
    for (int r = 0; r < demands; r++) {
      if (distance[r] == 0) {
        nearer[nearerCount++] = r;
      } else {
        far[farCount++] = r;
      }
    }
  }

  /** Gives what is far but near a source its distance; the list may keep some of it. */
  private void reachFrom(ServingReach reach, int source, int step) {
    double[] near = reach.nearness[source];
    int end = reach.end[source];
    if (end - reach.first[source] < farCount) {
      for (int r = reach.first[source]; r < end; r++) {
        distance[r] = near[r] > 0 && distance[r] == FAR ? step : distance[r];
      }
      return;
    }
    int kept = 0;
    for (int i = 0; i < farCount; i++) {
      int r = far[i];
      if (distance[r] == FAR && near[r] > 0) {
        distance[r] = step;
      } else {
        far[kept++] = r;
      }
    }
    farCount = kept;
  }

  private void findHolders(double[] capacity, int[] source, int sourceCount, double dust) {
    holderCount = 0;
    for (int i = 0; i < sourceCount; i++) {
      if (capacity[source[i]] <= dust) {
        holder[holderCount++] = source[i];
      }
    }
  }

  /** Whether any unserved demand far from free capacity stands before a source that serves. */
  private boolean isHeldBack(double[] demand, ServingReach reach, ServingFlow flow, double dust) {
    for (int h = 0; h < holderCount; h++) {
      int a = holder[h];
      double[] near = reach.nearness[a];
      double[] row = null;
      double all = 0;
      int end = reach.end[a];
      for (int r = reach.first[a]; r < end; r++) {
        if (demand[r] > dust && near[r] > 0 && distance[r] == FAR) {
          if (row == null) {
            row = flow.written(reach, a);
            all = sum(row);
          }
          if (all - row[r] > dust) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static double sum(double[] row) {
    double sum = 0;
    for (double volume : row) {
      sum += volume;
    }
    return sum;
  }

  /**
   * Goes out from free capacity step by step until unserved demand is met, and leaves the places of
   * the demand one step before.
   *
   * @return the distance of that unserved demand, FAR if there is none
   */
  private int search(double[] demand, ServingReach reach, double dust) {
    for (int step = 1; ; step++) {
      for (int h = 0; h < holderCount; h++) {
        double sum = 0;
        for (int i = 0; i < nearerCount; i++) {
          sum += held[h][nearer[i]];
        }
        places[h] = sum;
        // Sources with claims of demand still nearer have been gone out from before.
        if (sum > dust) {
          reachFrom(reach, holder[h], step);
        }
      }
      nearerCount = 0;
      boolean isMet = false;
      for (int r = 0; r < demands; r++) {
        if (distance[r] == step) {
          nearer[nearerCount++] = r;
          isMet |= demand[r] > dust;
        }
      }
      if (nearerCount == 0) {
        return FAR;
      }
      if (isMet) {
        return step;
      }
    }
  }

  /** No more may claim than there is free capacity: beyond that one would only lose to another. */
  private double claimedShare(double[] demand, double[] capacity, int claimants) {
    double claims = 0;
    double free = 0;
    for (int r = 0; r < demands; r++) {
      claims += distance[r] == claimants ? demand[r] : 0;
    }
    for (double left : capacity) {
      free += left;
    }
    return Math.min(1, free / claims);
  }

  /** Part of every place within its reach that each unserved demand claims. */
  private void claim(double[] demand, ServingReach reach, int claimants, double share) {
    Arrays.fill(reachable, 0);
    for (int h = 0; h < holderCount; h++) {
      double here = places[h];
      int a = holder[h];
      int end = here > 0 ? reach.end[a] : 0;
      for (int r = reach.first[a]; r < end; r++) {
        reachable[r] += reach.nearness[a][r] > 0 ? here : 0;
      }
    }
    for (int r = 0; r < demands; r++) {
      boolean claims = distance[r] == claimants && demand[r] > 0 && reachable[r] > 0;
      rate[r] = claims ? share * demand[r] / reachable[r] : 0;
    }
  }

  private double move(double[] demand, ServingReach reach, int claimants) {
    Arrays.fill(change, 0);
    double moved = 0;
    for (int h = 0; h < holderCount; h++) {
      if (places[h] <= 0) {
        continue;
      }
      int a = holder[h];
      double[] near = reach.nearness[a];
      double[] row = held[h];
      double claimed = 0;
      for (int r = reach.first[a]; r < reach.end[a]; r++) {
        claimed += near[r] > 0 ? rate[r] : 0;
      }
      double met = places[h] / Math.max(1, claimed);
      double given = Math.min(1, claimed);
      for (int r = reach.first[a]; r < reach.end[a]; r++) {
        if (rate[r] > 0 && near[r] > 0) {
          double gained = rate[r] * met;
          row[r] += gained;
          change[r] -= gained;
          moved += gained;
        } else if (distance[r] == claimants - 1) {
          double lost = row[r] * given;
          row[r] -= lost;
          change[r] += lost;
        }
      }
    }
    for (int r = 0; r < demands; r++) {
      demand[r] = Math.max(0, demand[r] + change[r]);
    }
    return moved;
  }
}
