package org.inferencefrontier.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.MonthEnd;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** Which chips leave. */
class RetirementTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int REVIEW_MONTHS = 3;
  private static final double RACK_UNITS = 64;
  private static final double YOUNG_YEARS = 4;

  private record Remnant(int park, int chip) {}

  /** Within a review they are gone, but for the few of which more came, new or second hand. */
  @Test
  void oldChipsThatDoNotFillARackAreScrapped() {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    step(model, 96);
    List<Remnant> remnants = remnants(model);
    step(model, REVIEW_MONTHS);
    assertThat(remnants).hasSizeGreaterThan(20);
    long gone = remnants.stream().filter(remnant -> units(model, remnant) == 0).count();
    assertThat((double) gone / remnants.size()).isGreaterThan(0.7);
  }

  /** Nobody deals in a few old chips: what leaves of them retires and is not offered. */
  @Test
  void remnantsAreNotOffered() {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, false, DecisionLog.NONE);
    model.start();
    step(model, 96);
    leaveInEachRow(model, 30);
    Set<Integer> old =
        remnants(model).stream().map(Remnant::chip).collect(Collectors.toCollection(HashSet::new));
    old.removeIf(chip -> units(model, chip) > 30 * countOfRemnants(model, chip));
    Map<Integer, Double> before =
        old.stream().collect(Collectors.toMap(chip -> chip, chip -> gone(model, chip)));
    Retirement retirement = new Retirement(model, new SecondHandMarket(model));
    for (int review = 0; review < REVIEW_MONTHS; review++) {
      retirement.review();
      MonthEnd.of(model);
    }
    assertThat(old).hasSizeGreaterThan(20);
    assertThat(before)
        .allSatisfy(
            (chip, units) ->
                assertThat(gone(model, chip)).isCloseTo(units, withinPercentage(1e-6)));
  }

  private static void leaveInEachRow(FrontierModel model, double units) {
    for (int p = 0; p < model.fleet().parkCount(); p++) {
      Park park = model.fleet().park(p);
      for (int row = 0; row < park.rowCount(); row++) {
        if (park.units(row) > units) {
          park.remove(row, 1 - units / park.units(row));
        }
      }
    }
  }

  private static long countOfRemnants(FrontierModel model, int chip) {
    return remnants(model).stream().filter(remnant -> remnant.chip() == chip).count();
  }

  /** Units of a chip that run or have retired: what is offered is neither. */
  private static double gone(FrontierModel model, int chip) {
    return units(model, chip) + model.ledger().retired[chip];
  }

  private static double units(FrontierModel model, int chip) {
    double units = 0;
    for (int p = 0; p < model.fleet().parkCount(); p++) {
      units += units(model, new Remnant(p, chip));
    }
    return units;
  }

  private static List<Remnant> remnants(FrontierModel model) {
    double oldBefore = model.month() - 12 * (model.settings().operator().lifeYears() - YOUNG_YEARS);
    List<Remnant> remnants = new ArrayList<>();
    for (int p = 0; p < model.fleet().parkCount(); p++) {
      Park park = model.fleet().park(p);
      for (int row = 0; row < park.rowCount(); row++) {
        double units = park.units(row);
        if (units < RACK_UNITS && park.bornUnits(row) <= oldBefore * units) {
          remnants.add(new Remnant(p, park.chip(row)));
        }
      }
    }
    return remnants;
  }

  private static double units(FrontierModel model, Remnant remnant) {
    Park park = model.fleet().park(remnant.park());
    for (int row = 0; row < park.rowCount(); row++) {
      if (park.chip(row) == remnant.chip()) {
        return park.units(row);
      }
    }
    return 0;
  }

  private static void step(FrontierModel model, int months) {
    for (int month = 0; month < months; month++) {
      model.schedule.step(model);
    }
  }
}
