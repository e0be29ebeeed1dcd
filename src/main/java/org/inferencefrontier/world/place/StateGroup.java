package org.inferencefrontier.world.place;

import java.util.Set;

/** Groups of states that flows between parts of the world are counted by. */
public enum StateGroup {
  UNITED_STATES("usa", Set.of("usa")),
  CHINA("china", Set.of("chn")),
  EUROPE(
      "europe",
      Set.of(
          "gbr", "irl", "fra", "deu", "nld", "bel", "esp", "prt", "ita", "pol", "aut", "grc", "che",
          "swe", "nor", "fin", "dnk", "isl")),
  GULF("gulf", Set.of("are", "sau", "qat", "kwt", "bhr", "omn")),
  ASIA_PACIFIC(
      "asia_pacific",
      Set.of(
          "ind", "jpn", "kor", "twn", "sgp", "mys", "idn", "tha", "vnm", "phl", "aus", "nzl",
          "pak")),
  ELSEWHERE("elsewhere", Set.of());

  private final String id;
  private final Set<String> states;

  StateGroup(String id, Set<String> states) {
    this.id = id;
    this.states = states;
  }

  /** Its name in names of indicators. */
  public String id() {
    return id;
  }

  /** Group of a state; states that no group names are elsewhere. */
  public static StateGroup of(String state) {
    for (StateGroup group : values()) {
      if (group.states.contains(state)) {
        return group;
      }
    }
    return ELSEWHERE;
  }
}
