package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inferencefrontier.agent.state.PolicyTrigger;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.time.Timeline;

/**
 * A policy event with its month and its states resolved, once for all runs of a world.
 *
 * @param month month in which it acts; the first for what is older
 * @param dated its own month, negative before January 2023
 * @param actor index of the acting state, -1 for another kind of actor
 * @param targets indices of the other states that it is aimed at; empty for what it does at home
 * @param trigger the event as what makes a policy change
 */
public record DatedEvent(
    int month,
    int dated,
    int actor,
    List<Integer> targets,
    PolicyEvent event,
    PolicyTrigger trigger)
    implements Serializable {

  /** The events of history and of the scenario, in the order in which they act. */
  static List<DatedEvent> of(WorldIndex index) {
    List<DatedEvent> result = new ArrayList<>();
    index.world().policyEvents().forEach(event -> result.add(of(event, index)));
    index.world().scenario().events().forEach(event -> result.add(of(event, index)));
    result.sort(Comparator.comparingInt(DatedEvent::month));
    return List.copyOf(result);
  }

  private static DatedEvent of(PolicyEvent event, WorldIndex index) {
    int dated = Timeline.indexOf(YearMonth.parse(event.month()));
    int actor = index.findState(event.actor());
    List<Integer> targets =
        names(event, index).stream()
            .map(index::findState)
            .filter(target -> target >= 0 && target != actor)
            .toList();
    return new DatedEvent(
        Math.max(0, dated),
        dated,
        actor,
        targets,
        event,
        PolicyTrigger.ofEvent(event.description()));
  }

  private static List<String> names(PolicyEvent event, WorldIndex index) {
    String target = event.target();
    boolean none = target == null || target.isBlank();
    if (none && event.instrument() != PolicyInstrument.EXPORT_THRESHOLD) {
      return List.of();
    }
    if (none || "world".equals(target.trim())) {
      return index.world().states().stream().map(state -> state.id()).toList();
    }
    return List.of(target.trim().split("\\s+"));
  }
}
