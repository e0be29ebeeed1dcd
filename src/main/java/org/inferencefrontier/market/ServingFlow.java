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
   * Volume from a source by demand, defined within its reach only and until the next call; null if
   * nothing flows from it.
   */
  double[] read(ServingReach reach, int source) {
    if (isWritten[source]) {
      return rows[source];
    }
    int round = 0;
    while (round < rounds && supplied[round][source] <= 0) {
      round++;
    }
    if (round == rounds) {
      return null;
    }
    set(
        passing,
        reach.nearness[source],
        wanted[round],
        supplied[round][source] * reach.pull[source],
        reach.first[source],
        reach.end[source]);
    addRounds(reach, source, passing, round + 1);
    return passing;
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
}
