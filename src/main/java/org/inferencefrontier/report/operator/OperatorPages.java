package org.inferencefrontier.report.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.PageMaker;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.ReportPage;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.world.profile.OperatorProfile;

/** The page that sets operators side by side, and one page for each of them. */
public final class OperatorPages {
  private static final String RELATED = "A page for each operator";

  private final ReportContext context;
  private final List<OperatorProfile> operators;

  /** The pages of a study. */
  public OperatorPages(ReportContext context) {
    this.context = context;
    this.operators =
        context.world().operators().stream()
            .sorted(
                Comparator.comparingDouble((OperatorProfile operator) -> -capex(operator))
                    .thenComparing(OperatorProfile::id))
            .toList();
  }

  /**
   * Makers of the pages, the common one first.
   *
   * @param single whether there is a page for each operator
   */
  public List<PageMaker> makers(boolean single) {
    return PageMaker.of(() -> List.of(common(single)), single ? operators : List.of(), this::page);
  }

  private ReportPage common(boolean single) {
    List<Section> market =
        new OperatorMarket(context, operators.stream().map(OperatorProfile::id).toList(), single)
            .all();
    List<Masthead.Link> links = new ArrayList<>(SitePage.chapters(market));
    boolean further = single && !operators.isEmpty();
    if (further) {
      links.add(new Masthead.Link("#related", RELATED, false));
    }
    return ReportPage.ofChapters(
        SitePage.OPERATORS.file(),
        new ChapterPage(
            SitePage.OPERATORS.masthead(
                context,
                "Who builds and runs it",
                "Compute operators: spending, power, fleets, own silicon, training and"
                    + " tokens.",
                links),
            market,
            further ? RELATED : "",
            further ? links(null) : List.of(),
            List.of(SitePage.TABLES)));
  }

  private ReportPage page(OperatorProfile operator) {
    List<Section> sections = new OperatorChapters(context, operator).all();
    return ReportPage.ofChapters(
        file(operator.id()),
        new ChapterPage(
            SitePage.OPERATORS.masthead(
                context,
                context.names().of(operator.id()),
                OperatorChapters.lead(context, operator),
                SitePage.chapters(sections)),
            sections,
            RELATED,
            links(operator),
            List.of(SitePage.TABLES)));
  }

  /** File of an operator's page. */
  static String file(String operator) {
    return SitePage.file("operator", operator);
  }

  private List<Masthead.Link> links(OperatorProfile current) {
    return operators.stream()
        .map(
            operator ->
                new Masthead.Link(
                    file(operator.id()),
                    context.names().of(operator.id()),
                    operator.equals(current)))
        .toList();
  }

  private double capex(OperatorProfile operator) {
    double median =
        context.ensemble().median("operator.ai_capex", operator.id(), context.horizon().headline());
    return Double.isFinite(median) ? median : 0;
  }
}
