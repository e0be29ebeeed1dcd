package org.inferencefrontier.report.energy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.PolicyTables;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.UtilityProfile;

/** What states and utilities rule about power: moratoria, permits, carbon, large-load tariffs. */
final class PowerPolicyChapter {
  private static final Set<PolicyInstrument> INSTRUMENTS =
      Set.of(
          PolicyInstrument.MORATORIUM, PolicyInstrument.PERMITTING, PolicyInstrument.CARBON_PRICE);

  private final ReportContext context;
  private final boolean single;

  /**
   * @param single whether utilities have pages to lead to
   */
  PowerPolicyChapter(ReportContext context, boolean single) {
    this.context = context;
    this.single = single;
  }

  Optional<Section> section() {
    PolicyTables policy = new PolicyTables(context);
    List<DataTable> tables = new ArrayList<>();
    policy
        .odds(
            "table-power-odds",
            "Moves that bear on power, share of the runs, and when for the first time",
            true,
            odds -> odds.kind().touchesPower())
        .ifPresent(tables::add);
    policy
        .ledger(
            "table-power-moves",
            "The ledger of power in run "
                + context.policy().run()
                + ", one run among many; yearly steps of carbon prices in force are on the pages"
                + " of the states",
            entry -> INSTRUMENTS.contains(entry.instrument()) && !PolicyTables.isYearlyStep(entry))
        .ifPresent(tables::add);
    largeLoads().ifPresent(tables::add);
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "policy",
                "Policy that bears on power",
                "Stops of new connections, permits, carbon prices, and tariffs of large loads."
                    + " Dated events happen in every run; later moves follow the states' own"
                    + " rules and differ from run to run.",
                List.of(),
                tables));
  }

  private Optional<DataTable> largeLoads() {
    List<UtilityProfile> utilities =
        context.world().utilities().stream()
            .filter(
                utility ->
                    utility.largeLoadTariff() != null
                        || utility.largeLoadAdderUsdPerMegawattHour() > 0)
            .sorted(Comparator.comparing(utility -> context.names().of(utility.id())))
            .toList();
    return utilities.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataTable(
                "table-large-loads",
                "Tariffs of large loads, the same in every run",
                List.of(
                    Column.words("Grid area"),
                    Column.numbers("Adder, USD per MWh"),
                    Column.words("Commitment since"),
                    Column.numbers("Least to be paid, share of what is connected")),
                utilities.stream().map(this::row).toList(),
                utilities.stream()
                    .map(utility -> single ? SitePage.utility(utility.area()) : "")
                    .toList()));
  }

  private List<String> row(UtilityProfile utility) {
    boolean committed = utility.largeLoadTariff() != null;
    return List.of(
        context.names().of(utility.id()),
        Wording.number(utility.largeLoadAdderUsdPerMegawattHour()),
        committed ? Wording.month(YearMonth.parse(utility.largeLoadTariff().from())) : Wording.NONE,
        committed ? Wording.percent(utility.largeLoadTariff().minimumTakeShare()) : Wording.NONE);
  }
}
