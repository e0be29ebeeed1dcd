package org.inferencefrontier.market;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What flows from each source to each demand, kept as the rounds of the water-filling that made it:
 * nearness times what the demand wants of it times what the source supplies. A row is written out
 * only for who asks for it; most are read once.
 */
final class ServingFlow implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Most rounds in which what full sources refuse is offered to the others. A limit: what is left
   * waits for a hand-over.
   */
  static final int ROUNDS = 4;

  /** By round and demand: demand over the weighted capacity that it may use. */
  final double[][] wanted;

  /** By round and source: the capacity that meets offers. */
  final double[][] supplied;

  private final double[][] rows;
  private final boolean[] isWritten;
  private final double[] passing;
  private int rounds;

  ServingFlow(int demands, int sources) {
    wanted = new double[ROUNDS][demands];
    supplied = new double[ROUNDS][sources];
    rows = new double[sources][demands];
    isWritten = new boolean[sources];
    passing = new double[demands];
  }

  /** Nothing flows. */
  void open() {
    Arrays.fill(isWritten, false);
    rounds = 0;
  }

  /** Says how many rounds of a filling there were; what flowed before has been written. */
  void close(ServingReach reach, int roundCount) {
    rounds = roundCount;
    for (int a = 0; a < isWritten.length; a++) {
      if (isWritten[a]) {
        addRounds(reach, a, rows[a], 0);
      }
    }
  }

  /** Writes all rows, so that another filling can follow. */
  void write(ServingReach reach, int[] sources, int count) {
    for (int i = 0; i < count; i++) {
      written(reach, sources[i]);
    }
  }

  /** Volume from a source by demand, 0 beyond its reach; changes to it stay. */
  double[] written(ServingReach reach, int source) {
    double[] row = rows[source];
    if (!isWritten[source]) {
      isWritten[source] = true;
      Arrays.fill(row, 0);
      addRounds(reach, source, row, 0);
    }
    return row;
  }

  /**
   * Adds what flows from a source to sums by demand.
   *
   * @param volume takes the volume
   * @param weight of the way to each demand
   * @param weighted takes the volume times the weight
   */
  void addTo(ServingReach reach, int source, double[] volume, double[] weight, double[] weighted) {
    int first = reach.first[source];
    int end = reach.end[source];
    if (isWritten[source]) {
      add(rows[source], volume, weight, weighted, first, end);
      return;
    }
    int one = nextRound(0, source);
    if (one == rounds) {
      return;
    }
    int two = nextRound(one + 1, source);
    double[] near = reach.nearness[source];
    double each = supplied[one][source] * reach.pull[source];
    if (two == rounds) {
      add(near, wanted[one], each, volume, weight, weighted, first, end);
      return;
    }
    set(passing, near, wanted[one], each, first, end);
    addRounds(reach, source, passing, two);
    add(passing, volume, weight, weighted, first, end);
  }

  /** The next round in which a source supplied anything, or the number of rounds. */
  private int nextRound(int from, int source) {
    int round = from;
    while (round < rounds && supplied[round][source] <= 0) {
      round++;
    }
    return round;
  }

  private void addRounds(ServingReach reach, int source, double[] row, int from) {
    for (int round = from; round < rounds; round++) {
      double each = supplied[round][source] * reach.pull[source];
      if (each > 0) {
        add(
            row,
            reach.nearness[source],
            wanted[round],
            each,
            reach.first[source],
            reach.end[source]);
      }
    }
  }

  private static void set(
      double[] row, double[] near, double[] wanted, double each, int first, int end) {
    for (int r = first; r < end; r++) {
      row[r] = near[r] * wanted[r] * each;
    }
  }

  private static void add(
      double[] row, double[] near, double[] wanted, double each, int first, int end) {
    for (int r = first; r < end; r++) {
      row[r] += near[r] * wanted[r] * each;
    }
  }

  private static void add(
      double[] row, double[] volume, double[] weight, double[] weighted, int first, int end) {
    for (int r = first; r < end; r++) {
      double flows = row[r];
      volume[r] += flows;
      weighted[r] += flows * weight[r];
    }
  }

  private static void add(
      double[] near,
      double[] wanted,
      double each,
      double[] volume,
      double[] weight,
      double[] weighted,
      int first,
      int end) {
    for (int r = first; r < end; r++) {
      double flows = near[r] * wanted[r] * each;
      volume[r] += flows;
      weighted[r] += flows * weight[r];
    }
  }
}
