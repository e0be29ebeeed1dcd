package org.inferencefrontier.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.study.DecisionBook;
import org.inferencefrontier.study.Quantile;
import org.inferencefrontier.world.GridArea;
import org.inferencefrontier.world.PolicyEvent;
import org.inferencefrontier.world.StateProfile;
import org.inferencefrontier.world.Timeline;

/** A state's ledger of policy: how likely which moves are, run 0's, and the dated history. */
final class PolicyChapter {
  private static final double HALF = 0.5;

  /** Stops in a smaller share of the runs are not told. */
  private static final double TOLD = 0.005;

  private final ReportContext context;
  private final StateProfile state;

  PolicyChapter(ReportContext context, StateProfile state) {
    this.context = context;
    this.state = state;
  }

  Section section() {
    List<DataTable> tables = new ArrayList<>();
    List<PolicyEvent> dated = dated();
    if (!dated.isEmpty()) {
      tables.add(history(dated));
    }
    List<DecisionBook.Option> moves = context.decisions().of(state.id());
    if (!moves.isEmpty()) {
      tables.add(ofRun(moves));
    }
    return new Section(
        "policy", "Policy ledger", lead(moves), points(), List.of(), tables, List.of());
  }

  private String lead(List<DecisionBook.Option> moves) {
    String kept =
        context.decisions().kept()
            ? moves.isEmpty() ? " In run 0 it makes no move of its own." : ""
            : " The study kept no moves of single runs; frontier montecarlo --decisions 1 keeps"
                + " those of run 0.";
    return "Dated events happen in every run; what comes after, the state decides by its own"
        + " rules, so it differs from run to run."
        + kept;
  }

  /** How likely its own moves are, and when they come. */
  private List<String> points() {
    List<String> points = new ArrayList<>();
    moves(points, "Moves of its own", "state.policy_moves");
    moves(points, "Stops of new connections that it decides, and ends of them", "state.moratoria");
    moves(points, "Public money for compute", "state.sovereign_fund_usd");
    for (GridArea area : context.world().areas()) {
      if (area.country().equals(state.id())) {
        stops(points, area.id());
      }
    }
    return points;
  }

  private void moves(List<String> points, String what, String indicator) {
    if (context.ensemble().entities(indicator).contains(state.id())) {
      points.add(
          what
              + ": "
              + odds(indicator)
              + context
                  .ensemble()
                  .fan(indicator, state.id())
                  .map(fan -> FirstRise.of(fan).text())
                  .orElse("")
              + ".");
    }
  }

  /** How many runs have any by the end, as far as five quantiles tell. */
  private String odds(String indicator) {
    int end = context.horizon().end();
    if (above(indicator, end, Quantile.P05)) {
      return "in more than 19 runs of 20";
    }
    if (above(indicator, end, Quantile.P25)) {
      return "in more than three runs of four";
    }
    if (above(indicator, end, Quantile.P50)) {
      return "in more than half of the runs";
    }
    if (above(indicator, end, Quantile.P75)) {
      return "in more than a quarter of the runs";
    }
    return above(indicator, end, Quantile.P95)
        ? "in more than one run of 20"
        : "in fewer than one run of 20";
  }

  private boolean above(String indicator, int month, Quantile quantile) {
    return context.ensemble().at(indicator, state.id(), month, quantile) > HALF;
  }

  private void stops(List<String> points, String area) {
    List<String> shares = new ArrayList<>();
    for (int month : context.horizon().months()) {
      double share = context.ensemble().mean("area.moratorium", area, month);
      if (share > TOLD) {
        shares.add(Wording.percent(share) + " of the runs in " + Wording.longMonth(month));
      }
    }
    if (!shares.isEmpty()) {
      points.add(
          "New data-centre connections stopped in "
              + context.names().of(area)
              + ": "
              + String.join(", ", shares)
              + ".");
    }
  }

  private List<PolicyEvent> dated() {
    return Stream.concat(
            context.world().policyEvents().stream(), context.world().scenario().events().stream())
        .filter(event -> event.actor().equals(state.id()) || isTarget(event))
        .sorted(Comparator.comparing(PolicyEvent::month))
        .toList();
  }

  private boolean isTarget(PolicyEvent event) {
    return event.target() != null && List.of(event.target().split("\\s+")).contains(state.id());
  }

  private DataTable history(List<PolicyEvent> events) {
    return new DataTable(
        "table-history",
        "Dated policy of and towards "
            + context.names().of(state.id())
            + ": the calendar of history and of the scenario",
        List.of(
            Column.words("Month"),
            Column.words("Who"),
            Column.words("Instrument"),
            Column.words("What"),
            Column.words("Grade"),
            Column.words("Source")),
        events.stream()
            .map(
                event ->
                    List.of(
                        Wording.month(YearMonth.parse(event.month())),
                        context.names().of(event.actor()),
                        Catalogue.words(event.instrument()),
                        event.description(),
                        event.grade(),
                        event.source()))
            .toList());
  }

  private DataTable ofRun(List<DecisionBook.Option> moves) {
    return new DataTable(
        "table-moves",
        "Moves of its own in run 0, one run among many, with the probability with which its rule"
            + " acted",
        List.of(
            Column.words("Month"),
            Column.words("Move"),
            Column.words("What or whom"),
            Column.numbers("Probability"),
            Column.words("Why")),
        moves.stream()
            .sorted(Comparator.comparingInt(DecisionBook.Option::month))
            .map(
                move ->
                    List.of(
                        Wording.month(Timeline.month(move.month())),
                        move.decision(),
                        context.names().in(move.name()),
                        Wording.percent(move.score()),
                        move.reason()))
            .toList());
  }
}
