package org.inferencefrontier.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

/** Buyers order what may be delivered to them. */
class PurchasePlanTest {
  private static final String BARRED_FROM = "2026-10";

  /** By then everybody has planned once under the new law. */
  private static final int PLANNED =
      Timeline.indexOf(YearMonth.parse(BARRED_FROM)) + PurchasePlan.MONTHS;

  private static FrontierModel run(PolicyEvent... events) {
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.with(events)),
            RealWorld.reference().with("policy.activity", 0),
            1,
            0,
            true,
            DecisionLog.NONE);
    model.start();
    for (int month = 0; month <= PLANNED; month++) {
      model.schedule.step(model);
    }
    return model;
  }

  /**
   * Next to all that this buyer orders is dutiable; halls, which are a part of the cost, are not.
   */
  @Test
  void aBudgetBuysFewerChipsUnderADuty() {
    double free = plannedH100e(0);
    assertThat(free).isPositive();
    assertThat(plannedH100e(0.4) / free).isBetween(1 / 1.4, 0.9);
  }

  /** What G42 orders in summer 2024 when its state charges a duty at once. */
  private static double plannedH100e(double duty) {
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()), RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    Models.step(model, 18);
    model.policy().setTariff(model.index().state("are"), duty);
    double[] before = model.ledger().ordered.clone();
    new PurchasePlan(model).plan(model.operators()[model.index().findOperator("g42")]);
    double h100e = 0;
    for (int c = 0; c < model.chips().count(); c++) {
      h100e += (model.ledger().ordered[c] - before[c]) * model.chips().get(c).peakH100e();
    }
    return h100e;
  }

  /** Small parts of a budget are ordered in lots: the log says of which chips, and of no others. */
  @Test
  void theLogSaysWhichChipsAreOrdered() {
    Set<Integer> chosen = new TreeSet<>();
    List<DecisionEntry> lots = new ArrayList<>();
    List<DecisionEntry> passedOver = new ArrayList<>();
    FrontierModel[] model = new FrontierModel[1];
    DecisionWatch watch =
        new DecisionWatch(
            each -> {
              if (each.decision().equals("chip choice")) {
                if (each.chosen()) {
                  chosen.add(Models.chip(model[0], each.alternative()));
                }
                (each.chosen() ? lots : passedOver).add(each);
              }
            });
    model[0] =
        new FrontierModel(
            new WorldIndex(RealWorld.world()), RealWorld.reference(), 1, 0, true, watch);
    model[0].start();
    for (int month = 0; month < 24; month++) {
      double[] before = model[0].ledger().ordered.clone();
      chosen.clear();
      model[0].schedule.step(model[0]);
      Set<Integer> ordered = new TreeSet<>();
      for (int c = 0; c < model[0].chips().count(); c++) {
        if (model[0].ledger().ordered[c] > before[c]) {
          ordered.add(c);
        }
      }
      assertThat(chosen).as("month %d", month).isEqualTo(ordered);
    }
    lots.removeIf(each -> each.score() >= 0.03);
    assertThat(lots).isNotEmpty().allMatch(each -> each.reason().text().endsWith("in a lot of 3%"));
    assertThat(passedOver).isNotEmpty().allMatch(each -> each.score() < 0.03);
  }

  private static double ordered(FrontierModel model, String buyer, boolean controlled) {
    double h100e = 0;
    for (Operator operator : model.operators()) {
      for (int c = 0; c < model.chips().count() && operator.profile().id().equals(buyer); c++) {
        if (model.exportRule().isControlled(c) == controlled) {
          h100e += operator.ordered(c) * model.chips().get(c).peakH100e();
        }
      }
    }
    return h100e;
  }

  /** The law binds an operator of the western market by the state of its sites. */
  @Test
  void whoseSitesAreBarredTakesItsOrdersBackAndPlacesNone() {
    assertThat(ordered(run(), "g42", true)).isGreaterThan(1000);
    FrontierModel barred =
        run(
            new PolicyEvent(
                BARRED_FROM,
                "usa",
                "are",
                PolicyInstrument.EXPORT_TIER,
                4,
                "made up for a test",
                "read",
                "test",
                null));
    assertThat(ordered(barred, "g42", true)).isZero();
    assertThat(ordered(barred, "coreweave", true)).isGreaterThan(1000);
  }

  private static PolicyEvent ban(String target, double share) {
    return new PolicyEvent(
        "2023-02",
        "usa",
        target,
        PolicyInstrument.IMPORT_BAN,
        share,
        "made up for a test",
        "read",
        "test",
        null);
  }

  /** Chips of the rival on order in the western market, peak H100e. */
  private static double rivalsInTheWest(FrontierModel model) {
    double h100e = 0;
    for (Operator operator : model.operators()) {
      if (operator.market() == WorldIndex.WEST) {
        h100e += ordered(model, operator.profile().id(), false);
      }
    }
    return h100e;
  }

  /** Where the controller lets them, a few buyers take a rival's chips now and then. */
  @Test
  void nobodyUnderTheControllersLawOrdersWhatItBars() {
    FrontierModel barred = run();
    assertThat(rivalsInTheWest(barred)).isZero();
    assertThat(ordered(barred, "alibaba", false)).isPositive();
    FrontierModel open = run(ban("chn", 0));
    assertThat(rivalsInTheWest(open)).isPositive();
    assertThat(rivalsInTheWest(run(ban("chn", 0.8)))).isLessThan(rivalsInTheWest(open));
  }
}
