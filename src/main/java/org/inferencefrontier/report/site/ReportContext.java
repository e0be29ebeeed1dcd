package org.inferencefrontier.report.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inferencefrontier.analysis.Crossover;
import org.inferencefrontier.analysis.PolicyChronicle;
import org.inferencefrontier.analysis.StoredFindings;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.FigureMaker;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.figure.RecordBook;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.StudyManifest;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.study.file.DecisionBook;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.StateProfile;

/**
 * What every page is made from.
 *
 * @param study the study
 * @param claims claims held against its runs
 * @param crossovers when inference overtakes training, in each definition
 * @param decisions what it kept of the agents' decisions
 * @param policy what it kept of the states' policies
 * @param kept results of calibration, backcast, sensitivity and discovery
 * @param ensemble its numbers by name
 * @param names names of agents
 * @param horizon the months the pages speak about
 * @param maker makes figures
 */
public record ReportContext(
    StudyResult study,
    ClaimBook claims,
    List<Crossover> crossovers,
    DecisionBook decisions,
    PolicyChronicle policy,
    KeptAnalyses kept,
    Ensemble ensemble,
    Names names,
    Horizon horizon,
    FigureMaker maker) {
  /** Fewer have less than two runs beyond either end of a band. */
  private static final int FEW = 40;

  /** What the pages of a study are made from. */
  public static ReportContext of(
      StudyResult study, StoredFindings found, DecisionBook decisions, KeptAnalyses kept) {
    Ensemble ensemble = new Ensemble(study.summary());
    Horizon horizon = Horizon.of(ensemble.months());
    RecordBook record = new RecordBook(study.world().record());
    return new ReportContext(
        study,
        found.claims(),
        found.crossovers(),
        decisions,
        found.policy(),
        kept,
        ensemble,
        new Names(study.world()),
        horizon,
        new FigureMaker(ensemble, record, horizon, source(study.manifest(), ensemble.runs())));
  }

  private static String source(StudyManifest manifest, int runs) {
    return program(manifest) + ", " + RunCount.of(runs);
  }

  private static String program(StudyManifest manifest) {
    return "Inference Frontier " + manifest.version() + ", scenario " + manifest.scenario();
  }

  /** Source line of what another command than the study worked out from runs of its own. */
  public String sourceOf(String command) {
    return "Source: " + program(study.manifest()) + ", " + command + ".";
  }

  /** States with a grid area, in the order of their files: those that have pages. */
  public List<StateProfile> placedStates() {
    Set<String> placed =
        world().areas().stream().map(GridArea::country).collect(Collectors.toSet());
    return world().states().stream().filter(state -> placed.contains(state.id())).toList();
  }

  /** The world the study ran in. */
  public World world() {
    return study.world();
  }

  /** Runs, months and spread of the study in a line or two. */
  String summary() {
    String failed =
        ensemble.failedRuns() == 0 ? "none failed" : ensemble.failedRuns() + " more failed";
    return RunCount.of(ensemble.runs())
        + " ("
        + failed
        + "), January 2023 to "
        + Wording.longMonth(horizon.end())
        + ". Each run draws the uncertain parameters anew; bands show nine runs in ten"
        + (ensemble.runs() < FEW ? ", and of so few runs their ends are single runs." : ".");
  }
}
