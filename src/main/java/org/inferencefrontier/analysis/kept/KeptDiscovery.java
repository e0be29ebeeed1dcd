package org.inferencefrontier.analysis.kept;

import java.io.IOException;
import java.nio.file.Path;
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
    KeptTable<DiscoveryColumn> table =
        new KeptTable<>(folder.resolve("discovery.csv"), Kind.DISCOVERY, DiscoveryColumn.class);
    List<Limit> limits = limits(folder);
    return table.only(
        row ->
            new KeptDiscovery(
                made,
                table.text(row, DiscoveryColumn.WHAT),
                table.whole(row, DiscoveryColumn.RUNS),
                table.whole(row, DiscoveryColumn.CASES),
                table.number(row, DiscoveryColumn.COVERAGE),
                table.number(row, DiscoveryColumn.DENSITY),
                table.number(row, DiscoveryColumn.MASS),
                limits));
  }

  private static List<Limit> limits(Path folder) throws IOException, UnusableException {
    KeptTable<LimitColumn> table =
        new KeptTable<>(folder.resolve("box.csv"), Kind.DISCOVERY, LimitColumn.class);
    return table.all(
        row ->
            new Limit(
                table.text(row, LimitColumn.PARAMETER),
                table.number(row, LimitColumn.LOW),
                table.number(row, LimitColumn.HIGH),
                table.number(row, LimitColumn.CHANCE)));
  }
}
