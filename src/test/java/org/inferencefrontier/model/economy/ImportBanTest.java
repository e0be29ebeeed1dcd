package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportBanTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());

  private FrontierModel model;
  private ImportBan ban;
  private int nvidias;
  private int huaweis;

  @BeforeEach
  void start() {
    model = new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    ban = new ImportBan(model);
    nvidias = Models.chip(model, "nvidia-h100-sxm");
    huaweis = Models.chip(model, "huawei-ascend-910b");
  }

  @Test
  void eachMarketsLawBarsTheOtherSidesChips() {
    assertThat(ban.isOn(huaweis, WorldIndex.WEST)).isTrue();
    assertThat(ban.isOn(nvidias, WorldIndex.WEST)).isFalse();
    assertThat(ban.isOn(huaweis, WorldIndex.CHINA)).isFalse();
    assertThat(ban.isOn(nvidias, WorldIndex.CHINA)).isTrue();
  }

  @Test
  void itIsTheControllersInItsMarketAndTheRivalsInIts() {
    model.policy().setImportBan(INDEX.exportController(), 0.4);
    model.policy().setImportBan(INDEX.rival(), 0.7);
    model.policy().setImportBan(INDEX.state("are"), 1);
    assertThat(ban.inMarket(WorldIndex.WEST)).isEqualTo(0.4);
    assertThat(ban.inMarket(WorldIndex.CHINA)).isEqualTo(0.7);
    assertThat(ban.isBarred(huaweis, WorldIndex.WEST)).isFalse();
    model.policy().setImportBan(INDEX.exportController(), 1);
    assertThat(ban.isBarred(huaweis, WorldIndex.WEST)).isTrue();
    assertThat(ban.isBarred(nvidias, WorldIndex.WEST)).isFalse();
  }

  /** The calendar begins before the first month. */
  @Test
  void theControllersIsInForceFromTheFirstMonth() {
    Models.step(model, 1);
    assertThat(ban.inMarket(WorldIndex.WEST)).isEqualTo(1);
    assertThat(ban.inMarket(WorldIndex.CHINA)).isZero();
  }
}
