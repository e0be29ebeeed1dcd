package org.inferencefrontier.model.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** What Huawei asks depends on what law lets its buyers have of NVIDIA, and at what duty. */
class RepricingTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());

  /** To the end of September 2026, when H200 is lawful in China. */
  private static final int MONTHS = 45;

  private final List<String> reasons = new ArrayList<>();
  private final FrontierModel model = model();
  private final Repricing repricing = new Repricing(model);

  private FrontierModel model() {
    DecisionLog log =
        new DecisionWatch(
            each -> {
              if (each.agent().equals("huawei") && each.decision().equals("price")) {
                reasons.add(each.reason().text());
              }
            });
    FrontierModel made = new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, log);
    made.start();
    Models.step(made, MONTHS);
    return made;
  }

  /** The margin at which its chip is as good a buy as the alternative, by the decision log. */
  private double parity(double importBan, double tariff) {
    model.policy().setImportBan(INDEX.rival(), importBan);
    model.policy().setTariff(INDEX.rival(), tariff);
    repricing.reprice();
    String reason = reasons.get(reasons.size() - 1);
    String from = "margin at parity with the alternative ";
    int start = reason.indexOf(from) + from.length();
    return Double.parseDouble(reason.substring(start, reason.indexOf(',', start)));
  }

  private Vendor huawei() {
    return model.vendors()[INDEX.vendor("huawei")];
  }

  @Test
  void anImportBanTakesTheRivalsChipsOutOfTheComparison() {
    double open = parity(0, 0);
    double half = parity(0.5, 0);
    double closed = parity(1, 0);
    assertThat(open).isLessThan(half);
    assertThat(half).isLessThan(closed);
  }

  /** The geometric mean of the two prices, by the ban's share. */
  @Test
  void inBetweenTheTwoPricesCountByTheirShares() {
    double toOpen = Math.log(1 - parity(0, 0));
    double toClosed = Math.log(1 - parity(1, 0));
    assertThat(Math.log(1 - parity(0.25, 0)))
        .isCloseTo(0.75 * toOpen + 0.25 * toClosed, within(0.05));
  }

  @Test
  void aDutyOnTheRivalsChipsLetsItAskMore() {
    assertThat(parity(0, 0.25)).isGreaterThan(parity(0, 0) + 0.05);
  }

  /** Behind a ban it holds the target that it would else have to leave. */
  @Test
  void behindABanItAsksItsTarget() {
    parity(0.8, 0.25);
    assertThat(huawei().wantedMargin())
        .isCloseTo(huawei().profile().pricing().targetGrossMargin(), within(1e-9));
    parity(0, 0);
    assertThat(huawei().wantedMargin())
        .isLessThan(huawei().profile().pricing().targetGrossMargin());
    assertThat(reasons.get(reasons.size() - 1)).doesNotContain("import ban");
  }
}
