package org.inferencefrontier.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.PowerNeed;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.junit.jupiter.api.Test;

/** Sites that an operator builds for a laboratory begin with what that needs and money pays for. */
class OwnSitesTest {
  /** Two years after the first money of OpenAI's own sites. */
  private static final int END_OF_2026 = 48;

  private static final String LABORATORY = "operators.openai-stargate.buildsFor.computeShare=";

  private static Operator stargate(FrontierModel model) {
    return model.operators()[model.index().findOperator("openai-stargate")];
  }

  private static FrontierModel run(String... settings) {
    return Models.run(END_OF_2026, settings);
  }

  private static double soughtMegawatts(FrontierModel model) {
    return stargate(model).power().poweredTotal() + stargate(model).power().buildingTotal();
  }

  @Test
  void powerIsSoughtForTheLaboratoryAndNotForTheLittleThatRuns() {
    assertThat(soughtMegawatts(run(LABORATORY + 0))).isLessThan(100);
    assertThat(soughtMegawatts(run())).isGreaterThan(500);
  }

  /** Of all that the laboratory needs only what the money of the years ahead fills with chips. */
  @Test
  void moneyLimitsThePowerThatIsSought() {
    FrontierModel model = run(LABORATORY + 1);
    Operator own = stargate(model);
    double needed = own.laboratoryH100e * model.markets()[WorldIndex.WEST].kilowattsPerH100e / 1000;
    double billionsAYear = own.profile().finance().operatingCashFlowUsdBillions();
    double years = model.settings().operator().need().leadYears();
    double paid = 1000 * billionsAYear * 1e9 * years / PowerNeed.USD_PER_GIGAWATT;
    assertThat(needed).isGreaterThan(3 * paid);
    assertThat(soughtMegawatts(model)).isLessThan(3 * paid);
  }
}
