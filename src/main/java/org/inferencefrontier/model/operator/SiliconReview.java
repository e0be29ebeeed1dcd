package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.Clause;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.operator.CustomSilicon;
import org.inferencefrontier.agent.operator.CustomSilicon.Event;
import org.inferencefrontier.agent.operator.Design;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SiliconSettings;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.WrittenName;

/**
 * Custom-silicon programmes: to the end of history theirs is replayed; afterwards designs go on by
 * themselves and twice a year the next generation is decided.
 */
final class SiliconReview implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final OwnChips chips;
  private final SiliconCase cases;

  SiliconReview(Economy economy) {
    this.economy = economy;
    this.chips = new OwnChips(economy);
    this.cases = new SiliconCase(economy, chips);
    for (Operator operator : economy.operators()) {
      for (CustomSilicon programme : operator.programmes()) {
        replay(operator, programme, Integer.MIN_VALUE, -1);
      }
    }
  }

  private boolean isObserved(int month) {
    return month < economy.firstDecidedMonth();
  }

  /** Moves an operator's designs on by a month. */
  void advance(Operator operator) {
    for (CustomSilicon programme : operator.programmes()) {
      programme.spend();
      if (isObserved(economy.month())) {
        replay(operator, programme, economy.month(), economy.month());
        continue;
      }
      if (economy.month() == economy.firstDecidedMonth()) {
        programme.handOver(economy.month(), economy.settings().silicon());
      }
      List<Design> designs = programme.designs();
      // Backwards, since a release takes the design away.
      for (int i = designs.size() - 1; i >= 0; i--) {
        Design design = designs.get(i);
        Event event =
            programme.advance(
                design, economy.month(), economy.streams(), economy.settings().silicon());
        if (event == Event.TAPED_OUT) {
          chips.offer(operator, programme, design.generation(), design.volumeMonth());
        }
        log(operator, programme, event, design.generation(), "");
      }
    }
  }

  private void replay(Operator operator, CustomSilicon programme, int from, int to) {
    var history = programme.profile().history();
    for (int i = 0; i < history.size(); i++) {
      int month = programme.historyMonth(i);
      if (month < from || month > to) {
        continue;
      }
      int generation = history.get(i).generation();
      int announced = chips.announcedMonth(operator, generation);
      Event event = programme.replay(i, announced, economy.settings().silicon());
      if (event == Event.TAPED_OUT && announced != CustomSilicon.NOT_ANNOUNCED) {
        chips.offer(operator, programme, generation, announced);
      }
      log(operator, programme, event, generation, history.get(i).note());
    }
  }

  /** Decides on the next generation and, where they are not taped out, on the running designs. */
  void review(Operator operator) {
    SiliconSettings settings = economy.settings().silicon();
    for (CustomSilicon programme : operator.programmes()) {
      if (!isObserved(economy.month())) {
        reconsider(operator, programme, settings);
      }
      if (!programme.mayStart(economy.month(), settings)) {
        continue;
      }
      int generation = programme.nextGeneration();
      int announced = chips.announcedMonth(operator, generation);
      int volumeMonth = Math.max(announced, economy.month() + programme.leadMonths(settings));
      cases.weigh(operator, programme, generation, volumeMonth);
      Event event =
          programme.review(
              economy.month(),
              volumeMonth,
              announced != CustomSilicon.NOT_ANNOUNCED,
              cases.presentValueUsd,
              !isObserved(economy.month()),
              settings);
      if (economy.log().isKept()) {
        logReview(operator, programme, generation, event);
      }
    }
  }

  private void reconsider(Operator operator, CustomSilicon programme, SiliconSettings settings) {
    List<Design> designs = programme.designs();
    for (int i = designs.size() - 1; i >= 0; i--) {
      Design design = designs.get(i);
      if (design.isTapedOut()) {
        continue;
      }
      int generation = design.generation();
      cases.weigh(operator, programme, generation, design.volumeMonth());
      double least = programme.abandonmentUsd(design, settings);
      Event event = programme.reconsider(design, cases.presentValueUsd, settings);
      if (economy.log().isKept()) {
        boolean stops = event == Event.SHELVED;
        Reason reason =
            reason(
                List.of(ReasonTerm.GIVEN_UP_UNDER.is(least, 1e6, ", given up under %.0f M USD")));
        record(
            operator,
            programme,
            "go on with generation " + generation,
            cases.presentValueUsd,
            !stops,
            reason);
        record(operator, programme, "shelve generation " + generation, least, stops, reason);
      }
    }
  }

  private void logReview(Operator operator, CustomSilicon programme, int generation, Event event) {
    boolean starts = event != Event.NONE;
    Reason reason =
        reason(
            List.of(
                ReasonTerm.BEGUN_OVER.is(
                    programme.lastThresholdUsd(), 1e6, ", begun over %.0f M USD"),
                ReasonTerm.DESIGN_COST.is(
                    programme.lastCostUsd(), 1e6, " for a cost of %.0f M USD"),
                Clause.words(
                    isObserved(economy.month()) ? "; recorded only, history decides" : "")));
    record(
        operator,
        programme,
        (event == Event.RESTARTED ? "restart" : "start") + " generation " + generation,
        cases.presentValueUsd,
        starts,
        reason);
    record(operator, programme, "wait", programme.lastThresholdUsd(), !starts, reason);
  }

  private Reason reason(List<Clause> limit) {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(
        ReasonTerm.PRESENT_VALUE.is(cases.presentValueUsd, 1e6, "present value %.0f M USD"));
    clauses.addAll(limit);
    clauses.add(
        ReasonTerm.MERCHANT_HOUR.is(
            cases.merchantUsdPerHour, "; %.2f USD/H100e-h on merchants' chips"));
    clauses.add(ReasonTerm.OWN_HOUR.is(cases.ownUsdPerHour, ", %.2f on its own"));
    clauses.add(ReasonTerm.BOUGHT.is(cases.boughtH100e, "; %.0f H100e"));
    return new Reason(clauses);
  }

  private void log(
      Operator operator, CustomSilicon programme, Event event, int generation, String note) {
    if (event != Event.NONE && economy.log().isKept()) {
      String what = WrittenName.of(event);
      record(
          operator,
          programme,
          what + " generation " + generation,
          programme.nonRecurringUsd(),
          true,
          Reason.ofWords(note.isEmpty() ? "score: spent on designs, USD" : note));
    }
  }

  private void record(
      Operator operator,
      CustomSilicon programme,
      String alternative,
      double score,
      boolean chosen,
      Reason reason) {
    economy.decided(
        operator.profile().id(),
        "custom silicon " + programme.profile().name(),
        alternative,
        score,
        chosen,
        reason);
  }
}
