package org.inferencefrontier.model;

import java.io.Serializable;

/**
 * Where operators have ever had machines and what these serve: an entry for each operator and area,
 * by operator and then by area. Most operators stand in few areas, and who asks for all would
 * mostly read zeros.
 */
final class OperatorPlaces implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int areas;

  // At operator * areas + area.
  private final boolean[] isKnown;

  // By entry: place in the same numbering, and useful serving H100e.
  private final int[] place;
  private final int[] operator;
  private final int[] area;
  private final double[] inference;
  private int count;

  OperatorPlaces(int operators, int areas) {
    this.areas = areas;
    int places = operators * areas;
    isKnown = new boolean[places];
    place = new int[places];
    operator = new int[places];
    area = new int[places];
    inference = new double[places];
  }

  /** Takes note of machines at {@code operator * areas + area}. */
  void note(int at) {
    if (!isKnown[at]) {
      isKnown[at] = true;
      int entry = count++;
      for (; entry > 0 && place[entry - 1] > at; entry--) {
        set(entry, place[entry - 1]);
      }
      set(entry, at);
    }
  }

  private void set(int entry, int at) {
    place[entry] = at;
    operator[entry] = at / areas;
    area[entry] = at % areas;
  }

  /** Reads what the machines of the month serve. */
  void read(Capacity capacity) {
    for (int entry = 0; entry < count; entry++) {
      inference[entry] = capacity.inferenceAt(operator[entry], area[entry]);
    }
  }

  int count() {
    return count;
  }

  int operator(int entry) {
    return operator[entry];
  }

  int area(int entry) {
    return area[entry];
  }

  /** Useful serving capacity, H100e. */
  double inference(int entry) {
    return inference[entry];
  }
}
