package org.inferencefrontier.model.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

class SalesForecastTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int SUMMER_OF_2025 = 30;

  private final FrontierModel model =
      new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);

  private double salesShare(String vendor, double ban) {
    model.policy().setImportBan(INDEX.exportController(), ban);
    SalesForecast forecast = new SalesForecast(model);
    forecast.open();
    forecast.forecast(INDEX.vendor(vendor), WorldIndex.WEST, false, model.month(), null);
    return forecast.salesShare;
  }

  /** What Huawei would win in the West it wins of the others. */
  @Test
  void whoIsBarredFromAMarketWinsNothingOfIt() {
    model.start();
    Models.step(model, SUMMER_OF_2025);
    assertThat(salesShare("huawei", 1)).isZero();
    double open = salesShare("huawei", 0);
    assertThat(open).isPositive();
    assertThat(salesShare("nvidia", 1)).isGreaterThan(salesShare("nvidia", 0));
  }
}
