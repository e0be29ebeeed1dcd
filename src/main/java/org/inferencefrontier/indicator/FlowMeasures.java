package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.StateGroup;

/** What is measured of the flows between parts of the world: who serves whom. */
final class FlowMeasures {
  private FlowMeasures() {}

  static List<Measure> all() {
    List<Measure> measures = new ArrayList<>();
    for (StateGroup from : StateGroup.values()) {
      for (StateGroup to : StateGroup.values()) {
        measures.add(
            monthly(
                "world.flow_" + from.id() + "_to_" + to.id() + "_h100e",
                "H100e",
                EntityKind.WORLD,
                "Compute of sites in "
                    + words(from)
                    + " that serves users in "
                    + words(to)
                    + ", useful H100-equivalents.",
                (m, e) -> flow(m, from.ordinal(), to.ordinal())));
      }
    }
    return measures;
  }

  private static String words(StateGroup group) {
    return switch (group) {
      case UNITED_STATES -> "the United States";
      case CHINA -> "China";
      case EUROPE -> "Europe";
      case GULF -> "the Gulf";
      case ASIA_PACIFIC -> "the rest of Asia and the Pacific";
      case ELSEWHERE -> "the rest of the world";
    };
  }

  private static double flow(FrontierModel model, int from, int to) {
    return model.serving().groupFlow[from * StateGroup.values().length + to];
  }
}
