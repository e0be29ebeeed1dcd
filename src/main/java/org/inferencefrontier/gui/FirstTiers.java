package org.inferencefrontier.gui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.DatedEvent;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.time.Timeline;

/**
 * Export tiers with which a run begins. What is in force in January 2023 are events of the inputs,
 * which act as the first month begins and would go over a tier that was set before; what is chosen
 * therefore becomes the last of them.
 */
final class FirstTiers {
  /** Older than the first month: relations of January 2023 are as they are. */
  private static final YearMonth BEFORE = Timeline.START.minusMonths(1);

  // By index of the state.
  private final Map<Integer, Integer> chosen = new TreeMap<>();

  /** The tier of a state in the first month. */
  int of(FrontierModel model, int state) {
    return chosen.getOrDefault(state, ofInputs(model, state));
  }

  private static int ofInputs(FrontierModel model, int state) {
    int tier = model.policy().exportTier(state);
    for (DatedEvent entry : model.index().policyEvents()) {
      PolicyEvent event = entry.event();
      if (entry.month() == 0
          && entry.actor() >= 0
          && event.instrument() == PolicyInstrument.EXPORT_TIER
          && entry.targets().contains(state)) {
        tier = (int) Math.round(event.magnitude());
      }
    }
    return tier;
  }

  void choose(int state, int tier) {
    chosen.put(state, tier);
  }

  void forget() {
    chosen.clear();
  }

  boolean isEmpty() {
    return chosen.isEmpty();
  }

  /** A world whose first month begins with what was chosen. */
  World in(WorldIndex index) {
    World world = index.world();
    Scenario scenario = world.scenario();
    List<PolicyEvent> events = new ArrayList<>(scenario.events());
    String controller = world.states().get(index.exportController()).id();
    chosen.forEach(
        (state, tier) ->
            events.add(
                new PolicyEvent(
                    BEFORE.toString(),
                    controller,
                    world.states().get(state).id(),
                    PolicyInstrument.EXPORT_TIER,
                    tier,
                    "Chosen in the console",
                    "assumed",
                    "console",
                    null)));
    return world.with(
        new Scenario(
            scenario.name(), scenario.title(), scenario.description(), scenario.changes(), events));
  }
}
