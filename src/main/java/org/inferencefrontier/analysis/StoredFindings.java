package org.inferencefrontier.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.claim.ClaimCsv;
import org.inferencefrontier.analysis.claim.ClaimLedger;
import org.inferencefrontier.study.StoredStudy;
import org.inferencefrontier.study.StudyResult;

/**
 * What a study found about claims, crossovers and policies, from the small tables it keeps of them:
 * to read all its runs again would take longer than to make its pages.
 *
 * @param claims claims held against its runs
 * @param crossovers when inference overtakes training, in each definition
 * @param policy what it kept of the states' policies
 */
public record StoredFindings(ClaimBook claims, List<Crossover> crossovers, PolicyChronicle policy) {
  public StoredFindings {
    crossovers = List.copyOf(crossovers);
  }

  /**
   * Reads them; what tables of an older version lack is worked out from the runs.
   *
   * @param result the study as {@code stored} gave it
   * @param folder the study's folder
   */
  public static StoredFindings read(StoredStudy stored, StudyResult result, Path folder)
      throws IOException {
    Path data = folder.resolve("data");
    Optional<ClaimBook> claims = ClaimCsv.stored(data, result.world().claims());
    Optional<List<Crossover>> crossovers =
        CrossoverLedger.stored(data, result.summary().catalog().months());
    return new StoredFindings(
        claims.isPresent() ? claims.get() : claims(stored, result),
        crossovers.isPresent() ? crossovers.get() : crossovers(stored, result),
        PolicyChronicle.read(folder));
  }

  private static ClaimBook claims(StoredStudy stored, StudyResult result) throws IOException {
    ClaimLedger ledger = new ClaimLedger(result.summary().catalog(), result.world());
    stored.feed(result, ledger);
    return ledger.book();
  }

  private static List<Crossover> crossovers(StoredStudy stored, StudyResult result)
      throws IOException {
    CrossoverLedger ledger = new CrossoverLedger(result.summary().catalog());
    stored.feed(result, ledger);
    return ledger.crossovers();
  }
}
