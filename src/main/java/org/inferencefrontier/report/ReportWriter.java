package org.inferencefrontier.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.analysis.ClaimBook;
import org.inferencefrontier.analysis.Crossover;
import org.inferencefrontier.study.StudyResult;

/** Writes the report of a study: a folder that opens from disk and needs no network. */
public final class ReportWriter {
  private static final List<String> ASSETS = List.of("report.css", "icon.svg");

  private ReportWriter() {}

  /** Writes the report of a study whose runs were not held against claims. */
  public static void write(StudyResult study, Path directory) throws IOException {
    write(study, ClaimBook.EMPTY, List.of(), directory);
  }

  /**
   * Writes the pages and {@code assets/}. Each file appears whole or not at all. Data files that
   * lie in the directory ({@code data/summary.csv}, {@code data/runs.parquet}, {@code
   * manifest.json}) are offered for download, so write them first.
   *
   * @param study the finished study; series it lacks are left out of the page
   * @param claims claims held against its runs
   * @param crossovers when inference overtakes training, in each definition
   * @param directory folder of the report, made if missing
   * @throws IOException if a file cannot be written
   */
  public static void write(
      StudyResult study, ClaimBook claims, List<Crossover> crossovers, Path directory)
      throws IOException {
    // Fonts are measured without a display.
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    ReportContext context = ReportContext.of(study, claims, crossovers);
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    byte[] overview = render(engine, "overview.jte", Overview.of(context, directory));
    Map<String, byte[]> others = new LinkedHashMap<>();
    others.put(
        SitePage.DEMAND.file(), render(engine, "chapters.jte", new DemandPage(context).page()));
    new VendorPages(context)
        .all()
        .forEach((file, page) -> others.put(file, render(engine, "chapters.jte", page)));
    Path assets = Files.createDirectories(directory.resolve("assets"));
    for (String asset : ASSETS) {
      store(assets.resolve(asset), asset(asset));
    }
    store(directory.resolve(SitePage.OVERVIEW.file()), overview);
    for (Map.Entry<String, byte[]> page : others.entrySet()) {
      store(directory.resolve(page.getKey()), page.getValue());
    }
  }

  private static byte[] render(TemplateEngine engine, String template, Object page) {
    StringOutput html = new StringOutput(1 << 20);
    engine.render(template, page, html);
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] asset(String name) throws IOException {
    try (InputStream input = ReportWriter.class.getResourceAsStream("assets/" + name)) {
      if (input == null) {
        throw new IllegalStateException("the program was built without its report file " + name);
      }
      return input.readAllBytes();
    }
  }

  private static void store(Path file, byte[] content) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(aside, content);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
