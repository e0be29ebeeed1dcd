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

  private final int areas;

  /** By demand area: steps from free capacity. */
  private final int[] distance;

  /** By source: places that can be had, and then the share of them that is taken. */
  private final double[] places;

  private final double[] claimed;

  /** Share of the claimants' demand that claims. */
  private double claimedShare;

  HandOver(int areas) {
    this.areas = areas;
    this.distance = new int[areas];
    this.places = new double[areas];
    this.claimed = new double[areas];
  }

  /**
   * Moves places once; who lost one is in the demand again.
   *
   * @param dust volume under which demand, capacity and places do not count
   * @return volume that changed its place, 0 if there is no more to gain
   */
  double pass(double[] demand, double[] capacity, double[] weight, double[] flow, double dust) {
    if (!isAbove(demand, dust) || !isAbove(capacity, dust)) {
      return 0;
    }
    if (!isHeldBack(demand, weight, flow, dust)) {
      return 0;
    }
    measureDistances(capacity, weight, flow, dust);
    int nearest = FAR;
    for (int r = 0; r < areas; r++) {
      if (demand[r] > dust && distance[r] > 0) {
        nearest = Math.min(nearest, distance[r]);
      }
    }
    if (nearest == FAR) {
      return 0;
    }
    findPlaces(flow, nearest - 1);
    claimedShare = claimedShare(demand, capacity, nearest);
    return move(demand, weight, flow, nearest);
  }

  /** Whether any unserved demand stands before a source that serves another. */
  private boolean isHeldBack(double[] demand, double[] weight, double[] flow, double dust) {
    Arrays.fill(places, 0);
    boolean summed = false;
    for (int r = 0; r < areas; r++) {
      if (demand[r] <= dust) {
        continue;
      }
      for (int a = 0; a < areas; a++) {
        if (weight[r * areas + a] <= 0) {
          continue;
        }
        if (!summed) {
          sumPlaces(flow);
          summed = true;
        }
        if (places[a] - flow[r * areas + a] > dust) {
          return true;
        }
      }
    }
    return false;
  }

  private void sumPlaces(double[] flow) {
    for (int r = 0; r < areas; r++) {
      for (int a = 0; a < areas; a++) {
        places[a] += flow[r * areas + a];
      }
    }
  }

  private static boolean isAbove(double[] values, double dust) {
    for (double value : values) {
      if (value > dust) {
        return true;
      }
    }
    return false;
  }

  private void measureDistances(double[] capacity, double[] weight, double[] flow, double dust) {
    Arrays.fill(distance, FAR);
    boolean changed = false;
    for (int r = 0; r < areas; r++) {
      for (int a = 0; a < areas; a++) {
        if (weight[r * areas + a] > 0 && capacity[a] > dust) {
          distance[r] = 0;
          changed = true;
          break;
        }
      }
    }
    for (int step = 1; changed; step++) {
      changed = false;
      // What demand nearer than this step holds at each source; claims come later.
      Arrays.fill(claimed, 0);
      for (int r = 0; r < areas; r++) {
        if (distance[r] < step) {
          for (int a = 0; a < areas; a++) {
            claimed[a] += flow[r * areas + a];
          }
        }
      }
      for (int r = 0; r < areas; r++) {
        for (int a = 0; a < areas && distance[r] == FAR; a++) {
          if (weight[r * areas + a] > 0 && claimed[a] > dust) {
            distance[r] = step;
            changed = true;
          }
        }
      }
    }
  }

  /** Places held by demand at a distance. */
  private void findPlaces(double[] flow, int from) {
    Arrays.fill(places, 0);
    for (int r = 0; r < areas; r++) {
      if (distance[r] == from) {
        for (int a = 0; a < areas; a++) {
          places[a] += flow[r * areas + a];
        }
      }
    }
  }

  /** No more may claim than there is free capacity: beyond that one would only lose to another. */
  private double claimedShare(double[] demand, double[] capacity, int claimants) {
    double claims = 0;
    double free = 0;
    for (int i = 0; i < areas; i++) {
      claims += distance[i] == claimants ? demand[i] : 0;
      free += capacity[i];
    }
    return Math.min(1, free / claims);
  }

  private double move(double[] demand, double[] weight, double[] flow, int claimants) {
    Arrays.fill(claimed, 0);
    for (int r = 0; r < areas; r++) {
      double rate = claimRate(r, demand, weight, claimants);
      for (int a = 0; a < areas && rate > 0; a++) {
        claimed[a] += weight[r * areas + a] > 0 ? rate : 0;
      }
    }
    // Claimants gain before holders lose: what they gain is worked out from what they lacked.
    double moved = 0;
    for (int r = 0; r < areas; r++) {
      double rate = claimRate(r, demand, weight, claimants);
      for (int a = 0; a < areas && rate > 0; a++) {
        if (weight[r * areas + a] > 0 && places[a] > 0) {
          double gained = rate * places[a] / Math.max(1, claimed[a]);
          flow[r * areas + a] += gained;
          moved += gained;
        }
      }
    }
    settle(demand, weight, flow, claimants);
    return moved;
  }

  /** Part of every place within its reach that an unserved demand claims. */
  private double claimRate(int r, double[] demand, double[] weight, int claimants) {
    if (distance[r] != claimants || demand[r] <= 0) {
      return 0;
    }
    double reach = 0;
    for (int a = 0; a < areas; a++) {
      reach += weight[r * areas + a] > 0 ? places[a] : 0;
    }
    return reach > 0 ? claimedShare * demand[r] / reach : 0;
  }

  /** Takes what was gained off the claimants' demand and gives holders theirs back. */
  private void settle(double[] demand, double[] weight, double[] flow, int claimants) {
    for (int r = 0; r < areas; r++) {
      double rate = claimRate(r, demand, weight, claimants);
      double gained = 0;
      for (int a = 0; a < areas && rate > 0; a++) {
        gained += weight[r * areas + a] > 0 ? rate * places[a] / Math.max(1, claimed[a]) : 0;
      }
      demand[r] = Math.max(0, demand[r] - gained);
      double lost = 0;
      for (int a = 0; a < areas && distance[r] == claimants - 1; a++) {
        double given = flow[r * areas + a] * Math.min(1, claimed[a]);
        flow[r * areas + a] -= given;
        lost += given;
      }
      demand[r] += lost;
    }
  }
}
