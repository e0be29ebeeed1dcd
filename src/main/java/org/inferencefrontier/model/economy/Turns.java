package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.world.time.Timeline;

/**
 * In which months agents plan and who comes first. Not all plan in one month; which of them do, and
 * in what order operators are served where there is not enough for all, is drawn for each run from
 * the agent's name: neither the place of a file among others nor one more agent moves it.
 */
public final class Turns implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] operator;
  private final int[] vendor;
  private final Operator[] order;

  Turns(Economy economy) {
    operator =
        Arrays.stream(economy.operators)
            .mapToInt(o -> month(economy.streams, "operator turn", o.profile().id()))
            .toArray();
    vendor =
        Arrays.stream(economy.vendors)
            .mapToInt(v -> month(economy.streams, "vendor turn", v.profile().id()))
            .toArray();
    order =
        Arrays.stream(economy.operators)
            .sorted(
                Comparator.comparingDouble(
                        (Operator o) -> uniform(economy.streams, "order", o.profile().id()))
                    .thenComparing(o -> o.profile().id()))
            .toArray(Operator[]::new);
  }

  private static double uniform(RandomStreams streams, String stream, String id) {
    return streams.uniform(RandomStreams.key(stream, id), 0, 0);
  }

  /** The month of the year, 0 to 11, that is an agent's. */
  static int month(RandomStreams streams, String stream, String id) {
    return (int) (Timeline.MONTHS_A_YEAR * uniform(streams, stream, id));
  }

  /** Operators in the order in which they act in a month. */
  public Operator[] order() {
    return order;
  }

  /**
   * Months since it was last an operator's turn of something that comes round.
   *
   * @param months between two turns, a divisor of 12
   */
  public int sinceTurn(Operator of, int month, int months) {
    return Math.floorMod(month - operator[of.index()], months);
  }

  /** Whether it is an operator's turn in a month. */
  public boolean isTurn(Operator of, int month, int months) {
    return sinceTurn(of, month, months) == 0;
  }

  /** Whether it is a vendor's turn in a month. */
  public boolean isTurn(Vendor of, int month, int months) {
    return Math.floorMod(month - vendor[of.index()], months) == 0;
  }
}
