package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.ParameterDefinition;

/** Runs a study and writes its folder: results, manifest and the pages about it. */
public final class Study {
  /** Writes the pages about a study into its folder. */
  @FunctionalInterface
  public interface Pages {
    /**
     * @param study results and how they came about
     * @param directory the study's folder, still aside; {@code data/} and {@code manifest.json} are
     *     there
     */
    void write(StudyResult study, Path directory) throws IOException;
  }

  /**
   * A study that was written.
   *
   * @param folder its folder
   * @param result what it found
   */
  public record Written(Path folder, StudyResult result) {}

  private final StudySpecification specification;
  private final SamplingDesign design;
  private final SeriesCatalog catalog;
  private final RunFunction function;
  private final Pages pages;
  private final List<RunReader> readers;

  /** A study whose runs nobody reads besides. */
  public Study(
      StudySpecification specification, SeriesCatalog catalog, RunFunction function, Pages pages) {
    this(specification, catalog, function, List.of(), pages);
  }

  /**
   * A study over a Latin hypercube of the priors.
   *
   * @param catalog the series every run records
   * @param readers read the finished runs before the pages are written
   */
  public Study(
      StudySpecification specification,
      SeriesCatalog catalog,
      RunFunction function,
      List<RunReader> readers,
      Pages pages) {
    this.specification = specification;
    this.design =
        new LatinHypercube(
            specification.world().parameters(), specification.runs(), specification.seed());
    this.catalog = catalog;
    this.function = function;
    this.readers = List.copyOf(readers);
    this.pages = pages;
  }

  /**
   * Runs everything. The folder appears whole or not at all.
   *
   * @param parent where the study's folder goes
   * @throws StudyFolderException if the folder cannot be written there
   * @throws StudyFailedException if no run finished
   * @throws InterruptedException if the thread was interrupted; nothing is left behind
   */
  public Written run(Path parent, StudyProgress progress)
      throws IOException, StudyFailedException, InterruptedException {
    try (StudyFolder folder = new StudyFolder(parent, specification.name())) {
      StudyResult result = assemble(folder.aside(), progress);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      folder.commit();
      return new Written(folder.target(), result);
    } catch (IOException | RuntimeException problem) {
      // Files and the database answer an interruption with errors of their own.
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException().initCause(problem);
      }
      throw problem;
    }
  }

  private StudyResult assemble(Path directory, StudyProgress progress)
      throws IOException, StudyFailedException, InterruptedException {
    Path temporary = Files.createDirectory(directory.resolve("temporary"));
    List<FailedRun> failures;
    ResultStore.Written written;
    try (RunSpool spool = new RunSpool(temporary.resolve("runs"), catalog)) {
      failures =
          new RunExecutor(design, specification.seed(), function, spool, progress)
              .execute(specification.threads());
      if (failures.size() == specification.runs()) {
        throw new StudyFailedException(failures);
      }
      written =
          new ResultStore(catalog, specification.world().record(), specification.threads())
              .write(spool, directory, failures);
      RunFeed feed = new RunFeed(spool, catalog);
      for (RunReader reader : readers) {
        feed.feed(reader, directory.resolve("data"));
      }
    }
    StudyFolder.delete(temporary);
    StudyManifest manifest = manifest(failures.size());
    JsonFiles.write(manifest, directory.resolve(StudyFolder.MANIFEST));
    StudyResult result =
        new StudyResult(
            specification.world(), written.summary(), written.record(), manifest, failures);
    pages.write(result, directory);
    return result;
  }

  private StudyManifest manifest(int failedRuns) {
    Provenance provenance = specification.provenance();
    double[][] draws = new double[design.runs()][];
    for (int run = 0; run < draws.length; run++) {
      draws[run] = design.draw(run).toArray();
    }
    return new StudyManifest(
        provenance.version(),
        provenance.commit(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        specification.world().scenario().name(),
        specification.world().scenario().title(),
        specification.seed(),
        specification.runs(),
        failedRuns,
        specification.until().toString(),
        provenance.command(),
        provenance.inputSha256(),
        specification.world().parameters().definitions().stream()
            .map(ParameterDefinition::name)
            .toList(),
        draws);
  }
}
