package org.inferencefrontier.input.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.problem.Problems;

/**
 * Who sets a policy, and towards whom: the law of export control is its maker's, and what acts at
 * home or abroad does so alone. The model would pass over such an event, or take it for another's.
 */
final class PolicyPartiesCheck {
  private static final String CONTROLLER = "exportController";
  private static final Set<String> OF_CONTROLLER = Set.of("exportTier", "exportThreshold");
  private static final String IMPORT_BAN = "importBan";
  private static final String RIVAL_BLOC = "china";

  private static final Set<String> NEEDS_TARGET =
      Set.of(
          "exportTier",
          IMPORT_BAN,
          "partnership",
          "tariff",
          "materialsControl",
          "memoryControl",
          "equipmentControl");

  /** Acts on the actor itself. */
  private static final Set<String> AT_HOME =
      Set.of(
          "subsidy",
          "sovereignFund",
          "residency",
          "moratorium",
          "permitting",
          "carbonPrice",
          "foundrySupport");

  private final Inputs inputs;
  private final Problems problems;
  private final List<String> controllers;

  /**
   * The state whose chips the controller's law does not reach, the largest of its bloc, or none.
   */
  private final List<String> rival;

  PolicyPartiesCheck(Inputs inputs, Problems problems) {
    this.inputs = inputs;
    this.problems = problems;
    controllers =
        inputs.of(Section.STATES).stream()
            .filter(state -> state.at("/strategy").asText("").equals(CONTROLLER))
            .map(Entry::id)
            .toList();
    rival = findRival();
  }

  private List<String> findRival() {
    List<String> bloc =
        inputs.of(Section.STATES).stream()
            .filter(state -> state.at("/bloc").asText("").equals(RIVAL_BLOC))
            .map(Entry::id)
            .toList();
    return inputs.of(Section.COUNTRIES).stream()
        .filter(country -> bloc.contains(country.id()))
        .max(Comparator.comparingDouble(country -> country.at("/gdpUsdBillions").asDouble()))
        .map(Entry::id)
        .stream()
        .toList();
  }

  void check(Entry event) {
    String instrument = event.at("/instrument").asText("");
    String actor = event.at("/actor").asText("");
    String target = event.at("/target").asText("").strip();
    if (OF_CONTROLLER.contains(instrument)) {
      controls(event, instrument, actor);
    }
    if (instrument.equals(IMPORT_BAN) && !target.isEmpty()) {
      barsOtherSide(event, actor, target);
    }
    if (NEEDS_TARGET.contains(instrument) && target.isEmpty()) {
      problems.add(
          event.missing("", "/target"),
          event.field("/target"),
          "missing; " + instrument + " needs target states or 'world'");
    }
    if (AT_HOME.contains(instrument)) {
      if (!target.isEmpty()) {
        problems.add(
            event.position("/target"),
            event.field("/target"),
            "'" + target + "' given; expected none: " + instrument + " acts at home");
      }
    } else if (!instrument.equals("note")
        && !actor.isEmpty()
        && Arrays.asList(target.split("\\s+")).contains(actor)) {
      problems.add(
          event.position("/target"),
          event.field("/target"),
          "'" + actor + "' is the actor itself; expected other states");
    }
  }

  /** Chips are told apart by whether the controller's law reaches them alone. */
  private void barsOtherSide(Entry event, String actor, String target) {
    List<String> named = Arrays.asList(target.split("\\s+"));
    List<String> others = controllers.contains(actor) ? rival : controllers;
    if (knowsControllers()
        && inputs.ids(Section.STATES).containsAll(named)
        && !others.isEmpty()
        && named.stream().noneMatch(others::contains)) {
      problems.add(
          event.position("/target"),
          event.field("/target"),
          "'"
              + target
              + "' given; "
              + IMPORT_BAN
              + " of '"
              + actor
              + "' bars the chips of '"
              + String.join("' or '", others)
              + "' alone");
    }
  }

  /** Nothing is said where the file of a state is missing: it may be the controller's. */
  private boolean knowsControllers() {
    return inputs.isWhole(Section.STATES) && !controllers.isEmpty();
  }

  private void controls(Entry event, String instrument, String actor) {
    if (inputs.ids(Section.STATES).contains(actor)
        && knowsControllers()
        && !controllers.contains(actor)) {
      problems.add(
          event.position("/actor"),
          event.field("/actor"),
          "'"
              + actor
              + "' sets no "
              + instrument
              + "; expected the export controller, '"
              + String.join("' or '", controllers)
              + "'");
    }
  }
}
