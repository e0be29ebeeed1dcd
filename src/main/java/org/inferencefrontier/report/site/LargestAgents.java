package org.inferencefrontier.report.site;

import java.util.List;
import java.util.Optional;
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
   * @param ending what a figure's title ends in, as {@code " of the largest vendors"}
   * @param sizeWords the size in words, as {@code "revenue"}
   */
  public LargestAgents(ReportContext context, String size, String ending, String sizeWords) {
    int headline = context.horizon().headline();
    this.context = context;
    this.largest = context.ensemble().top(size, headline, DRAWN);
    this.ending = ending;
    this.note = " Largest by " + sizeWords + " in " + Wording.longMonth(headline) + ".";
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
        .perEntity(
            id,
            title + ending,
            reading + note,
            indicator,
            largest,
            context.names(),
            measure,
            sameScale);
  }
}
