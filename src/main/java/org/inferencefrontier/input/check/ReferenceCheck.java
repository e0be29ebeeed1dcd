package org.inferencefrontier.input.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Problems;

/** Names of other entries: each must exist. */
final class ReferenceCheck {
  /** First word of an indicator to the section of its entities. */
  private static final Map<String, Section> ENTITIES =
      Map.of(
          "vendor", Section.VENDORS,
          "operator", Section.OPERATORS,
          "lab", Section.LABS,
          "state", Section.STATES,
          "area", Section.AREAS,
          "foundry", Section.FOUNDRIES);

  private final Inputs inputs;
  private final Problems problems;

  ReferenceCheck(Inputs inputs, Problems problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  void check() {
    each(Section.AREAS, "/country", Section.COUNTRIES);
    each(Section.ACCELERATORS, "/vendor", Section.VENDORS);
    each(Section.ACCELERATORS, "/customer", Section.OPERATORS);
    each(Section.ACCELERATORS, "/foundry", Section.FOUNDRIES);
    each(Section.VENDORS, "/home", Section.STATES);
    eachKey(Section.VENDORS, "/prebookedPackaging", Section.FOUNDRIES);
    each(Section.OPERATORS, "/home", Section.STATES);
    each(Section.OPERATORS, "/owner", Section.STATES);
    each(Section.OPERATORS, "/buildsFor/laboratory", Section.LABS);
    eachKey(Section.OPERATORS, "/initialFleet", Section.ACCELERATORS);
    eachKey(Section.OPERATORS, "/sites", Section.AREAS);
    for (Entry operator : inputs.of(Section.OPERATORS)) {
      for (int i = 0; i < operator.at("/members").size(); i++) {
        one(operator, "/members/" + i, Section.STATES);
      }
      for (int i = 0; i < operator.at("/asicProgrammes").size(); i++) {
        one(operator, "/asicProgrammes/" + i + "/designHouse", Section.VENDORS);
      }
    }
    each(Section.LABS, "/home", Section.STATES);
    each(Section.LABS, "/owner", Section.OPERATORS);
    eachKey(Section.LABS, "/partners", Section.OPERATORS);
    each(Section.FOUNDRIES, "/home", Section.STATES);
    each(Section.STATES, "/id", Section.COUNTRIES);
    eachKey(Section.STATES, "/alignment", Section.STATES);
    for (Entry utility : inputs.of(Section.UTILITIES)) {
      for (int i = 0; i < utility.at("/technologies").size(); i++) {
        one(utility, "/technologies/" + i, Section.TECHNOLOGIES);
      }
    }
    oneToOne();
    inputs.of(Section.POLICY_EVENTS).forEach(this::event);
    inputs.of(Section.RECORD).forEach(this::record);
  }

  /** The states a policy event names; notes name anybody. */
  void event(Entry event) {
    if (event.at("/instrument").asText().equals("note")) {
      return;
    }
    one(event, "/actor", Section.STATES);
    JsonNode target = event.at("/target");
    if (target.isTextual()) {
      Arrays.stream(target.asText().split("\\s+"))
          .filter(state -> !state.isEmpty() && !state.equals("world"))
          .forEach(state -> exists(event, "/target", state, Section.STATES));
    }
  }

  private void record(Entry point) {
    String indicator = point.at("/indicator").asText("");
    String entity = point.at("/entity").asText("");
    if (indicator.isEmpty()) {
      return;
    }
    String kind = indicator.replaceFirst("\\..*", "");
    Section section = ENTITIES.get(kind);
    if (kind.equals("world")) {
      if (!entity.isEmpty()) {
        problems.add(
            point.position("/entity"),
            "entity",
            "'" + entity + "' given; expected none: the indicator is of the world");
      }
    } else if (section == null) {
      TreeSet<String> kinds = new TreeSet<>(ENTITIES.keySet());
      kinds.add("world");
      String nearest = Nearest.to(kind, kinds);
      problems.add(
          point.position("/indicator"),
          "indicator",
          "'" + indicator + "' does not begin with one of " + String.join(", ", kinds),
          nearest == null ? null : nearest + indicator.substring(kind.length()));
    } else {
      exists(point, "/entity", entity, section);
    }
  }

  private void each(Section from, String pointer, Section to) {
    inputs.of(from).forEach(entry -> one(entry, pointer, to));
  }

  private void eachKey(Section from, String pointer, Section to) {
    for (Entry entry : inputs.of(from)) {
      for (Iterator<String> keys = entry.at(pointer).fieldNames(); keys.hasNext(); ) {
        String key = keys.next();
        exists(entry, TrackedNode.child(pointer, key), key, to);
      }
    }
  }

  private void one(Entry entry, String pointer, Section to) {
    JsonNode name = entry.at(pointer);
    if (name.isTextual() && !name.asText().isBlank()) {
      exists(entry, pointer, name.asText(), to);
    }
  }

  private void exists(Entry entry, String pointer, String name, Section to) {
    if (!inputs.mayHold(to, name)) {
      problems.add(
          entry.position(pointer),
          entry.field(pointer),
          "there is no " + to.singular() + " '" + name + "'",
          Nearest.to(name, inputs.ids(to)));
    }
  }

  /** Every area is served by the one utility of its name, every country has its state. */
  private void oneToOne() {
    Map<String, Entry> served = new HashMap<>();
    for (Entry utility : inputs.of(Section.UTILITIES)) {
      one(utility, "/area", Section.AREAS);
      String area = utility.at("/area").asText("");
      if (area.isEmpty()) {
        continue;
      }
      Entry first = served.putIfAbsent(area, utility);
      if (first != null) {
        problems.add(
            utility.position("/area"),
            utility.field("/area"),
            "grid area '" + area + "' is already served by utility '" + first.id() + "'");
      } else if (!utility.id().equals(area)) {
        problems.add(
            utility.position("/area"),
            utility.field("/area"),
            "'"
                + area
                + "' differs from the utility's id '"
                + utility.id()
                + "'; expected the same name");
      }
    }
    partner(Section.AREAS, Section.UTILITIES, served.keySet());
    partner(Section.COUNTRIES, Section.STATES, Set.of());
  }

  private void partner(Section section, Section partners, Set<String> served) {
    for (Entry entry : inputs.byId(section).values()) {
      if (!served.contains(entry.id()) && !inputs.mayHold(partners, entry.id())) {
        problems.add(
            entry.position("/id"),
            "id",
            section.singular()
                + " '"
                + entry.id()
                + "' has no "
                + partners.singular()
                + "; expected agents/"
                + partners.path()
                + '/'
                + entry.id()
                + ".yaml");
      }
    }
  }
}
