package org.inferencefrontier.input.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.Set;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.scenario.ScenarioDraft;
import org.inferencefrontier.input.schema.SchemaCheck;
import org.inferencefrontier.input.schema.Values;
import org.inferencefrontier.input.source.SourceCheck;
import org.inferencefrontier.world.parameter.InitialParameters;
import org.inferencefrontier.world.time.Timeline;

/** Every check on the inputs and the scenario, one after the other. */
public final class InputCheck {
  private final Inputs inputs;
  private final ScenarioDraft draft;
  private final Problems problems;

  /** Checks the inputs as the scenario left them, and what it does inside a run. */
  public InputCheck(Inputs inputs, ScenarioDraft draft, Problems problems) {
    this.inputs = inputs;
    this.draft = draft;
    this.problems = problems;
  }

  /** Adds what is wrong with the inputs and the scenario to the problems. */
  public void check() {
    for (Section section : Section.values()) {
      for (Entry entry : inputs.of(section)) {
        SchemaCheck.of(section.type()).check(entry, problems);
      }
    }
    IdentityCheck.check(inputs, problems);
    ReferenceCheck references = new ReferenceCheck(inputs, problems);
    references.check();
    new ValueCheck(inputs, problems).check();
    RecordCheck.check(inputs, problems);
    PlaceCheck.check(inputs, problems);
    new InitialPlantCheck(inputs, problems).check();
    new ProgrammeCheck(inputs, problems).check();
    CorrelationCheck.check(inputs, problems);
    PolicyPartiesCheck parties = new PolicyPartiesCheck(inputs, problems);
    for (Entry event : inputs.of(Section.POLICY_EVENTS)) {
      PolicyCheck.check(event, problems);
      parties.check(event);
    }
    Set<String> states = inputs.ids(Section.STATES);
    RepeatedPolicyCheck.check(inputs.of(Section.POLICY_EVENTS), states, problems);
    RepeatedPolicyCheck.check(draft.events(), states, problems);
    SourceCheck.check(inputs, problems);
    for (Entry event : draft.events()) {
      references.event(event);
      PolicyCheck.check(event, problems);
      parties.check(event);
      SourceCheck.checkEvent(event, problems);
      timely(event, "/month");
    }
    draft.changes().forEach(this::change);
  }

  private void change(Entry change) {
    timely(change, "/from");
    JsonNode parameter = change.at("/parameter");
    Set<String> names = inputs.ids(Section.PARAMETERS);
    if (parameter.isTextual() && !names.contains(parameter.asText())) {
      problems.add(
          change.position("/parameter"),
          change.field("/parameter"),
          "there is no parameter '" + parameter.asText() + "'",
          Nearest.to(parameter.asText(), names));
    }
    if (InitialParameters.NAMES.contains(parameter.asText())) {
      problems.add(
          change.position("/parameter"),
          change.field("/parameter"),
          "'"
              + parameter.asText()
              + "' makes the world of January 2023 and nothing later; expected it under set, as"
              + " parameters."
              + parameter.asText());
    }
    if (change.at("/set").isMissingNode() == change.at("/multiply").isMissingNode()) {
      problems.add(
          change.position(""), change.field(""), "expected exactly one of set and multiply");
    }
  }

  /** A scenario's dates lie in the simulated months. */
  private void timely(Entry entry, String pointer) {
    String month = entry.at(pointer).asText("");
    if (!Values.isMonth(month)) {
      return; // said by the check of the form
    }
    YearMonth at = YearMonth.parse(month);
    if (at.isBefore(Timeline.START) || at.isAfter(Timeline.END)) {
      problems.add(
          entry.position(pointer),
          entry.field(pointer),
          month
              + " is not simulated; expected a month from "
              + Timeline.START
              + " to "
              + Timeline.END);
    }
  }
}
