package org.inferencefrontier.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Deliveries;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.MonthEnd;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** Which chips leave. */
class RetirementTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int REVIEW_MONTHS = 3;
  private static final double RACK_UNITS = 64;
  private static final double YOUNG_YEARS = 4;
  private static final double HAZARD = 0.1;

  private record Remnant(int park, int chip) {}

  /** Within a review they are gone, but for the few of which more came, new or second hand. */
  @Test
  void oldChipsThatDoNotFillARackAreScrapped() {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    Models.step(model, 96);
    List<Remnant> remnants = remnants(model);
    Models.step(model, REVIEW_MONTHS);
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
    Models.step(model, 96);
    leaveInEachRow(model, 30);
    Set<Integer> old =
        remnants(model).stream().map(Remnant::chip).collect(Collectors.toCollection(HashSet::new));
    old.removeIf(chip -> countOfRows(model, chip) > countOfRemnants(model, chip));
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

  /** Under a share of what waiting chips do with a kilowatt, and only then. */
  @Test
  void waitingChipsPushOutWhatDoesLessWithItsPower() {
    FrontierModel model = withHazards("fleet.displacement-hazard");
    double ratio = model.settings().retirement().displacementRatio();
    Operator owner = largest(model);
    int newest = best(model);
    Deliveries.arrive(owner, newest, 1000, model.month());
    double displaced = ratio * workPerKilowatt(model, newest);
    Map<Remnant, Double> before = held(model, owner);
    review(model);
    int weak = 0;
    int strong = 0;
    for (Map.Entry<Remnant, Double> row : before.entrySet()) {
      boolean isWeak = workPerKilowatt(model, row.getKey().chip()) < displaced;
      double left = isWeak ? 1 - REVIEW_MONTHS * HAZARD : 1;
      assertThat(units(model, row.getKey()))
          .isCloseTo(left * row.getValue(), withinPercentage(1e-3));
      weak += isWeak ? 1 : 0;
      strong += isWeak ? 0 : 1;
    }
    assertThat(weak).isPositive();
    assertThat(strong).isPositive();
  }

  /** Where its work rents for less than its power costs. */
  @Test
  void whatDoesNotEarnItsPowerLeaves() {
    FrontierModel model = withHazards("fleet.uneconomic-hazard");
    Operator owner = largest(model);
    Map<Remnant, Double> before = held(model, owner);
    assertThat(before).isNotEmpty();
    rent(model, 100);
    review(model);
    assertLeft(model, before, 1);
    rent(model, 1e-4);
    review(model);
    assertLeft(model, before, 1 - REVIEW_MONTHS * HAZARD);
  }

  private static void assertLeft(FrontierModel model, Map<Remnant, Double> before, double share) {
    assertThat(before)
        .allSatisfy(
            (row, units) ->
                assertThat(units(model, row)).isCloseTo(share * units, withinPercentage(1e-3)));
  }

  /** Two years of a world in which chips leave for one reason only. */
  private static FrontierModel withHazards(String reason) {
    FrontierModel model =
        new FrontierModel(
            INDEX,
            RealWorld.reference()
                .with("fleet.old-age-hazard", 1e-9)
                .with("fleet.uneconomic-hazard", 0)
                .with("fleet.displacement-hazard", 0)
                .with(reason, HAZARD),
            1,
            0,
            false,
            DecisionLog.NONE);
    model.start();
    Models.step(model, 24);
    return model;
  }

  private static void rent(FrontierModel model, double usd) {
    for (ComputeMarket market : model.markets()) {
      market.rentalUsd = usd;
    }
  }

  /** Every chip has its turn once. */
  private static void review(FrontierModel model) {
    Retirement retirement = new Retirement(model, new SecondHandMarket(model));
    for (int month = 0; month < REVIEW_MONTHS; month++) {
      retirement.review();
      MonthEnd.of(model);
    }
  }

  private static Operator largest(FrontierModel model) {
    Operator largest = model.operators()[0];
    for (Operator operator : model.operators()) {
      largest = operator.installedH100e > largest.installedH100e ? operator : largest;
    }
    return largest;
  }

  private static int best(FrontierModel model) {
    int best = 0;
    for (int c = 0; c < model.chips().count(); c++) {
      boolean known = model.chips().releaseMonth(c) <= model.month();
      best = known && workPerKilowatt(model, c) > workPerKilowatt(model, best) ? c : best;
    }
    return best;
  }

  private static double workPerKilowatt(FrontierModel model, int chip) {
    double work = Math.max(model.chips().usefulTraining[chip], model.chips().usefulInference[chip]);
    return work / model.chips().kilowatts[chip];
  }

  /** What an operator runs by park and chip, where it fills racks and is not old. */
  private static Map<Remnant, Double> held(FrontierModel model, Operator owner) {
    double oldBefore = model.month() - 12 * (model.settings().operator().lifeYears() - YOUNG_YEARS);
    Map<Remnant, Double> units = new HashMap<>();
    for (int p = 0; p < model.fleet().parkCount(); p++) {
      Park park = model.fleet().park(p);
      boolean isOwn =
          park.siteCount() > 0 && model.capacity().operatorOf(park.site(0)) == owner.index();
      for (int row = 0; row < park.rowCount() && isOwn; row++) {
        if (park.units(row) > RACK_UNITS && park.bornUnits(row) > oldBefore * park.units(row)) {
          units.put(new Remnant(p, park.chip(row)), park.units(row));
        }
      }
    }
    return units;
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

  private static long countOfRows(FrontierModel model, int chip) {
    return IntStream.range(0, model.fleet().parkCount())
        .filter(p -> units(model, new Remnant(p, chip)) > 0)
        .count();
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
}
