package org.inferencefrontier.report.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.StoredComparison;
import org.inferencefrontier.study.StoredComparison.Difference;
import org.inferencefrontier.study.statistics.PairedDifference;

/** Which policies a scenario moves beyond chance, in sentences: what is in force where and when. */
final class PolicyFindings {
  private static final int TOLD = 3;
  private static final String TIER = "state.export_tier";
  private static final String MOVES = "state.policy_moves";

  private final StoredComparison comparison;
  private final Names names;
  private final Horizon horizon;

  PolicyFindings(StoredComparison comparison, Names names, Horizon horizon) {
    this.comparison = comparison;
    this.names = names;
    this.horizon = horizon;
  }

  /**
   * The sentences of a scenario; none where no policy moves beyond chance.
   *
   * @throws IOException if a table cannot be read
   */
  List<String> of(String scenario) throws IOException {
    List<String> sentences = new ArrayList<>();
    for (String indicator : List.of(ComparedQuantities.STOPPED, TIER, MOVES)) {
      Map<String, Difference> atTheEnd =
          comparison.ofMonth(scenario, indicator, horizon.end()).stream()
              .collect(Collectors.toMap(Difference::entity, last -> last));
      comparison.ofMonth(scenario, indicator, horizon.headline()).stream()
          .filter(ComparisonFindings::isSure)
          .sorted(
              Comparator.comparingDouble((Difference each) -> -Math.abs(each.paired().difference()))
                  .thenComparing(Difference::entity))
          .limit(TOLD)
          .map(each -> sentence(names, each, Optional.ofNullable(atTheEnd.get(each.entity()))))
          .forEach(sentences::add);
    }
    return sentences;
  }

  /** One change, at a month and at the last one, should that be another. */
  static String sentence(Names names, Difference each, Optional<Difference> atTheEnd) {
    Optional<Difference> last = atTheEnd.filter(end -> end.month() != each.month());
    String who = names.of(each.entity());
    PairedDifference means = each.paired();
    String month = Wording.longMonth(each.month());
    if (each.indicator().equals(ComparedQuantities.STOPPED)) {
      return who
          + ": a stop of new connections (moratorium) is in force in "
          + shares(means, month)
          + last.map(end -> "; " + shares(end.paired(), Wording.longMonth(end.month()))).orElse("")
          + ".";
    }
    String ofReference = " instead of " + Wording.number(means.reference());
    return each.indicator().equals(TIER)
        ? who
            + ": its export tier is "
            + Wording.number(means.scenario())
            + ofReference
            + " in "
            + month
            + ", means over the runs (1 is free, 2 capped, 3 export variants only, 4 barred)."
        : who
            + ": by "
            + month
            + " it has made "
            + Wording.number(means.scenario())
            + " policy moves by its own rules"
            + ofReference
            + ", means over the runs.";
  }

  private static String shares(PairedDifference means, String month) {
    return Wording.percent(means.scenario())
        + " of the runs in "
        + month
        + ", against "
        + Wording.percent(means.reference())
        + " in the reference";
  }
}
