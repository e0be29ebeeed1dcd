package org.inferencefrontier.model.economy;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.SitePower;

/**
 * Where operators have power: by operator its areas and by area its operators, both by rising
 * index. Machines run nowhere else, and most operators are in few areas: sums over pairs of the two
 * leave out those that never meet.
 *
 * <p>A site keeps its power once it has any, so that only what came since is read.
 */
public final class PoweredAreas implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SitePower[] powers;
  private final int areas;

  // At operator * areas + position, and at area * operators + position.
  private final int[] areaOf;
  private final int[] operatorOf;

  // By operator: its areas, and how many of its sites were read. By area: its operators.
  private final int[] areaCount;
  private final int[] sitesRead;
  private final int[] operatorCount;

  PoweredAreas(Economy economy) {
    powers = new SitePower[economy.operators.length];
    areas = economy.index.areaCount();
    areaOf = new int[powers.length * areas];
    operatorOf = new int[areaOf.length];
    areaCount = new int[powers.length];
    sitesRead = new int[powers.length];
    operatorCount = new int[areas];
    for (int o = 0; o < powers.length; o++) {
      powers[o] = economy.operators[o].power();
    }
    read();
  }

  /** Takes in the sites that got power since it was last read. */
  public void read() {
    for (int o = 0; o < powers.length; o++) {
      while (sitesRead[o] < powers[o].placeCount()) {
        add(o, powers[o].place(sitesRead[o]++) / Capacity.USES);
      }
    }
  }

  private void add(int operator, int area) {
    int first = operator * areas;
    for (int i = 0; i < areaCount[operator]; i++) {
      if (areaOf[first + i] == area) {
        return;
      }
    }
    insert(areaOf, first, areaCount[operator]++, area);
    insert(operatorOf, area * powers.length, operatorCount[area]++, operator);
  }

  /** Inserts into a row that rises. */
  private static void insert(int[] rows, int first, int count, int value) {
    int at = first + count;
    while (at > first && rows[at - 1] > value) {
      rows[at] = rows[at - 1];
      at--;
    }
    rows[at] = value;
  }

  /** Number of areas in which an operator has power. */
  public int areaCount(int operator) {
    return areaCount[operator];
  }

  /**
   * An area in which an operator has power.
   *
   * @param position 0 to {@link #areaCount}, exclusive
   */
  public int area(int operator, int position) {
    return areaOf[operator * areas + position];
  }

  /** Number of operators that have power in an area. */
  public int operatorCount(int area) {
    return operatorCount[area];
  }

  /**
   * An operator that has power in an area.
   *
   * @param position 0 to {@link #operatorCount}, exclusive
   */
  public int operator(int area, int position) {
    return operatorOf[area * powers.length + position];
  }
}
