package org.inferencefrontier.visual;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colour of every agent, the same in every chart and study. Agents without a colour of their
 * own get one by their name, so that adding an agent changes nobody else's.
 */
public final class AgentColours {
  private static final Map<String, Color> OWN = new HashMap<>();

  static {
    OWN.put("nvidia", Palette.GREEN);
    OWN.put("broadcom", Palette.VERMILLION);
    OWN.put("amd", Palette.ORANGE);
    OWN.put("huawei", Palette.PURPLE);
    OWN.put("marvell", Palette.SKY);
    OWN.put("mediatek", Palette.BLUE);
    OWN.put("alchip", Palette.BLUE);
    OWN.put("microsoft", Palette.BLUE);
    OWN.put("google", Palette.GREEN);
    OWN.put("amazon", Palette.ORANGE);
    OWN.put("meta", Palette.SKY);
    OWN.put("alibaba", Palette.VERMILLION);
    OWN.put("openai-stargate", Palette.PURPLE);
    OWN.put("usa", Palette.BLUE);
    OWN.put("chn", Palette.VERMILLION);
    OWN.put("are", Palette.ORANGE);
    OWN.put("sau", Palette.PURPLE);
    OWN.put("jpn", Palette.SKY);
    OWN.put("ind", Palette.GREEN);
  }

  private static final List<Color> OTHERS =
      List.of(
          Palette.BLUE,
          Palette.VERMILLION,
          Palette.GREEN,
          Palette.ORANGE,
          Palette.PURPLE,
          Palette.SKY);

  private AgentColours() {}

  /** Colour of the agent with this id. */
  public static Color of(String id) {
    Color own = OWN.get(id);
    return own != null ? own : OTHERS.get(Math.floorMod(id.hashCode(), OTHERS.size()));
  }

  /** Whether the agent's colour was chosen for it rather than given out by its name. */
  public static boolean isNamed(String id) {
    return OWN.containsKey(id);
  }
}
