package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.List;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.time.Timeline;

/** The parameters of a run, as drawn and as the scenario's dated changes leave them. */
final class RunParameters implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The run's own draw; dated changes that multiply refer to it. */
  private final ParameterValues draw;

  private final List<Scenario.ParameterChange> changes;
  private ParameterValues values;

  RunParameters(ParameterValues draw, List<Scenario.ParameterChange> changes) {
    this.draw = draw;
    this.changes = changes;
    this.values = draw;
  }

  /** Values as they stand. */
  ParameterValues values() {
    return values;
  }

  void set(String name, double value) {
    values = values.with(name, value);
  }

  /** Applies the changes of a month; false if there are none. */
  boolean apply(int month) {
    boolean changed = false;
    for (int i = 0; i < changes.size(); i++) {
      Scenario.ParameterChange change = changes.get(i);
      if (Timeline.indexOf(change.month()) == month) {
        set(
            change.parameter(),
            change.operation() == Scenario.Operation.SET
                ? change.value()
                : draw.get(change.parameter()) * change.value());
        changed = true;
      }
    }
    return changed;
  }
}
