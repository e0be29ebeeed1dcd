package org.inferencefrontier.report.operator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.EntityTable;
import org.inferencefrontier.report.site.LargestAgents;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.profile.OperatorProfile;

/** The chapters of the page of operators that set operators side by side. */
final class OperatorMarket {
  private final ReportContext context;
  private final LargestAgents operators;
  private final List<String> bySize;
  private final boolean single;

  /**
   * @param bySize ids of all operators, largest first
   */
  /**
   * @param bySize ids of all operators, the largest first
   * @param single whether there is a page for each of them
   */
  OperatorMarket(ReportContext context, List<String> bySize, boolean single) {
    this.context = context;
    this.single = single;
    this.operators =
        new LargestAgents(
            context, "operator.ai_capex", ": the largest operators", "AI capital expenditure");
    this.bySize = bySize;
  }

  /** The chapters that have something to show. */
  List<Section> all() {
    return Stream.of(spending(), capacity(), fleet(), everyOperator())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Section> spending() {
    return Section.ofFigures(
        "money",
        "What they spend",
        "Chips, new and used, servers, network, import duty and halls for AI, paid in the month.",
        List.of(
            operators.figure(
                "figure-ai-capex",
                "AI capital expenditure",
                "USD a month; every panel has its own scale.",
                "operator.ai_capex",
                Measure.USD_PER_MONTH,
                false)));
  }

  private Optional<Section> capacity() {
    return Section.ofFigures(
        "capacity",
        "Capacity and use",
        "Power connected and built, the chips that run, and what they do.",
        List.of(
            HolderFigure.make(context),
            operators.figure(
                "figure-powered",
                "Power for AI",
                "Facility GW connected and built; every panel has its own scale.",
                "operator.powered_mw",
                Measure.GIGAWATTS,
                false),
            operators.figure(
                "figure-training-share",
                "Training's share of capacity",
                "Share of capacity allotted to training; every panel has the same scale.",
                "operator.training_share",
                Measure.SHARE,
                true),
            operators.figure(
                "figure-tokens",
                "Tokens served",
                "Tokens a day, powers of ten; every panel has its own scale.",
                "operator.tokens_per_day",
                Measure.TOKENS_PER_DAY_LOGARITHMIC,
                false)));
  }

  private Optional<Section> fleet() {
    return Section.ofFigures(
        "fleet",
        "Whose chips, and how old",
        "By dense 8-bit peak of the chips that run.",
        List.of(
            operators.figure(
                "figure-own-fleet",
                "Own silicon in the fleet",
                "Share of the H100-equivalents that run; every panel has the same scale.",
                "operator.own_silicon_fleet_share",
                Measure.SHARE,
                true),
            operators.figure(
                "figure-leader-fleet",
                "The leading vendor's chips in the fleet",
                "Share of the H100-equivalents that run; every panel has the same scale.",
                "operator.leading_vendor_fleet_share",
                Measure.SHARE,
                true),
            operators.figure(
                "figure-vintage",
                "Vintage of the fleet",
                "Years since the chips that run came out, mean; every panel has the same scale.",
                "operator.fleet_vintage",
                Measure.count("years"),
                true)));
  }

  private Optional<Section> everyOperator() {
    return table()
        .map(
            table ->
                new Section(
                    "all",
                    "All operators",
                    "One that begins without a fleet grows slowly from its first orders,"
                        + " whatever it announced.",
                    List.of(),
                    List.of(table)));
  }

  private Optional<DataTable> table() {
    int month = context.horizon().headline();
    return new EntityTable(context, "Operator")
        .leadingTo(id -> single ? OperatorPages.file(id) : "")
        .fact("Kind", id -> WrittenName.of(profile(id).kind()))
        .fact("Home", id -> context.names().of(profile(id).home()))
        .quantity("AI capex, USD a month", "operator.ai_capex", Measure.USD_PER_MONTH, month)
        .quantity("Powered, GW", "operator.powered_mw", Measure.GIGAWATTS, month)
        .quantity("Installed, H100e", "operator.installed_h100e", Measure.H100E, month)
        .quantity("Trains", "operator.training_share", Measure.SHARE, month)
        .quantity(
            "Own silicon, share of the fleet",
            "operator.own_silicon_fleet_share",
            Measure.SHARE,
            month)
        .quantity("Tokens a day", "operator.tokens_per_day", Measure.TOKENS_PER_DAY, month)
        .of(
            "table-all-operators",
            "All operators, " + Wording.longMonth(month) + ": median, and band of nine runs in ten",
            bySize);
  }

  private OperatorProfile profile(String id) {
    return context.world().operators().stream()
        .filter(operator -> operator.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
