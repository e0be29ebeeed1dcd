package org.inferencefrontier.visual;

import java.awt.Color;
import java.util.Set;

/** Groups of states for tables and charts. */
public enum Region {
  UNITED_STATES("United States", "USA", Palette.BLUE, Set.of("usa")),
  CHINA("China", "China", Palette.VERMILLION, Set.of("chn")),
  EUROPE(
      "Europe",
      "Europe",
      Palette.GREEN,
      Set.of(
          "gbr", "irl", "fra", "deu", "nld", "bel", "esp", "prt", "ita", "pol", "aut", "grc", "che",
          "swe", "nor", "fin", "dnk", "isl")),
  GULF("Gulf", "Gulf", Palette.ORANGE, Set.of("are", "sau", "qat", "kwt", "bhr", "omn")),
  ASIA_PACIFIC(
      "Rest of Asia and Pacific",
      "Asia-Pac.",
      Palette.PURPLE,
      Set.of(
          "ind", "jpn", "kor", "twn", "sgp", "mys", "idn", "tha", "vnm", "phl", "aus", "nzl",
          "pak")),
  OTHER("Everywhere else", "Other", Palette.SKY, Set.of());

  private final String title;
  private final String shortTitle;
  private final Color colour;
  private final Set<String> states;

  Region(String title, String shortTitle, Color colour, Set<String> states) {
    this.title = title;
    this.shortTitle = shortTitle;
    this.colour = colour;
    this.states = states;
  }

  public String title() {
    return title;
  }

  /** Title where there is little room. */
  public String shortTitle() {
    return shortTitle;
  }

  public Color colour() {
    return colour;
  }

  /** Region of a state; states that no region names are elsewhere. */
  public static Region of(String state) {
    for (Region region : values()) {
      if (region.states.contains(state)) {
        return region;
      }
    }
    return OTHER;
  }
}
