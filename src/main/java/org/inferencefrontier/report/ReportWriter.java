package org.inferencefrontier.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.analysis.StoredFindings;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.report.explore.ExploreData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.site.Extent;
import org.inferencefrontier.report.site.PageMaker;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.ReportFolder;
import org.inferencefrontier.report.site.ReportPage;
import org.inferencefrontier.report.world.WorldData;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.study.file.DecisionBook;

/** Writes the report of a study: a folder that opens from disk and needs no network. */
public final class ReportWriter {
  private static final List<String> ASSETS =
      List.of("report.css", "icon.svg", "tables.js", "world.js", "explore.js");

  /** Place of the report's own style and scripts among the program's resources. */
  private static final String SHIPPED = "/org/inferencefrontier/report/assets/";

  /** Place of the one script library, in its web-jar. */
  private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/";

  private ReportWriter() {}

  /**
   * Writes the pages, {@code assets/} and {@code charts/}. Each file appears whole or not at all.
   * Data files that lie in the directory ({@code data/summary.csv}, {@code data/series/}, {@code
   * manifest.json}) are offered for download, so write them first.
   *
   * @param study the finished study; series it lacks are left out of the page
   * @param found what it found about claims, crossovers and policies
   * @param decisions what it kept of the agents' decisions
   * @param kept results of calibration, backcast and sensitivity
   * @param extent how much is written
   * @param directory folder of the report, made if missing
   * @throws IOException if a file cannot be written
   */
  public static void write(
      StudyResult study,
      StoredFindings found,
      DecisionBook decisions,
      KeptAnalyses kept,
      Extent extent,
      Path directory)
      throws IOException {
    write(
        ReportContext.of(study, found, decisions, kept), extent, extent == Extent.FULL, directory);
  }

  /**
   * Writes the pages and {@code assets/}.
   *
   * @param charts whether figures are written as PNG and CSV besides, and tables as CSV
   */
  static void write(ReportContext context, Extent extent, boolean charts, Path directory)
      throws IOException {
    drawWithoutDisplay();
    try (ReportFolder folder = new ReportFolder(directory)) {
      copyAssets(folder);
      ReportTasks tasks = new ReportTasks();
      tasks.add(() -> new ExploreData(context, extent).write(folder));
      tasks.add(() -> new WorldData(context, extent).write(folder));
      write(ReportPages.makers(context, extent, directory), charts, folder, tasks);
    }
  }

  /** Fonts can be measured without a display; a console that has one keeps it. */
  static void drawWithoutDisplay() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  /** Copies what all pages share. */
  static void copyAssets(ReportFolder folder) throws IOException {
    for (String asset : ASSETS) {
      folder.copy(SHIPPED + asset, "assets/" + asset);
    }
    folder.copy(D3 + "dist/d3.min.js", "assets/d3.min.js");
    folder.copy(D3 + "LICENSE", "assets/d3-licence.txt");
  }

  /**
   * Makes pages and writes them, and does what other tasks there are.
   *
   * @param charts whether figures are written as PNG and CSV besides, and tables as CSV
   */
  static void write(List<PageMaker> makers, boolean charts, ReportFolder folder, ReportTasks tasks)
      throws IOException {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    for (PageMaker maker : makers) {
      tasks.add(
          () -> {
            for (ReportPage page : maker.pages()) {
              if (charts) {
                for (DataTable table : page.page().tables()) {
                  tasks.addNext(() -> ChartFiles.write(page, table, folder));
                }
                for (Figure figure : page.page().figures()) {
                  tasks.addNext(() -> ChartFiles.write(page, figure, folder));
                }
              }
              tasks.addNext(() -> write(page, engine, charts, folder));
            }
          });
    }
    tasks.finish();
  }

  private static void write(
      ReportPage page, TemplateEngine engine, boolean charts, ReportFolder folder)
      throws IOException {
    Utf8ByteOutput html = new Utf8ByteOutput();
    engine.render(
        page.template(), Map.of("page", page.page(), "charts", charts ? page.charts() : ""), html);
    folder.store(page.file(), html.toByteArray());
  }
}
