package org.inferencefrontier.analysis.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.analysis.sensitivity.DiscoveryFiles.DiscoveryColumn;
import org.inferencefrontier.analysis.sensitivity.DiscoveryFiles.LimitColumn;

/**
 * Under which parameters something happens.
 *
 * @param made how it came about
 * @param what what happens
 * @param runs runs that ended
 * @param cases runs in which it happens
 * @param coverage share of the cases that the box holds
 * @param density share of the box's runs that are cases
 * @param mass share of all runs that the box holds
 * @param limits the box's limits, the strongest first
 */
public record KeptDiscovery(
    Made made,
    String what,
    int runs,
    int cases,
    double coverage,
    double density,
    double mass,
    List<Limit> limits) {
  public KeptDiscovery {
    limits = List.copyOf(limits);
  }

  /**
   * A limit of the box.
   *
   * @param parameter name
   * @param low lower end, NaN if there is none
   * @param high upper end, NaN if there is none
   * @param chance chance that a limit that means nothing does as well
   */
  public record Limit(String parameter, double low, double high, double chance) {}

  static KeptDiscovery read(Made made, Path folder) throws IOException, UnusableException {
    Path file = folder.resolve("discovery.csv");
    KeptTable<DiscoveryColumn> table = new KeptTable<>(file, Kind.DISCOVERY, DiscoveryColumn.class);
    if (table.size() != 1) {
      throw new UnusableException(file, 1, "expected one row, got " + table.size(), Kind.DISCOVERY);
    }
    return new KeptDiscovery(
        made,
        table.text(0, DiscoveryColumn.WHAT),
        table.whole(0, DiscoveryColumn.RUNS),
        table.whole(0, DiscoveryColumn.CASES),
        table.number(0, DiscoveryColumn.COVERAGE),
        table.number(0, DiscoveryColumn.DENSITY),
        table.number(0, DiscoveryColumn.MASS),
        limits(folder));
  }

  private static List<Limit> limits(Path folder) throws IOException, UnusableException {
    KeptTable<LimitColumn> table =
        new KeptTable<>(folder.resolve("box.csv"), Kind.DISCOVERY, LimitColumn.class);
    List<Limit> limits = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      limits.add(
          new Limit(
              table.text(row, LimitColumn.PARAMETER),
              table.number(row, LimitColumn.LOW),
              table.number(row, LimitColumn.HIGH),
              table.number(row, LimitColumn.CHANCE)));
    }
    return limits;
  }
}
