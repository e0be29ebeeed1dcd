package org.inferencefrontier.report.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inferencefrontier.world.World;

/** Names of agents for people. */
public final class Names {
  private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");

  /** Of places, those that English gives an article. */
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "Netherlands",
          "Northwest and Rockies",
          "Philippines",
          "Southwest",
          "United Arab Emirates",
          "United Kingdom",
          "United States");

  private final Map<String, String> names = new HashMap<>();

  /** Names of all agents of a world. */
  public Names(World world) {
    world.countries().forEach(country -> names.put(country.id(), country.name()));
    world.areas().forEach(area -> names.put(area.id(), area.name()));
    world.states().forEach(state -> names.put(state.id(), state.name()));
    world.vendors().forEach(vendor -> names.put(vendor.id(), vendor.name()));
    world.operators().forEach(operator -> names.put(operator.id(), operator.name()));
    world.labs().forEach(lab -> names.put(lab.id(), lab.name()));
    world.foundries().forEach(foundry -> names.put(foundry.id(), foundry.name()));
  }

  /** A text with ids that stand in it as words, {@code open to kwt}, put into names. */
  public String in(String text) {
    return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(of(word.group())));
  }

  /** The name; the id itself for an entity the world does not know. */
  public String of(String id) {
    return names.getOrDefault(id, id);
  }

  /** The name at the beginning of a sentence: {@code The Netherlands}. */
  public String sentenceStart(String id) {
    String name = inSentence(id);
    return name.equals(of(id)) ? name : "The " + of(id);
  }

  /** The name as it stands inside a sentence: {@code the Netherlands}. */
  public String inSentence(String id) {
    String name = of(id);
    return WITH_ARTICLE.contains(name) ? "the " + name : name;
  }
}
