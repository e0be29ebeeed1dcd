package org.inferencefrontier.input.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.Values;

/** Plant that stands in the grid areas at the start: one technology stands for each kind of it. */
final class InitialPlantCheck {
  private static final String POINTER = "/initialPlant";
  private static final String NONE = "none";

  /** Kinds of plant to the figures of an area that are told by them. */
  private static final Map<String, List<String>> FIGURES = figures();

  private final Inputs inputs;
  private final Problems problems;

  InitialPlantCheck(Inputs inputs, Problems problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  private static Map<String, List<String>> figures() {
    Map<String, List<String>> figures = new LinkedHashMap<>();
    figures.put("combined-cycle", List.of("/gasMegawatts"));
    figures.put("peaking", List.of("/gasMegawatts", "/oilMegawatts"));
    for (String kind : List.of("coal", "nuclear", "hydro", "wind", "solar", "other", "battery")) {
      figures.put(kind, List.of("/" + kind + "Megawatts"));
    }
    return Collections.unmodifiableMap(figures);
  }

  void check() {
    Map<String, Entry> standing = new HashMap<>();
    boolean known = inputs.isWhole(Section.TECHNOLOGIES);
    for (Entry technology : inputs.of(Section.TECHNOLOGIES)) {
      String kind = technology.at(POINTER).asText("");
      known &= kind.equals(NONE) || FIGURES.containsKey(kind);
      Entry first = FIGURES.containsKey(kind) ? standing.putIfAbsent(kind, technology) : null;
      if (first != null) {
        twice(first, technology, kind);
      }
    }
    if (known) {
      FIGURES.keySet().stream().filter(kind -> !standing.containsKey(kind)).forEach(this::lost);
    }
  }

  /** Plant that two technologies stood for would count twice. */
  private void twice(Entry first, Entry second, String kind) {
    boolean blameFirst = first.isOverridden(POINTER) && !second.isOverridden(POINTER);
    Entry culprit = blameFirst ? first : second;
    Entry other = blameFirst ? second : first;
    problems.add(
        culprit.position(POINTER),
        culprit.field(POINTER),
        "'" + other.id() + "' stands for '" + kind + "' already; expected one technology for it");
  }

  /** Plant that no technology stands for would not be there. */
  private void lost(String kind) {
    for (Entry area : inputs.of(Section.AREAS)) {
      for (String figure : FIGURES.get(kind)) {
        if (area.at(figure).asDouble() > 0) {
          problems.add(
              area.position(figure),
              area.field(figure),
              Values.shown(area.at(figure))
                  + " MW that no technology stands for; expected one row of generation.csv with"
                  + " initial_plant "
                  + kind);
          return;
        }
      }
    }
  }
}
