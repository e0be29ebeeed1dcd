package org.inferencefrontier.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.study.StudyDatabase;
import org.inferencefrontier.study.file.RowValue;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.time.Timeline;

/**
 * What a study kept of the states' policies.
 *
 * @param kept whether the ledger of a run was kept
 * @param run number of the run whose ledger it is
 * @param entries the ledger of that run, in order of time
 * @param odds what states do in how many of all runs, by state and kind
 */
public record PolicyChronicle(
    boolean kept, int run, List<PolicyEntry> entries, List<PolicyOdds> odds) {
  /** A study that kept nothing. */
  public static final PolicyChronicle NONE = new PolicyChronicle(false, 0, List.of(), List.of());

  public PolicyChronicle {
    entries = List.copyOf(entries);
    odds = List.copyOf(odds);
  }

  /**
   * Reads it.
   *
   * @param folder folder of a finished study
   */
  static PolicyChronicle read(Path folder) throws IOException {
    Path data = folder.resolve("data");
    List<PolicyOdds> odds = PolicyOddsLedger.stored(data);
    if (!Files.isRegularFile(data.resolve("policy.parquet"))) {
      return new PolicyChronicle(false, 0, List.of(), odds);
    }
    Rows rows = new Rows();
    try (StudyDatabase study = new StudyDatabase(folder)) {
      study.query(
          "select run, datediff('month', date '"
              + Timeline.START
              + "-01', month), actor, target, instrument,"
              + " origin, why, observed, alarm, before, after from policy"
              + " where run = (select min(run) from policy)",
          rows);
    } catch (StudyDatabase.QueryException problem) {
      throw new IOException(
          "cannot read the policy ledger of " + folder + ": " + problem.getMessage(), problem);
    }
    return new PolicyChronicle(true, rows.run, rows.entries, odds);
  }

  /** Entries from rows. */
  private static final class Rows implements StudyDatabase.Answer {
    private final List<PolicyEntry> entries = new ArrayList<>();
    private int run;

    @Override
    public void row(List<Object> values) {
      run = ((Number) values.get(0)).intValue();
      entries.add(
          new PolicyEntry(
              ((Number) values.get(1)).intValue(),
              (String) values.get(2),
              (String) values.get(3),
              WrittenName.read(PolicyInstrument.class, (String) values.get(4)),
              (String) values.get(5),
              (String) values.get(6),
              RowValue.number(values.get(7)),
              RowValue.number(values.get(8)),
              RowValue.number(values.get(9)),
              RowValue.number(values.get(10))));
    }
  }
}
