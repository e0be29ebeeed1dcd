package org.inferencefrontier.report.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.text.Wording;

/** In how many runs a state has stopped new connections of data centres in a grid area. */
public final class ConnectionStops {
  /** Stops in a smaller share of the runs are not told. */
  private static final double TOLD = 0.005;

  private ConnectionStops() {}

  /** A sentence with the share of the runs by month; empty where hardly any has a stop. */
  public static Optional<String> of(ReportContext context, String area) {
    List<String> shares = new ArrayList<>();
    for (int month : context.horizon().months()) {
      double share = context.ensemble().mean("area.moratorium", area, month);
      if (share > TOLD) {
        shares.add(Wording.percent(share) + " of the runs in " + Wording.longMonth(month));
      }
    }
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "New data-centre connections stopped in "
                + context.names().inSentence(area)
                + ": "
                + String.join(", ", shares)
                + ".");
  }
}
