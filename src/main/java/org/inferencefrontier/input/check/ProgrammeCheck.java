package org.inferencefrontier.input.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.Values;
import org.inferencefrontier.world.time.Timeline;

/** Histories of custom-silicon programmes: months in order, and steps that follow each other. */
final class ProgrammeCheck {
  private static final String DESIGN = "in design";
  private static final String VOLUME = "in volume";
  private static final String SHELVED = "shelved";

  /** A step to the state that it needs and the state that it leads to. */
  private record Step(String needs, String leadsTo) {}

  /** To begin needs a generation that nothing was said of: no state. */
  private static final Map<String, Step> STEPS =
      Map.of(
          "started", new Step("", DESIGN),
          "tapedOut", new Step(DESIGN, DESIGN),
          "delayed", new Step(DESIGN, DESIGN),
          "released", new Step(DESIGN, VOLUME),
          "shelved", new Step(DESIGN, SHELVED),
          "restarted", new Step(SHELVED, DESIGN));

  /** Parameter that says how many months, from the first simulated one, are history. */
  private static final String HISTORY = "start.history-months";

  private final Inputs inputs;
  private final Problems problems;

  /** Last month of history; null if the parameter does not tell. */
  private final YearMonth last;

  ProgrammeCheck(Inputs inputs, Problems problems) {
    this.inputs = inputs;
    this.problems = problems;
    this.last = last(inputs);
  }

  private static YearMonth last(Inputs inputs) {
    Entry history = inputs.byId(Section.PARAMETERS).get(HISTORY);
    return history == null || !history.at("/value").isNumber()
        ? null
        : Timeline.month((int) Math.ceil(history.at("/value").asDouble()) - 1);
  }

  void check() {
    for (Entry operator : inputs.of(Section.OPERATORS)) {
      for (int i = 0; i < operator.at("/asicProgrammes").size(); i++) {
        months(operator, "/asicProgrammes/" + i + "/history");
        steps(operator, "/asicProgrammes/" + i);
      }
    }
    inputs.of(Section.ACCELERATORS).forEach(this::plan);
  }

  private void months(Entry operator, String history) {
    String before = "";
    for (int e = 0; e < operator.at(history).size(); e++) {
      String pointer = history + '/' + e + "/month";
      String month = operator.at(pointer).asText("");
      if (!Values.isMonth(month)) {
        continue; // said by the check of the form
      }
      if (isAfterData(month)) {
        problems.add(
            operator.position(pointer),
            operator.field(pointer),
            month + " is after the last month of history; expected one to " + last);
      } else if (month.compareTo(before) < 0) {
        problems.add(
            operator.position(pointer),
            operator.field(pointer),
            month + " is before " + before + " of the event above it");
      }
      before = month;
    }
  }

  private void steps(Entry operator, String programme) {
    int released = operator.at(programme + "/generation").asInt(0);
    Map<Integer, String> states = new HashMap<>();
    JsonNode history = operator.at(programme + "/history");
    for (int e = 0; e < history.size(); e++) {
      JsonNode number = history.get(e).path("generation");
      Step step = STEPS.get(history.get(e).path("event").asText(""));
      if (step == null || !number.isNumber()) {
        continue; // said by the check of the form
      }
      int generation = number.asInt();
      String state = states.getOrDefault(generation, generation <= released ? VOLUME : "");
      if (!state.equals(step.needs())) {
        String pointer = programme + "/history/" + e + "/event";
        problems.add(
            operator.position(pointer),
            operator.field(pointer),
            Values.shown(history.get(e).path("event"))
                + " cannot follow: generation "
                + generation
                + " is "
                + (state.isEmpty() ? "not begun" : state)
                + "; expected it "
                + (step.needs().isEmpty() ? "not begun" : step.needs()));
      }
      states.put(generation, step.leadsTo());
    }
  }

  /** Custom silicon to come needs a programme that brings it. */
  private void plan(Entry accelerator) {
    String month = accelerator.at("/releaseMonth").asText("");
    String customer = accelerator.at("/customer").asText("");
    Entry operator = inputs.byId(Section.OPERATORS).get(customer);
    if (operator != null
        && Values.isMonth(month)
        && isAfterData(month)
        && operator.at("/asicProgrammes").isEmpty()) {
      problems.add(
          accelerator.position("/customer"),
          accelerator.field("/customer"),
          "operator '"
              + customer
              + "' has no custom-silicon programme that could bring a chip after "
              + last);
    }
  }

  private boolean isAfterData(String month) {
    return last != null && YearMonth.parse(month).isAfter(last);
  }
}
