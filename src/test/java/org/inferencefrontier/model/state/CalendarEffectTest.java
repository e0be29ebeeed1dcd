package org.inferencefrontier.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.FoundryProfile;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

/** A dated event since January 2023 changes a policy; what changes none is a note. */
class CalendarEffectTest {
  @Test
  void everyEventChangesAPolicy() {
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()),
            RealWorld.reference(),
            1,
            0,
            false,
            DecisionLog.NONE);
    model.start();
    Models.step(model, model.firstDecidedMonth());
    Map<String, Boolean> changes = new TreeMap<>();
    for (PolicyMove move : model.policyLedger().moves()) {
      if (move.origin() == PolicyMove.Origin.CALENDAR
          && move.instrument() != PolicyInstrument.NOTE
          && move.month() >= 0) {
        String event =
            Timeline.month(move.month())
                + " "
                + move.actor()
                + " "
                + move.instrument()
                + ": "
                + move.why();
        changes.merge(event, move.before() != move.after(), Boolean::logicalOr);
      }
    }
    assertThat(changes).hasSizeGreaterThan(60);
    changes.values().removeIf(changed -> changed);
    assertThat(changes.keySet()).isEmpty();
  }

  /** Money for foundries speeds up those at home, so that there must be one. */
  @Test
  void moneyForFoundriesHasFoundries() {
    Set<String> homes =
        RealWorld.world().foundries().stream()
            .map(FoundryProfile::home)
            .collect(Collectors.toSet());
    assertThat(RealWorld.world().policyEvents())
        .filteredOn(event -> event.instrument() == PolicyInstrument.FOUNDRY_SUPPORT)
        .allMatch(event -> homes.contains(event.actor()));
  }
}
