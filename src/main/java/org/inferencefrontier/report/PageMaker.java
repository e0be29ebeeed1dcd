package org.inferencefrontier.report;

import java.io.IOException;
import java.util.List;

/** Makes one page, or several that are made together. */
@FunctionalInterface
interface PageMaker {
  List<ReportPage> pages() throws IOException;
}
