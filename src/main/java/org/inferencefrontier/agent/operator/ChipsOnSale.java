package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.world.technology.Orientation;

/**
 * Chips that anybody can order in a month, of all that a run has seen: looked up once, not often.
 */
public final class ChipsOnSale implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Months after first volume until a chip is no longer sold. Judgement: within the depreciation
   * lives of {@code fleet.life}; a successor closes most chips long before.
   */
  public static final int END_OF_SALE_MONTHS = 54;

  /**
   * Months after a better chip of its line for which a chip can still be ordered. H100 shipments
   * fell by half in the two quarters after Blackwell's first volume (Epoch AI, AI chip counts).
   */
  public static final int LAST_ORDERS_MONTHS = 4;

  /**
   * Buyers may order so many months before first volume: Hopper (March 2022) and Blackwell (March
   * 2024) were announced seven and eight months ahead of theirs.
   */
  public static final int ORDER_AHEAD_MONTHS = 8;

  private final int[] onSale;
  private int count;

  // For what that is right: the month, and how many chips there were.
  private int seenMonth = Integer.MIN_VALUE;
  private int seenChips;

  ChipsOnSale(int chips) {
    onSale = new int[chips];
  }

  /** Looks once a month, and when a chip was added. */
  public void look(int month, ChipTable chips) {
    if (seenMonth == month && seenChips == chips.count()) {
      return;
    }
    seenMonth = month;
    seenChips = chips.count();
    count = 0;
    for (int c = 0; c < seenChips; c++) {
      if (isOnSale(month, chips, c)) {
        onSale[count++] = c;
      }
    }
  }

  /** Number of chips that can be ordered in the month looked at. */
  public int count() {
    return count;
  }

  /**
   * A chip that can be ordered.
   *
   * @param position 0 to {@link #count()}, exclusive, in ascending order of chips
   */
  public int chip(int position) {
    return onSale[position];
  }

  private static boolean isOnSale(int month, ChipTable chips, int c) {
    Chip chip = chips.get(c);
    int age = month - chip.releaseMonth();
    return age >= -ORDER_AHEAD_MONTHS && age <= END_OF_SALE_MONTHS && !isClosed(month, chips, c);
  }

  /** Whether a chip cannot be ordered any more, whatever comes; device silicon never can. */
  public static boolean isClosed(int month, ChipTable chips, int c) {
    return chips.successorMonth(c) <= month - LAST_ORDERS_MONTHS
        || chips.get(c).orientation() == Orientation.EDGE;
  }
}
