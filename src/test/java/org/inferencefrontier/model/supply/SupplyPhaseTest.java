package org.inferencefrontier.model.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.function.Consumer;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.foundry.Foundry;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** What foundries can add where tools and materials are held back from their homes. */
class SupplyPhaseTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final String[] TOOLMAKERS = {"usa", "nld", "jpn"};

  /** Most that a foundry can add in a month, in logarithms a year, under a policy. */
  private static double growth(String foundry, Consumer<FrontierModel> policy) {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    Models.step(model, 6);
    policy.accept(model);
    Foundry made =
        Arrays.stream(model.foundries())
            .filter(f -> f.profile().id().equals(foundry))
            .findFirst()
            .orElseThrow();
    model.schedule.step(model);
    return 12 * Math.log(1 + made.ceilingWafers() / made.wafersPerMonth());
  }

  private static void holdTools(FrontierModel model, double severity) {
    for (String maker : TOOLMAKERS) {
      model.policy().setEquipmentControl(INDEX.state(maker), INDEX.state("chn"), severity);
    }
  }

  private static void holdMaterials(FrontierModel model, double severity) {
    model.policy().setMaterialsControl(INDEX.state("chn"), INDEX.state("twn"), severity);
  }

  /** Of all tools the three make nearly all. */
  @Test
  void toolsHeldBackSlowAFoundrysGrowth() {
    double free = growth("smic", model -> holdTools(model, 0));
    double half = growth("smic", model -> holdTools(model, 0.5));
    double denied = growth("smic", model -> holdTools(model, 1));
    assertThat(half).isLessThan(0.95 * free);
    assertThat(free - half).isCloseTo(half - denied, withinPercentage(1e-6));
  }

  @Test
  void materialsHeldBackSlowAFoundrysGrowthByTheirEffect() {
    double effect = RealWorld.reference().get("policy.materials-effect");
    double free = growth("tsmc", model -> holdMaterials(model, 0));
    double held = growth("tsmc", model -> holdMaterials(model, 1));
    assertThat(effect).isPositive();
    assertThat(held).isCloseTo((1 - effect) * free, withinPercentage(1e-6));
  }
}
