package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.junit.jupiter.api.Test;

/** When agents act hangs on their names and the run, not on where their files stand. */
class TurnsTest {
  private static final int MONTHS = 36;

  /** An operator without anything changes nobody's numbers, wherever its file stands. */
  @Test
  void anOperatorWithNothingChangesNothing() {
    List<String> without = outcome(RealWorld.world());
    assertThat(outcome(with("aaa-nobody"))).isEqualTo(without);
    assertThat(outcome(with("zzz-nobody"))).isEqualTo(without);
  }

  /** Over runs every turn and every place in the order is as likely as any other. */
  @Test
  void turnsAndOrderDifferFromRunToRun() {
    int runs = 600;
    int[] turns = new int[12];
    int first = 0;
    for (int run = 0; run < runs; run++) {
      FrontierModel model = model(RealWorld.world(), run);
      Operator one = model.operators()[0];
      turns[model.turns().sinceTurn(one, 11, 12)]++;
      int place = Arrays.asList(model.turns().order()).indexOf(one);
      first += place < model.operators().length / 2 ? 1 : 0;
      assertThat(model.turns().order()).containsExactlyInAnyOrder(model.operators());
    }
    // Four standard deviations of a binomial count.
    for (int count : turns) {
      assertThat(count).isBetween(50 - 27, 50 + 27);
    }
    assertThat(first).isBetween(300 - 49, 300 + 49);
  }

  private static FrontierModel model(World world, int run) {
    return new FrontierModel(
        new WorldIndex(world), RealWorld.reference(), 1, run, false, DecisionLog.NONE);
  }

  private static List<String> outcome(World world) {
    FrontierModel model = model(world, 0);
    model.start();
    Models.step(model, MONTHS);
    List<String> outcome = new ArrayList<>();
    for (Operator operator : model.operators()) {
      if (!operator.profile().id().endsWith("nobody")) {
        outcome.add(operator.profile().id() + " " + operator.installedH100e);
      }
    }
    Arrays.stream(model.vendors()).forEach(v -> outcome.add(v.profile().id() + " " + v.revenueUsd));
    Arrays.stream(model.utilities()).forEach(u -> outcome.add(u.index() + " " + u.tariff));
    return outcome;
  }

  private static World with(String id) {
    World world = RealWorld.world();
    OperatorProfile like = world.operators().get(0);
    OperatorProfile nobody =
        new OperatorProfile(
            id,
            id,
            like.kind(),
            like.home(),
            null,
            null,
            Map.of(),
            like.sites(),
            0,
            new OperatorProfile.Finance(0, Map.of("2023", 0.0), 0, 0, 0, null),
            like.expectations(),
            new OperatorProfile.Procurement(0, 0),
            List.of(),
            like.siting(),
            0,
            0,
            null,
            like.sources());
    List<OperatorProfile> operators = new ArrayList<>(world.operators());
    operators.add(id.startsWith("a") ? 0 : operators.size(), nobody);
    return new World(
        world.countries(),
        world.areas(),
        world.technologies(),
        world.accelerators(),
        world.policyEvents(),
        world.vendors(),
        operators,
        world.labs(),
        world.states(),
        world.utilities(),
        world.foundries(),
        world.parameters(),
        world.scenario(),
        world.record(),
        world.claims());
  }
}
