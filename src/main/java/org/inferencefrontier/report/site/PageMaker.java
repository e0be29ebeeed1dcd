package org.inferencefrontier.report.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes one page, or several that are made together. */
@FunctionalInterface
public interface PageMaker {
  List<ReportPage> pages() throws IOException;

  /** Makers of a page that agents share and of one for each of them. */
  static <T> List<PageMaker> of(PageMaker common, List<T> agents, Function<T, ReportPage> page) {
    List<PageMaker> makers = new ArrayList<>(List.of(common));
    agents.forEach(agent -> makers.add(() -> List.of(page.apply(agent))));
    return makers;
  }
}
