package org.inferencefrontier.report;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.report.chart.HouseTheme;

/**
 * The colour of every agent, the same in every chart and study. Agents without a colour of their
 * own get one by their name, so that adding an agent changes nobody else's.
 */
final class AgentColours {
  private static final Map<String, Color> OWN = new HashMap<>();

  static {
    OWN.put("nvidia", HouseTheme.GREEN);
    OWN.put("broadcom", HouseTheme.VERMILLION);
    OWN.put("amd", HouseTheme.ORANGE);
    OWN.put("huawei", HouseTheme.PURPLE);
    OWN.put("marvell", HouseTheme.SKY);
    OWN.put("mediatek", HouseTheme.BLUE);
    OWN.put("alchip", HouseTheme.BLUE);
    OWN.put("usa", HouseTheme.BLUE);
    OWN.put("chn", HouseTheme.VERMILLION);
    OWN.put("are", HouseTheme.ORANGE);
    OWN.put("sau", HouseTheme.PURPLE);
    OWN.put("jpn", HouseTheme.SKY);
    OWN.put("ind", HouseTheme.GREEN);
  }

  private static final List<Color> OTHERS =
      List.of(
          HouseTheme.BLUE,
          HouseTheme.VERMILLION,
          HouseTheme.GREEN,
          HouseTheme.ORANGE,
          HouseTheme.PURPLE,
          HouseTheme.SKY);

  private AgentColours() {}

  /** Colour of the agent with this id. */
  static Color of(String id) {
    Color own = OWN.get(id);
    return own != null ? own : OTHERS.get(Math.floorMod(id.hashCode(), OTHERS.size()));
  }
}
