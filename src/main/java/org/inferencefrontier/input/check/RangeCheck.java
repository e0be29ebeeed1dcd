package org.inferencefrontier.input.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.input.entry.Binder;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.SchemaCheck;
import org.inferencefrontier.input.schema.Values;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterRange;

/**
 * What a scenario or a setting makes of a parameter lies in the range that the parameter has in its
 * own file.
 */
public final class RangeCheck {
  private final Inputs inputs;
  private final Map<String, ParameterRange> ranges = new HashMap<>();

  /** Takes the ranges of the inputs as they stand; a parameter with a problem has none. */
  public RangeCheck(Inputs inputs) {
    this.inputs = inputs;
    for (Entry parameter : inputs.of(Section.PARAMETERS)) {
      Problems own = new Problems();
      SchemaCheck.of(ParameterDefinition.class).check(parameter, own);
      new PriorCheck(parameter, own).check();
      if (own.isEmpty()) {
        Binder.bind(List.of(parameter), ParameterDefinition.class, own)
            .forEach(bound -> ranges.putIfAbsent(bound.name(), ParameterRange.of(bound)));
      }
    }
  }

  /** Checks the inputs as they are now, and the dated changes. */
  public void check(Iterable<Entry> changes, Problems problems) {
    for (Entry parameter : inputs.of(Section.PARAMETERS)) {
      ParameterRange range = ranges.get(parameter.id());
      if (range != null) {
        for (String pointer : List.of("/value", "/prior/low", "/prior/mode", "/prior/high")) {
          number(parameter, pointer, parameter.at(pointer), range, problems);
        }
        for (JsonNode value : parameter.at("/prior/values")) {
          number(parameter, "/prior/values", value, range, problems);
        }
      }
    }
    Map<String, Entry> parameters = inputs.byId(Section.PARAMETERS);
    for (Entry change : changes) {
      String name = change.at("/parameter").asText();
      if (ranges.containsKey(name)) {
        number(change, "/set", change.at("/set"), ranges.get(name), problems);
        multiplied(change, parameters.get(name).at("/value"), ranges.get(name), problems);
      }
    }
  }

  private static void number(
      Entry entry, String pointer, JsonNode value, ParameterRange range, Problems problems) {
    if (value.isNumber() && !range.contains(value.asDouble())) {
      problems.add(
          entry.position(pointer),
          entry.field(pointer),
          Values.shown(value) + " is out of range; expected " + range.expected());
    }
  }

  private static void multiplied(
      Entry change, JsonNode reference, ParameterRange range, Problems problems) {
    JsonNode factor = change.at("/multiply");
    double value = reference.asDouble() * factor.asDouble();
    if (factor.isNumber() && reference.isNumber() && !range.contains(value)) {
      problems.add(
          change.position("/multiply"),
          change.field("/multiply"),
          Values.shown(factor)
              + " makes "
              + Values.number(value)
              + " of the reference value "
              + Values.shown(reference)
              + "; expected "
              + range.expected());
    }
  }
}
