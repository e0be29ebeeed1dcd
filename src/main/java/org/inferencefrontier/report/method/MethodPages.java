package org.inferencefrontier.report.method;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.MethodPage;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;

/** The page of method and inputs. */
public final class MethodPages {
  private MethodPages() {}

  /**
   * @param directory the report's folder; only files that are in it are offered
   */
  public static MethodPage page(ReportContext context, Path directory) {
    List<Section> sections = List.of(indicators(context.study().summary().catalog()));
    List<Masthead.Link> links = new ArrayList<>();
    links.add(new Masthead.Link("#odd", "The model in short", false));
    links.add(new Masthead.Link("#method", "How it was made", false));
    links.addAll(SitePage.chapters(sections));
    return new MethodPage(
        SitePage.METHOD.masthead(
            context,
            "Method and inputs",
            "What the model is, what went in with which source, how to repeat the study with one"
                + " command, and its data to take away.",
            links),
        MethodChapter.of(context.study(), directory),
        sections);
  }

  private static Section indicators(SeriesCatalog catalog) {
    Map<String, IndicatorDefinition> definitions = new LinkedHashMap<>();
    catalog
        .series()
        .forEach(series -> definitions.putIfAbsent(series.indicator().name(), series.indicator()));
    List<List<String>> rows =
        definitions.values().stream()
            .map(each -> List.of(each.name(), each.unit(), each.definition()))
            .toList();
    return new Section(
        "indicators",
        "What is measured",
        "Every indicator of this study, for each agent, area or state of its kind.",
        List.of(),
        List.of(
            new DataTable(
                "table-indicators",
                "Indicators with their units and definitions",
                List.of(
                    DataTable.Column.words("Indicator"),
                    DataTable.Column.words("Unit"),
                    DataTable.Column.words("Definition")),
                rows)));
  }
}
