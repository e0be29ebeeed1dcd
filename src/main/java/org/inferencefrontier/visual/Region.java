package org.inferencefrontier.visual;

import java.awt.Color;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.StateGroup;

/** How groups of states are called and coloured in tables and charts. */
public enum Region {
  UNITED_STATES(StateGroup.UNITED_STATES, "United States", "USA", Palette.BLUE),
  CHINA(StateGroup.CHINA, "China", "China", Palette.VERMILLION),
  EUROPE(StateGroup.EUROPE, "Europe", "Europe", Palette.GREEN),
  GULF(StateGroup.GULF, "Gulf", "Gulf", Palette.ORANGE),
  ASIA_PACIFIC(StateGroup.ASIA_PACIFIC, "Rest of Asia and Pacific", "Asia-Pac.", Palette.PURPLE),
  OTHER(StateGroup.ELSEWHERE, "Everywhere else", "Other", Palette.SKY);

  private final StateGroup group;
  private final String title;
  private final String shortTitle;
  private final Color colour;

  Region(StateGroup group, String title, String shortTitle, Color colour) {
    this.group = group;
    this.title = title;
    this.shortTitle = shortTitle;
    this.colour = colour;
  }

  /** The states. */
  public StateGroup group() {
    return group;
  }

  /** Its name in titles and legends. */
  public String title() {
    return title;
  }

  /** Title where there is little room. */
  public String shortTitle() {
    return shortTitle;
  }

  /** Its colour in every chart and map. */
  public Color colour() {
    return colour;
  }

  /** Region of a state; what is no country's id is elsewhere. */
  public static Region of(World world, String state) {
    StateGroup group = world.groupOf(state);
    for (Region region : values()) {
      if (region.group == group) {
        return region;
      }
    }
    return OTHER;
  }
}
