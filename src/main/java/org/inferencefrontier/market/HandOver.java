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
  private final int sources;

  /** By demand: steps from free capacity; what is farther than claimants counts as far. */
  private final int[] distance;

  /** By source: what demand one step nearer than the claimants, or than the search, holds. */
  private final double[] places;

  // By demand: places that it could have, part of each that it claims, what it gains and loses.
  private final double[] reachable;
  private final double[] rate;
  private final double[] change;

  HandOver(int demands, int sources) {
    this.demands = demands;
    this.sources = sources;
    this.distance = new int[demands];
    this.places = new double[sources];
    this.reachable = new double[demands];
    this.rate = new double[demands];
    this.change = new double[demands];
  }

  /**
   * Moves places once; who lost one is in the demand again.
   *
   * @param dust volume under which demand, capacity and places do not count
   * @return volume that changed its place, 0 if there is no more to gain
   */
  double pass(
      double[] demand, double[] capacity, ServingReach reach, double[][] flow, double dust) {
    if (!isAbove(demand, dust) || !isAbove(capacity, dust)) {
      return 0;
    }
    findOpen(capacity, reach, dust);
    if (!isHeldBack(demand, reach, flow, dust)) {
      return 0;
    }
    int nearest = search(demand, reach, flow, dust);
    if (nearest == FAR) {
      return 0;
    }
    claim(demand, reach, nearest, claimedShare(demand, capacity, nearest));
    return move(demand, reach, flow, nearest);
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
  private void findOpen(double[] capacity, ServingReach reach, double dust) {
    Arrays.fill(distance, FAR);
    for (int a = 0; a < sources; a++) {
      int end = capacity[a] > dust ? reach.end[a] : 0;
      for (int r = reach.first[a]; r < end; r++) {
        distance[r] = reach.nearness[a][r] > 0 ? 0 : distance[r];
      }
    }
  }

  /** Whether any unserved demand far from free capacity stands before a source that serves. */
  private boolean isHeldBack(double[] demand, ServingReach reach, double[][] flow, double dust) {
    for (int a = 0; a < sources; a++) {
      double[] near = reach.nearness[a];
      double held = -1;
      for (int r = reach.first[a]; r < reach.end[a]; r++) {
        if (distance[r] == FAR && demand[r] > dust && near[r] > 0) {
          held = held < 0 ? held(reach, flow, a) : held;
          if (held - flow[a][r] > dust) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** What a source serves. */
  private double held(ServingReach reach, double[][] flow, int source) {
    double sum = 0;
    double[] row = flow[source];
    for (int r = reach.first[source]; r < reach.end[source]; r++) {
      sum += row[r];
    }
    return sum;
  }

  /**
   * Goes out from free capacity step by step until unserved demand is met, and leaves the places of
   * the demand one step before.
   *
   * @return the distance of that unserved demand, FAR if there is none
   */
  private int search(double[] demand, ServingReach reach, double[][] flow, double dust) {
    Arrays.fill(places, 0);
    for (int step = 1; ; step++) {
      boolean any = false;
      for (int a = 0; a < sources; a++) {
        int row = a * demands;
        double nearer = 0;
        for (int r = reach.first[a]; r < reach.end[a]; r++) {
          nearer += distance[r] == step - 1 ? flow[a][r] : 0;
        }
        places[a] = nearer;
        // Sources with claims of demand still nearer have been gone out from before.
        int end = nearer > dust ? reach.end[a] : 0;
        for (int r = reach.first[a]; r < end; r++) {
          if (distance[r] == FAR && reach.nearness[a][r] > 0) {
            distance[r] = step;
            any = true;
          }
        }
      }
      if (!any) {
        return FAR;
      }
      for (int r = 0; r < demands; r++) {
        if (distance[r] == step && demand[r] > dust) {
          return step;
        }
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
    for (int a = 0; a < sources; a++) {
      double here = places[a];
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

  private double move(double[] demand, ServingReach reach, double[][] flow, int claimants) {
    Arrays.fill(change, 0);
    double moved = 0;
    for (int a = 0; a < sources; a++) {
      if (places[a] <= 0) {
        continue;
      }
      double claimed = 0;
      for (int r = reach.first[a]; r < reach.end[a]; r++) {
        claimed += reach.nearness[a][r] > 0 ? rate[r] : 0;
      }
      double met = places[a] / Math.max(1, claimed);
      double given = Math.min(1, claimed);
      for (int r = reach.first[a]; r < reach.end[a]; r++) {
        if (rate[r] > 0 && reach.nearness[a][r] > 0) {
          double gained = rate[r] * met;
          flow[a][r] += gained;
          change[r] -= gained;
          moved += gained;
        } else if (distance[r] == claimants - 1) {
          double lost = flow[a][r] * given;
          flow[a][r] -= lost;
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
