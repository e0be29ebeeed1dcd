package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Deliveries;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.profile.LabProfile;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks can fail: each identity is broken alone and must be noticed. */
class LedgerTest {
  private static final int MONTHS = 15;
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());

  private static FrontierModel run(boolean check) {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, check, DecisionLog.NONE);
    model.start();
    Models.step(model, MONTHS);
    return model;
  }

  /** The park and row of the largest cohort. */
  private record Cohort(Park park, int row) {
    double units() {
      return park.units(row);
    }
  }

  private static Cohort largest(FrontierModel model) {
    Cohort largest = null;
    for (int p = 0; p < model.fleet().parkCount(); p++) {
      Park park = model.fleet().park(p);
      for (int row = 0; row < park.rowCount(); row++) {
        Cohort cohort = new Cohort(park, row);
        largest = largest == null || cohort.units() > largest.units() ? cohort : largest;
      }
    }
    return largest;
  }

  /** The chip of the largest cohort. */
  private static int chip(FrontierModel model) {
    Cohort cohort = largest(model);
    return cohort.park().chip(cohort.row());
  }

  /** The first site of that cohort as (operator, site of the operator). */
  private static int[] site(FrontierModel model) {
    Cohort cohort = largest(model);
    int site = cohort.park().site(0);
    Capacity capacity = model.capacity();
    int place = capacity.areaOf(site) * Capacity.USES + capacity.useOf(site);
    return new int[] {capacity.operatorOf(site), place};
  }

  private static void removeUnseen(FrontierModel model) {
    Cohort cohort = largest(model);
    cohort.park().remove(cohort.row(), 0.5);
  }

  /** Puts chips where the law keeps them out, with accounts in order. */
  private static void smuggle(FrontierModel model) {
    int rival = model.index().rival();
    int chip = 0;
    while (!model.chips().get(chip).id().equals("nvidia-h100-sxm")) {
      chip++;
    }
    assertThat(model.exportRule().isLegal(chip, rival)).isFalse();
    int area = model.index().areasOfState(rival)[0];
    model.fleet().add(model.capacity().site(0, area, 0), chip, 5, 1, 0);
    model.ledger().initial[chip] += 5;
  }

  /** Puts chips into a capped state, as many times its yearly cap. */
  private static void importCaps(FrontierModel model, double caps) {
    int state = 0;
    while (model.policy().exportTier(state) != PolicyBook.CAPPED) {
      state++;
    }
    int chip = 0;
    while (!model.chips().get(chip).id().equals("nvidia-h100-sxm")) {
      chip++;
    }
    double units = caps * model.exportRule().capH100e() / model.chips().get(chip).peakH100e();
    int area = model.index().areasOfState(state)[0];
    model.fleet().add(model.capacity().site(0, area, 0), chip, units, 1, 0);
    model.ledger().initial[chip] += units;
    // Power and electricity are other identities.
    model.operators()[0].power().energise(area * Capacity.USES, units);
    model.ledger().granted[area] += units;
    double kilowatts = units * model.chips().get(chip).kilowatts();
    double megawatts = kilowatts / 1000 * model.index().powerUsageEffectiveness(area);
    model.capacity().areaTrainingKilowatts[area] += kilowatts;
    model.capacity().trainingMegawatts += megawatts;
    model.utilities()[area].load().aiMegawatts += megawatts;
  }

  /** Puts a laboratory in the place of another that may not sell as cheaply as that did. */
  private static void raiseFloor(FrontierModel model) {
    Lab lab = model.labs()[0];
    LabProfile file = lab.profile();
    LabProfile dearer =
        new LabProfile(
            file.id(),
            file.name(),
            file.home(),
            file.owner(),
            file.partners(),
            file.openWeights(),
            file.initialCapability(),
            file.initialMarketShare(),
            file.activeParametersBillions(),
            file.strategicTrainingUsdBillions(),
            file.strategicFrom(),
            file.revenueShareToPartner(),
            file.soldShare(),
            new LabProfile.Pricing(
                file.pricing().strategy(),
                file.pricing().targetGrossMargin(),
                model.providers().meanMargin(lab) + 0.05),
            file.sources());
    Lab other =
        new Lab(
            lab.index(),
            dearer,
            lab.home(),
            lab.market(),
            model.index().findOperator(file.owner()),
            1,
            new double[model.operators().length]);
    other.useWorthUsd = lab.useWorthUsd;
    other.serviceCostUsd = lab.serviceCostUsd;
    other.tokensPerDay = lab.tokensPerDay;
    model.labs()[0] = other;
  }

  private static Arguments breach(String name, String identity, Consumer<FrontierModel> mutation) {
    return Arguments.of(Named.of(name, mutation), identity);
  }

  static Stream<Arguments> breaches() {
    String chips = "initial + shipped = installed + waiting + retired";
    String orders = "ordered = shipped + cancelled + backlog";
    String serving = "serving within capacity";
    String goods = "initial stock + produced = shipped + stock + written off";
    String partners = "revenue shares paid = received";
    String volume = "inference demanded = served + unserved";
    String tokens = "tokens demanded = served + unserved";
    String rental = "rental price positive and finite";
    String services = "users' spend on services = use of laboratories' models";
    String rated = "rated power of training and serving = rated power of the fleets";
    return Stream.of(
        breach("chips from nowhere", chips, m -> m.ledger().initial[chip(m)] += 1000),
        breach("a shipment lost", chips, m -> m.ledger().shipped[chip(m)] += 1000),
        breach("retired and still there", chips, m -> m.ledger().retired[chip(m)] += 1000),
        breach("installed twice", chips, m -> m.fleet().add(0, chip(m), 1000, 1, 0)),
        breach("removed unseen", chips, LedgerTest::removeUnseen),
        breach(
            "found in store",
            chips,
            m -> Deliveries.arrive(m.operators()[0], chip(m), 1000, m.month())),
        breach("made and not there", goods, m -> m.ledger().produced[chip(m)] += 1000),
        breach("written off and still there", goods, m -> m.ledger().writtenOff[chip(m)] += 1000),
        breach("goods from nowhere", goods, m -> m.chips().stock.make(chip(m), 1000)),
        breach("an order forgotten", orders, m -> m.ledger().ordered[chip(m)] -= 1000),
        breach("an order made up", orders, m -> m.operators()[0].order(chip(m), 1000, 0)),
        breach("cancelled unseen", orders, m -> m.ledger().cancelled[chip(m)] += 1000),
        breach(
            "revenue nobody paid",
            "accelerator revenue = spend",
            m -> m.ledger().vendorRevenueUsd *= 1.001),
        breach(
            "spend nobody got",
            "accelerator revenue = spend",
            m -> m.ledger().operatorSpendUsd += 1e6),
        breach(
            "a used chip nobody was paid for",
            "second-hand paid = received",
            m -> m.operators()[0].used().paidUsd += 1e6),
        breach(
            "a used chip sold to nobody",
            "second-hand bought = sold",
            m -> m.operators()[0].used().soldH100e += 1000),
        breach(
            "a used chip that never arrives",
            chips,
            m -> m.operators()[0].shipUsed(chip(m), 1000, 0, m.month())),
        breach("a partner not paid", partners, m -> m.ledger().partnersReceivedUsd *= 0.99),
        breach("demand forgotten", volume, m -> m.ledger().inferenceDemanded *= 1.001),
        breach("served twice", volume, m -> m.ledger().inferenceServed *= 1.001),
        breach("unserved hidden", volume, m -> m.ledger().inferenceUnserved += 1e4),
        breach("volume without a number", volume, m -> m.ledger().inferenceServed = Double.NaN),
        breach("tokens forgotten", tokens, m -> m.ledger().tokensDemanded *= 1.001),
        breach("tokens lost on the way", tokens, m -> m.ledger().tokensUnserved -= 10),
        breach("tokens that nobody asked for", tokens, m -> m.ledger().tokensServed *= 1.001),
        breach(
            "tokens of no operator",
            "tokens served = tokens by operators",
            m -> m.operators()[site(m)[0]].tokensPerDay *= 0.9),
        breach(
            "tokens of no laboratory",
            "tokens served = tokens by laboratories",
            m -> m.labs()[0].tokensPerDay *= 2),
        breach(
            "tokens counted twice",
            "tokens of the world = tokens of states",
            m -> m.capacity().millionTokensPerDay *= 2),
        breach(
            "tokens of a state forgotten",
            "tokens of the world = tokens of states",
            m -> m.capacity().stateTokensPerDay[m.index().rival()] = 0),
        breach(
            "a forbidden chip smuggled",
            "units of a chip delivered where the law forbids it",
            LedgerTest::smuggle),
        breach(
            "more than a yearly cap",
            "H100e delivered over a yearly import cap",
            m -> importCaps(m, 1.001)),
        breach("serving beyond capacity", serving, m -> m.capacity().flow[0][0] += 1e9),
        breach("negative unmet demand", "unmet demand", m -> m.capacity().areaUnmet[0] = -5),
        breach(
            "training beyond capacity",
            "training within capacity",
            m -> m.markets()[0].trainingUsed = 1.1 * m.markets()[0].trainingCapacity),
        breach("service that nobody paid for", services, m -> m.labs()[0].useWorthUsd *= 1.01),
        breach("spend on services lost", services, m -> m.markets()[0].serviceUseUsd *= 1.01),
        breach(
            "compute of services booked twice",
            "compute of services = compute that laboratories book",
            m -> m.labs()[0].serviceCostUsd *= 1.01),
        breach("a fleet without a use", rated, m -> m.capacity().areaTrainingKilowatts[0] -= 10),
        breach("a use without a fleet", rated, m -> m.capacity().areaInferenceKilowatts[0] += 10),
        breach(
            "electricity from nowhere",
            "electricity within the rated power of the fleets",
            m -> m.utilities()[0].load().aiMegawatts *= 2),
        breach(
            "a fleet that is off",
            "idle power of the fleets within their electricity",
            m -> m.utilities()[0].load().aiMegawatts = 0),
        breach(
            "electricity of no area",
            "electricity of training and serving = electricity of areas",
            m -> m.capacity().inferenceMegawatts += 1),
        breach("a price under its floor", "over its floor", LedgerTest::raiseFloor),
        breach(
            "less than nothing in stock",
            "finished goods not negative",
            m -> m.chips().stock.make(chip(m), -1e12)),
        breach(
            "less than nothing on the way",
            "chips on their way or in store not negative",
            m -> m.operators()[0].shipUsed(chip(m), -1e12, 0, m.month())),
        breach(
            "less than nothing ordered",
            "orders not negative",
            m -> m.operators()[0].order(chip(m), -1e12, 0)),
        breach(
            "fewer tokens than none",
            "not negative",
            m -> m.operators()[site(m)[0]].tokensPerDay = -1e9),
        breach("free compute", rental, m -> m.markets()[1].rentalUsd = 0),
        breach("a price without a number", rental, m -> m.markets()[1].rentalUsd = Double.NaN),
        breach(
            "an endless price", rental, m -> m.markets()[1].rentalUsd = Double.POSITIVE_INFINITY),
        breach(
            "connected without a grant",
            "connected <= granted",
            m -> m.operators()[site(m)[0]].power().energise(site(m)[1], 1e6)),
        breach(
            "a grant taken back",
            "connected <= granted",
            m -> m.ledger().granted[site(m)[1] / Capacity.USES] = 0),
        breach(
            "more load than power",
            "fleet within powered megawatts",
            m -> m.operators()[site(m)[0]].power().use(site(m)[1], 1e6)));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void aBrokenIdentityIsNoticed(Consumer<FrontierModel> mutation, String identity) {
    FrontierModel model = run(false);
    assertThatCode(() -> model.ledger().check(model)).doesNotThrowAnyException();
    mutation.accept(model);
    assertThatThrownBy(() -> model.ledger().check(model))
        .isInstanceOf(AccountingException.class)
        .hasMessageContaining(identity)
        .hasMessageStartingWith("2024-04");
  }

  /** What a cap lets in is no breach, however it came; what comes on top of it is. */
  @Test
  void aCapIsForTheYear() {
    FrontierModel model = run(false);
    model.ledger().check(model);
    importCaps(model, 0.6);
    assertThatCode(() -> model.ledger().check(model)).doesNotThrowAnyException();
    importCaps(model, 0.6);
    assertThatThrownBy(() -> model.ledger().check(model))
        .isInstanceOf(AccountingException.class)
        .hasMessageContaining("H100e delivered over a yearly import cap");
  }

  @Test
  void aRunThatChecksStopsAtTheFirstBreach() {
    FrontierModel model = run(true);
    model.ledger().shipped[chip(model)] += 1000;
    assertThatThrownBy(() -> model.schedule.step(model)).isInstanceOf(AccountingException.class);
  }

  @Test
  void aRunThatDoesNotCheckGoesOn() {
    FrontierModel model = run(false);
    model.ledger().shipped[chip(model)] += 1000;
    assertThatCode(() -> model.schedule.step(model)).doesNotThrowAnyException();
  }
}
