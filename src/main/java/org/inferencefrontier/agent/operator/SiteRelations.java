package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/** The areas that law leaves to one operator, in ascending order, and what they are to it. */
public final class SiteRelations implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The areas. */
  public final int[] area;

  // At the position of the area: whether it lies in the operator's home state and in its compute
  // market; alignment of home and host; share of the operator's powered capacity there.
  final boolean[] sameState;
  final boolean[] sameMarket;
  final double[] alignment;
  final double[] ownShare;
  private int count;

  /**
   * @param areas number of grid areas
   */
  public SiteRelations(int areas) {
    area = new int[areas];
    sameState = new boolean[areas];
    sameMarket = new boolean[areas];
    alignment = new double[areas];
    ownShare = new double[areas];
  }

  /** Forgets the areas of another operator. */
  public void clear() {
    count = 0;
  }

  /** Number of areas. */
  public int count() {
    return count;
  }

  /**
   * Adds the next area.
   *
   * @param inHomeState the area lies in the operator's home state
   * @param inOwnMarket the area lies in the operator's own compute market
   * @param withHost alignment of home and host, -1 to 1
   * @param ofOwnCapacity operator's share of its own powered capacity there
   */
  public void add(
      int next, boolean inHomeState, boolean inOwnMarket, double withHost, double ofOwnCapacity) {
    area[count] = next;
    sameState[count] = inHomeState;
    sameMarket[count] = inOwnMarket;
    alignment[count] = withHost;
    ownShare[count] = ofOwnCapacity;
    count++;
  }
}
