package org.inferencefrontier.report.site;

import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.text.Wording;

/** Figures with a panel for each of the largest agents of a kind, the same in every figure. */
public final class LargestAgents {
  private static final int DRAWN = 6;

  private final ReportContext context;
  private final List<String> largest;
  private final String ending;
  private final String note;

  /**
   * @param size indicator that tells who is largest, at the horizon's headline month
   * @param ending what a figure's title ends in, as {@code ": the largest vendors"}
   * @param sizeWords the size in words, as {@code "revenue"}
   */
  public LargestAgents(ReportContext context, String size, String ending, String sizeWords) {
    this(context, size, ending, sizeWords, List.of());
  }

  /**
   * The largest, with some that are drawn whatever their size.
   *
   * @param always ids of those, as far as the study has them
   */
  public LargestAgents(
      ReportContext context, String size, String ending, String sizeWords, List<String> always) {
    int headline = context.horizon().headline();
    Ensemble ensemble = context.ensemble();
    List<String> named = always.stream().filter(ensemble.entities(size)::contains).toList();
    List<String> all = ensemble.top(size, headline, Integer.MAX_VALUE);
    List<String> others =
        all.stream()
            .filter(agent -> !named.contains(agent))
            .limit(Math.max(0, DRAWN - named.size()))
            .toList();
    this.context = context;
    this.largest =
        all.stream().filter(agent -> named.contains(agent) || others.contains(agent)).toList();
    this.ending = ending;
    this.note =
        (named.isEmpty()
                ? " Largest"
                : " "
                    + String.join(" and ", named.stream().map(context.names()::of).toList())
                    + " always, of the others the largest")
            + " by "
            + sizeWords
            + " in "
            + Wording.longMonth(headline)
            + ".";
  }

  /**
   * A figure; none where the study has no such indicator.
   *
   * @param reading what the panels show, in whole sentences
   */
  public Optional<Figure> figure(
      String id,
      String title,
      String reading,
      String indicator,
      Measure measure,
      boolean sameScale) {
    return context
        .maker()
        .figure(
            id,
            title + ending,
            reading + note,
            context.maker().medians(indicator, largest, context.names(), measure),
            sameScale);
  }
}
