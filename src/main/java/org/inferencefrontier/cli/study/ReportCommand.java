package org.inferencefrontier.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.inferencefrontier.analysis.StoredFindings;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.cli.option.KeepOptions;
import org.inferencefrontier.cli.option.LocationOptions;
import org.inferencefrontier.cli.option.StudyChoice;
import org.inferencefrontier.cli.option.StudyInputs;
import org.inferencefrontier.cli.option.VerboseOption;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.cli.terminal.WritableFolder;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.report.ComparisonWriter;
import org.inferencefrontier.report.ReportWriter;
import org.inferencefrontier.report.site.Extent;
import org.inferencefrontier.report.site.ReportFolder;
import org.inferencefrontier.study.ComparisonManifest;
import org.inferencefrontier.study.ResultFolder;
import org.inferencefrontier.study.StoredStudy;
import org.inferencefrontier.study.StudyManifest;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.study.file.DecisionBook;
import org.inferencefrontier.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the pages of a finished study again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Makes the pages of a finished study again, from its stored results.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier report base-r200-s1",
      "  frontier report reports/base-r200-s1 --out my-pages",
      "",
      "The pages are those that the study wrote, byte for byte, as long as program and inputs are",
      "the same. The inputs must be those of the study."
    })
public final class ReportCommand implements Callable<Integer> {
  private static final String INDEX = "index.html";
  private static final String MANIFEST = "manifest.json";
  private static final long MOST_BYTES_COPIED = 256 << 10;
  private static final long MOST_BYTES_OF_SAMPLE = 24 << 10;

  @Parameters(
      arity = "0..1",
      paramLabel = "STUDY",
      description = "Folder of the study, or its name under reports (default: the newest there).")
  private String study;

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description = "The scenario's file, if the study's scenario is none of those shipped.")
  private String scenario;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Writes the pages into this folder, with the small tables of the study's data only"
              + " (default: the study's own folder).")
  private Path out;

  @Option(
      names = "--sample",
      description =
          "Writes a small report: no pages of single agents, no figures as PNG and CSV; wants"
              + " --out.")
  private boolean sample;

  @Mixin private VerboseOption verbose;
  @Mixin private LocationOptions where;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InputException, IOException {
    Path folder = StudyChoice.folder(study);
    StoredStudy stored = new StoredStudy(folder);
    if (stored.isComparison()) {
      return comparison(stored.comparison(), folder);
    }
    StudyManifest manifest = stored.manifest();
    stored.readAhead();
    StudyInputs inputs =
        new StudyInputs(where.location(), manifest.inputSha256(), manifest.settings());
    checkScenario(inputs, List.of(manifest.scenario()));
    World world = inputs.world(manifest.scenario(), scenario);
    if (sample && out == null) {
      throw new ParameterException(
          spec.commandLine(), "--sample wants --out DIR, so that the full report stays");
    }
    boolean own = out == null || Files.isDirectory(out) && Files.isSameFile(out, folder);
    if (sample && own) {
      throw new ParameterException(
          spec.commandLine(),
          "--sample wants another folder than the study's own, so that the full report stays");
    }
    Path target = out == null ? folder : out;
    if (!own) {
      WritableFolder.requireOutside("--out", out, where.location());
      checkTarget();
    }
    WritableFolder.require(target);
    Extent extent = sample ? Extent.SAMPLE : Extent.FULL;
    if (own) {
      ResultFolder.rewrite(folder, pages -> write(stored, world, folder, extent, pages));
    } else if (Files.exists(out)) {
      fill(pages -> write(stored, world, folder, extent, pages));
    } else {
      ResultFolder.create(out, pages -> write(stored, world, folder, extent, pages));
    }
    tell(target);
    return ExitCode.DONE;
  }

  private void fill(ResultFolder.Content report) throws IOException {
    ResultFolder.fill(
        out,
        ReportFolder.hidden(out),
        INDEX,
        pages -> {
          // What a report left there that was killed.
          new ReportFolder(out).close();
          report.write(pages);
        });
  }

  /** A study cannot be shown as of another scenario. */
  private void checkScenario(StudyInputs inputs, List<String> scenarios) {
    if (scenario != null && scenarios.stream().noneMatch(inputs::needsFile)) {
      throw new UserMistakeException(
          "--scenario: the study is of "
              + String.join(", ", scenarios)
              + ", for which no file is needed; leave the option out");
    }
  }

  /** Pages go into a new folder, an empty one, or one that holds pages already. */
  private void checkTarget() throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    if (!Files.isDirectory(out)) {
      throw new UserMistakeException(out + " exists and is not a folder; remove it first");
    }
    if (Files.exists(out.resolve(MANIFEST))) {
      throw new UserMistakeException(out + " is another study; choose another folder");
    }
    try (Stream<Path> content = Files.list(out)) {
      if (content.findAny().isPresent()
          && !ReportFolder.isUnfinished(out)
          && !isReport(out.resolve(INDEX))) {
        throw new UserMistakeException(
            out + " exists and is not a report; remove it or choose another folder");
      }
    }
  }

  /** Every page names the program that made it. */
  private static boolean isReport(Path index) throws IOException {
    return Files.isRegularFile(index)
        && new String(Files.readAllBytes(index), StandardCharsets.UTF_8)
            .contains("Inference Frontier");
  }

  /** Tables that pages show and link to; the large ones stay with the study. */
  private static void copySmallData(Path from, ReportFolder to, long most) throws IOException {
    List<Path> files;
    try (Stream<Path> content = Files.list(from)) {
      files = content.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      boolean readable = file.toString().matches(".*\\.(csv|md)");
      if (readable && Files.size(file) <= most) {
        to.store("data/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }

  private int comparison(ComparisonManifest manifest, Path folder)
      throws InputException, IOException {
    if (out != null || sample) {
      throw new UserMistakeException(
          folder + " is a comparison; its page stands beside its data, without --out and --sample");
    }
    StudyInputs inputs =
        new StudyInputs(where.location(), manifest.inputSha256(), manifest.settings());
    checkScenario(inputs, manifest.scenarios());
    Map<String, World> worlds = new LinkedHashMap<>();
    for (String name : manifest.scenarios()) {
      worlds.put(name, inputs.world(name, scenario));
    }
    WritableFolder.require(folder);
    ResultFolder.rewrite(folder, pages -> ComparisonWriter.write(worlds, pages));
    tell(folder);
    return ExitCode.DONE;
  }

  private void tell(Path target) {
    PrintWriter console = spec.commandLine().getOut();
    console.println("Report: " + ShownPath.of(target.resolve(INDEX)));
    console.flush();
  }

  private void write(StoredStudy stored, World world, Path folder, Extent extent, Path target)
      throws IOException {
    KeptAnalyses kept = KeepOptions.read(where.location());
    StudyResult result = stored.result(world);
    StoredFindings findings = StoredFindings.read(stored, result, folder);
    DecisionBook decisions = stored.decisions(world);
    // Nothing is written before all is read: what cannot be read leaves nothing half done.
    if (!Files.isDirectory(target) || !Files.isSameFile(folder, target)) {
      long most = extent == Extent.SAMPLE ? MOST_BYTES_OF_SAMPLE : MOST_BYTES_COPIED;
      try (ReportFolder copies = new ReportFolder(target)) {
        copySmallData(folder.resolve("data"), copies, most);
      }
    }
    ReportWriter.write(result, findings, decisions, kept, extent, target);
  }
}
