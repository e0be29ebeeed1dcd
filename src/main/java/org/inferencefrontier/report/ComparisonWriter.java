package org.inferencefrontier.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.report.comparison.ComparisonPage;
import org.inferencefrontier.report.site.ReportFolder;
import org.inferencefrontier.report.site.ReportPage;
import org.inferencefrontier.study.StoredComparison;
import org.inferencefrontier.world.World;

/** Writes the page of a comparison of scenarios into its folder. */
public final class ComparisonWriter {
  private ComparisonWriter() {}

  /**
   * Writes {@code index.html}, {@code assets/} and {@code charts/}.
   *
   * @param worlds inputs of each scenario by the name it has in the manifest
   * @param directory the comparison's folder, with its data
   */
  public static void write(Map<String, World> worlds, Path directory) throws IOException {
    ReportWriter.drawWithoutDisplay();
    try (ReportFolder folder = new ReportFolder(directory);
        StoredComparison comparison = new StoredComparison(directory)) {
      ReportPage page =
          ReportPage.ofChapters("index.html", new ComparisonPage(comparison, worlds).page());
      ReportWriter.copyAssets(folder);
      ReportWriter.write(List.of(() -> List.of(page)), true, folder, new ReportTasks());
    }
  }
}
