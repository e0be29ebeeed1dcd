package org.inferencefrontier.gui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sim.util.Propertied;
import sim.util.Properties;

/**
 * Something that can be inspected: an agent, a grid area, a site or the world. It brings its
 * properties in its own order; MASON would list getters as each Java version happens to find them.
 */
final class Subject implements Propertied {
  /** What kind of thing it is. */
  enum Kind {
    WORLD,
    VENDOR,
    OPERATOR,
    LAB,
    STATE,
    UTILITY,
    FOUNDRY,
    SITE;

    /** For people. */
    String title() {
      String words = name().toLowerCase(Locale.ROOT);
      return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
  }

  private final Kind kind;
  private final String name;
  private final String agent;
  private final List<Fact> facts;

  /**
   * @param agent id under which it decides; empty for what decides nothing
   */
  Subject(Kind kind, String name, String agent, List<Fact> facts) {
    this.kind = kind;
    this.name = name;
    this.agent = agent;
    this.facts = List.copyOf(facts);
  }

  String name() {
    return name;
  }

  /** As lists of inspectors show it. */
  String title() {
    return kind == Kind.WORLD ? name : kind.title() + ": " + name;
  }

  /** Id under which it decides. */
  Optional<String> agent() {
    return agent.isEmpty() ? Optional.empty() : Optional.of(agent);
  }

  List<Fact> facts() {
    return facts;
  }

  @Override
  public Properties properties() {
    return new LiveProperties(this, facts);
  }

  @Override
  public String toString() {
    return name;
  }
}
