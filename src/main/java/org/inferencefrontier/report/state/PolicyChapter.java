package org.inferencefrontier.report.state;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inferencefrontier.analysis.PolicyEntry;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ConnectionStops;
import org.inferencefrontier.report.site.PolicyTables;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.profile.StateProfile;

/** A state's ledger of policy: how likely which moves are, run 0's, and the dated history. */
final class PolicyChapter {
  private final ReportContext context;
  private final StateProfile state;

  PolicyChapter(ReportContext context, StateProfile state) {
    this.context = context;
    this.state = state;
  }

  Section section() {
    List<DataTable> tables = new ArrayList<>();
    PolicyTables policy = new PolicyTables(context);
    String name = context.names().inSentence(state.id());
    policy
        .odds(
            "table-odds",
            "Moves that it decides by its own rules: share of the runs, and when for the first"
                + " time",
            false,
            odds -> odds.state().equals(state.id()))
        .ifPresent(tables::add);
    policy
        .ledger(
            "table-moves",
            "The ledger of policy of and towards "
                + name
                + " in run "
                + context.policy().run()
                + ", one run among many",
            this::isAbout)
        .ifPresent(tables::add);
    List<PolicyEvent> dated = dated();
    if (!dated.isEmpty()) {
      tables.add(history(dated));
    }
    return new Section("policy", "Policy ledger", lead(), points(), List.of(), tables, List.of());
  }

  private boolean isAbout(PolicyEntry entry) {
    return entry.actor().equals(state.id())
        || List.of(entry.target().split("\\s+")).contains(state.id());
  }

  private String lead() {
    return "Dated events happen in every run; what comes after, the state decides by its own"
        + " rules, so it differs from run to run."
        + (context.policy().kept()
            ? ""
            : " The study kept no ledger of single runs; frontier montecarlo --decisions 1 keeps"
                + " that of run 0.");
  }

  private List<String> points() {
    List<String> points = new ArrayList<>();
    for (GridArea area : context.world().areas()) {
      if (area.country().equals(state.id())) {
        ConnectionStops.of(context, area.id()).ifPresent(points::add);
      }
    }
    return points;
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
            + context.names().inSentence(state.id())
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
                        WrittenName.of(event.instrument()),
                        event.description(),
                        event.grade(),
                        event.source()))
            .toList());
  }
}
