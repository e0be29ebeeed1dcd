package org.inferencefrontier.model.economy;

import java.io.Serializable;

/**
 * States market by market: those of a market stand together, in the order of the world's list. What
 * all users of a market are asked for lies in one row and is gone through from end to end.
 */
final class MarketStates implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] place;
  private final int[] state;
  private final int[] end = new int[WorldIndex.MARKETS];

  MarketStates(WorldIndex index) {
    int states = index.world().states().size();
    place = new int[states];
    state = new int[states];
    int count = 0;
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      for (int s = 0; s < states; s++) {
        if (index.marketOfState(s) == m) {
          place[s] = count;
          state[count++] = s;
        }
      }
      end[m] = count;
    }
  }

  /** Number of states. */
  int count() {
    return place.length;
  }

  /** Place of a market's first state. */
  int first(int market) {
    return market == 0 ? 0 : end[market - 1];
  }

  /** The place after that of a market's last state. */
  int end(int market) {
    return end[market];
  }

  /** Place of a state. */
  int place(int ofState) {
    return place[ofState];
  }

  /** The state at a place. */
  int state(int atPlace) {
    return state[atPlace];
  }
}
