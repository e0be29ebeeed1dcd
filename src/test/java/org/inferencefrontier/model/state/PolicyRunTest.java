package org.inferencefrontier.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.StateStrategy;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of policies in every run. */
class PolicyRunTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());

  /** What a state may do by itself whatever its strategy. */
  private static final Set<PolicyInstrument> ANYBODY =
      EnumSet.of(
          PolicyInstrument.MORATORIUM,
          PolicyInstrument.SOVEREIGN_FUND,
          PolicyInstrument.CARBON_PRICE,
          PolicyInstrument.SUBSIDY);

  private static FrontierModel model(ParameterValues values, int run) {
    FrontierModel model = new FrontierModel(INDEX, values, 1, run, true, DecisionLog.NONE);
    model.start();
    return model;
  }

  /** States that do not act leave the law of a delivery in force until the month is over. */
  @Test
  void noForbiddenChipIsDelivered() {
    FrontierModel model = model(RealWorld.reference().with("policy.activity", 0), 0);
    int states = model.states().length;
    double[] before = units(model);
    int forbidden = 0;
    for (int month = 0; month < 72; month++) {
      model.schedule.step(model);
      double[] after = units(model);
      for (int c = 0; c < model.chips().count(); c++) {
        for (int s = 0; s < states; s++) {
          boolean barred = model.policy().exportTier(s) >= PolicyBook.VARIANTS_ONLY;
          if (barred && !model.exportRule().isLegal(c, s)) {
            forbidden++;
            int cell = c * states + s;
            assertThat(after[cell])
                .as("%s in %s", model.chips().get(c).id(), INDEX.world().states().get(s).id())
                .isLessThanOrEqualTo(before[cell] * (1 + 1e-12) + 1e-9);
          }
        }
      }
      before = after;
    }
    assertThat(forbidden).isGreaterThan(1000);
  }

  /** Units that run, at {@code chip * states + state}. */
  private static double[] units(FrontierModel model) {
    int states = model.states().length;
    double[] units = new double[model.chips().capacity() * states];
    for (int p = 0; p < model.fleet().parkCount(); p++) {
      Park park = model.fleet().park(p);
      for (int row = 0; row < park.rowCount(); row++) {
        for (int column = 0; column < park.siteCount(); column++) {
          int state = INDEX.stateOfArea(model.capacity().areaOf(park.site(column)));
          units[park.chip(row) * states + state] +=
              park.units(row) * park.kilowatts(column) / park.kilowatts();
        }
      }
    }
    return units;
  }

  @Test
  void statesDecideOnceHistoryEnds() {
    assertThat(ownMoves(RealWorld.reference(), SEPTEMBER_2026)).isZero();
    assertThat(ownMoves(RealWorld.reference().with("start.history-months", 12), 12)).isZero();
    assertThat(ownMoves(RealWorld.reference().with("start.history-months", 12), SEPTEMBER_2026))
        .isPositive();
  }

  private static long ownMoves(ParameterValues values, int months) {
    FrontierModel model = model(values.with("policy.activity", 1.6), 0);
    Models.step(model, months);
    return model.policyLedger().moves().stream()
        .filter(move -> move.origin() == PolicyMove.Origin.OWN)
        .count();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void alignmentAndPoliciesKeepTheirBoundsAndOnlyAllowedMovesAreMade(int run) {
    FrontierModel model =
        model(
            RealWorld.reference()
                .with("policy.activity", 1.6)
                .with("policy.alignment-shock", 0.15)
                .with("policy.rival-compute-share", 0.1),
            run);
    Models.step(model, Timeline.MONTHS);
    assertThat(model.policyLedger().moves())
        .filteredOn(move -> move.origin() == PolicyMove.Origin.OWN)
        .hasSizeGreaterThan(50)
        .allSatisfy(PolicyRunTest::isAllowed);
    PolicyBook book = model.policy();
    for (int s = 0; s < model.states().length; s++) {
      assertThat(book.exportTier(s)).isBetween(PolicyBook.FREE, PolicyBook.BARRED);
      assertThat(book.residency(s)).isBetween(0.0, 1.0);
      assertThat(book.importBan(s)).isBetween(0.0, 1.0);
      assertThat(book.subsidy(s)).isBetween(0.0, 0.6);
      assertThat(book.materialsControl(s)).isBetween(0.0, 1.0);
      for (int other = 0; other < model.states().length; other++) {
        assertThat(book.alignment(s, other))
            .isEqualTo(book.alignment(other, s))
            .isBetween(-1.0, 1.0);
      }
    }
  }

  private static final int SEPTEMBER_2026 = 44;

  private static void isAllowed(PolicyMove move) {
    StateProfile actor = INDEX.world().states().get(INDEX.state(move.actor()));
    assertThat(move.month()).isGreaterThanOrEqualTo(SEPTEMBER_2026);
    assertThat(move.chance()).isBetween(0.0, 2.0);
    assertThat(move.after()).isNotEqualTo(move.before());
    StateStrategy strategy = actor.strategy();
    switch (move.instrument()) {
      case EXPORT_TIER, EXPORT_THRESHOLD, PARTNERSHIP ->
          assertThat(strategy).isEqualTo(StateStrategy.EXPORT_CONTROLLER);
      case IMPORT_BAN, FOUNDRY_SUPPORT, MATERIALS_CONTROL ->
          assertThat(strategy).isEqualTo(StateStrategy.SELF_RELIANT);
      case RESIDENCY ->
          assertThat(strategy).isIn(StateStrategy.SELF_RELIANT, StateStrategy.SOVEREIGNTIST);
      case EQUIPMENT_CONTROL -> assertThat(actor.shareOfTools()).isPositive();
      case PERMITTING -> assertThat(strategy).isNotEqualTo(StateStrategy.PASSIVE);
      default -> assertThat(move.instrument()).isIn(ANYBODY);
    }
  }

  /** A ledger tells history, too: who, when, from what to what. */
  @Test
  void historyStandsInTheLedger() {
    FrontierModel model = model(RealWorld.reference(), 0);
    Models.step(model, 44);
    List<PolicyMove> moves = model.policyLedger().moves();
    assertThat(moves).allMatch(move -> move.origin() == PolicyMove.Origin.CALENDAR);
    PolicyMove ban =
        moves.stream()
            .filter(move -> move.instrument() == PolicyInstrument.EXPORT_TIER)
            .filter(move -> move.target().equals("chn") && move.after() == PolicyBook.BARRED)
            .findFirst()
            .orElseThrow();
    assertThat(Timeline.month(ban.month())).hasToString("2025-04");
    assertThat(ban.before()).isEqualTo(PolicyBook.VARIANTS_ONLY);
    assertThat(ban.actor()).isEqualTo("usa");
  }

  /** A fund of a state without an operator builds in that state, and counts as its own there. */
  @Test
  void moneyWithoutAnOperatorOfItsOwnBuildsAtHome() {
    FrontierModel model = model(RealWorld.reference(), 0);
    SovereignFunds funds = new SovereignFunds(model);
    int poland = INDEX.state("pol");
    int area = INDEX.area("pol");
    double before = model.utilities()[area].queue().waitingMegawatts();
    funds.fund(poland, 3e9);
    assertThat(model.utilities()[area].queue().waitingMegawatts() - before)
        .isGreaterThan(99)
        .isLessThan(101);
    int eurohpc = INDEX.findOperator("eurohpc");
    assertThat(model.operators()[eurohpc].sovereignFundUsd).isEqualTo(3e9);
    assertThat(funds.controlledShare(model.operators()[eurohpc], INDEX.area("ita"))).isEqualTo(1);
    assertThat(funds.controlledShare(model.operators()[INDEX.findOperator("google")], area))
        .isZero();
    int swiss = INDEX.state("che");
    int others = INDEX.findOperator("others-west");
    int inSwitzerland = INDEX.area("che");
    funds.fund(swiss, 3e9);
    assertThat(funds.controlledShare(model.operators()[others], inSwitzerland))
        .as("not before it stands")
        .isZero();
    model.operators()[others].power().energise(inSwitzerland * 2, 50);
    assertThat(funds.controlledShare(model.operators()[others], inSwitzerland))
        .isBetween(0.01, 1.0);
  }
}
