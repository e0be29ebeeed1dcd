package org.inferencefrontier.report.text;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inferencefrontier.world.World;

/** Names of chips: those of the catalogue, and those that come after it in a run. */
final class ChipWords {
  /** A chip after the catalogue is called after its maker and its month. */
  private static final Pattern GENERATED =
      Pattern.compile("([a-z0-9-]+)-(\\d{4}-(?:0[1-9]|1[0-2]))");

  /** What a chip of several of one maker and month, or the variant of another, is made for. */
  private static final Map<String, String> MADE_FOR =
      Map.of(
          "-serving", " for serving",
          "-inference", " for serving",
          "-training", " for training",
          "-export", " for export");

  private final Names agents;
  private final Map<String, String> catalogue = new HashMap<>();

  ChipWords(World world, Names agents) {
    this.agents = agents;
    world.accelerators().forEach(chip -> catalogue.put(chip.id(), chip.name()));
  }

  /** {@code NVIDIA's chip of Sep 2032 for serving}; empty for what is no chip. */
  Optional<String> name(String id) {
    Optional<String> whole = without(id);
    if (whole.isPresent()) {
      return whole;
    }
    int end = Math.max(0, id.lastIndexOf('-'));
    String madeFor = MADE_FOR.get(id.substring(end));
    return madeFor == null
        ? Optional.empty()
        : without(id.substring(0, end)).map(chip -> chip + madeFor);
  }

  private Optional<String> without(String id) {
    if (catalogue.containsKey(id)) {
      return Optional.of(catalogue.get(id));
    }
    Matcher generated = GENERATED.matcher(id);
    if (!generated.matches() || agents.of(generated.group(1)).equals(generated.group(1))) {
      return Optional.empty();
    }
    return Optional.of(
        agents.of(generated.group(1))
            + "'s chip of "
            + Wording.month(YearMonth.parse(generated.group(2))));
  }
}
