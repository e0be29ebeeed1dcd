package org.inferencefrontier.input.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.input.entry.Binder;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.policy.PolicyEvent;

/** A scenario with everything it builds on, before it is applied; the later file wins. */
public final class ScenarioDraft {
  private String name = "base";
  private String title = Scenario.base().title();
  private String description = Scenario.base().description();
  private final Map<String, TrackedNode> settings = new LinkedHashMap<>();
  private final Map<String, Entry> changes = new LinkedHashMap<>();
  private final List<Entry> events = new ArrayList<>();

  void describe(String newName, String newTitle, String newDescription) {
    name = newName;
    title = newTitle;
    description = newDescription;
  }

  /** A setting of the same path is replaced, and the new one applied last. */
  void set(String path, TrackedNode value) {
    settings.remove(path);
    settings.put(path, value);
  }

  /** A change of the same parameter in the same month is replaced. */
  void change(Entry change) {
    changes.put(change.at("/from").asText() + ' ' + change.at("/parameter").asText(), change);
  }

  void event(Entry event) {
    events.add(event);
  }

  /** Paths of inputs to their new values, in the order in which they apply. */
  public Map<String, TrackedNode> settings() {
    return settings;
  }

  /** Dated changes of parameters. */
  public Iterable<Entry> changes() {
    return changes.values();
  }

  /** Dated policy events. */
  public List<Entry> events() {
    return events;
  }

  /** What the scenario does inside a run. Call it only when no problem was found. */
  public Scenario scenario(Problems problems) {
    List<Scenario.ParameterChange> dated =
        changes.values().stream()
            .map(ScenarioDraft::bound)
            .sorted(Comparator.comparing(Scenario.ParameterChange::month))
            .toList();
    List<PolicyEvent> bound =
        Binder.bind(events, PolicyEvent.class, problems).stream()
            .sorted(Comparator.comparing(PolicyEvent::month))
            .toList();
    return new Scenario(name, title, description, dated, bound);
  }

  private static Scenario.ParameterChange bound(Entry change) {
    boolean sets = change.at("/set").isNumber();
    return new Scenario.ParameterChange(
        YearMonth.parse(change.at("/from").asText()),
        change.at("/parameter").asText(),
        sets ? Scenario.Operation.SET : Scenario.Operation.MULTIPLY,
        change.at(sets ? "/set" : "/multiply").asDouble());
  }
}
