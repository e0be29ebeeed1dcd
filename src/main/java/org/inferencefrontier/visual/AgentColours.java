package org.inferencefrontier.visual;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    OWN.put("alchip", Palette.SKY);
    OWN.put("guc", Palette.INK);
    OWN.put("microsoft", Palette.BLUE);
    OWN.put("google", Palette.GREEN);
    OWN.put("amazon", Palette.ORANGE);
    OWN.put("meta", Palette.SKY);
    OWN.put("bytedance", Palette.VERMILLION);
    OWN.put("oracle", Palette.PURPLE);
    OWN.put("alibaba", Palette.INK);
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
    return chosen(id).orElse(OTHERS.get(Math.floorMod(id.hashCode(), OTHERS.size())));
  }

  /** The colour that was chosen for an agent, empty for who has one by its name. */
  public static Optional<Color> chosen(String id) {
    return Optional.ofNullable(OWN.get(id));
  }

  /**
   * Colours of agents that stand in one chart, no two alike while there are enough: who was given a
   * colour comes before who has it by its name, and earlier before later.
   */
  public static List<Color> distinct(List<String> ids) {
    Map<String, Color> given = new HashMap<>();
    for (boolean named : new boolean[] {true, false}) {
      for (String id : ids) {
        if (chosen(id).isPresent() == named && !given.containsValue(of(id))) {
          given.put(id, of(id));
        }
      }
    }
    for (String id : ids) {
      Color free =
          Stream.concat(OTHERS.stream(), Stream.of(Palette.MUTED))
              .filter(colour -> !given.containsValue(colour))
              .findFirst()
              .orElse(of(id));
      given.putIfAbsent(id, free);
    }
    return ids.stream().map(given::get).toList();
  }
}
