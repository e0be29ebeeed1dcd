package org.inferencefrontier.indicator;

import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.place.StateGroup;

/** What is measured of the flows between parts of the world: who serves whom. */
final class FlowMeasures extends Measure {
  FlowMeasures() {
    for (StateGroup from : StateGroup.values()) {
      for (StateGroup to : StateGroup.values()) {
        ofWorld(
            "world.flow_" + from.id() + "_to_" + to.id() + "_h100e",
            "H100e",
            "Compute of sites in "
                + words(from)
                + " that serves users in "
                + words(to)
                + ", useful H100-equivalents.");
      }
    }
  }

  /** The indicators are in the order of the flows. */
  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    double[] flows = model.serving().groupFlow;
    for (int i = 0; i < flows.length; i++) {
      row[first[i]] = flows[i];
    }
  }

  static String words(StateGroup group) {
    return switch (group) {
      case UNITED_STATES -> "the United States";
      case CHINA -> "China";
      case EUROPE -> "Europe";
      case GULF -> "the Gulf";
      case ASIA_PACIFIC -> "the rest of Asia and the Pacific";
      case ELSEWHERE -> "the rest of the world";
    };
  }
}
