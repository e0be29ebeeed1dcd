package org.inferencefrontier.report.page;

import java.util.List;

/**
 * How the study was made.
 *
 * @param chance where runs have their parameters and random events from
 * @param facts scenario, runs, seed, version ...
 * @param changes what the scenario changes, in words
 * @param inputs input files with their hashes
 * @param parameters uncertain parameters with priors and sources
 * @param failures runs that failed, with their reasons
 * @param notFor what the study must not be used for
 * @param downloads data files beside the page
 */
public record Method(
    String chance,
    List<Fact> facts,
    List<String> changes,
    DataTable inputs,
    DataTable parameters,
    List<String> failures,
    List<String> notFor,
    List<Download> downloads) {

  public Method {
    facts = List.copyOf(facts);
    changes = List.copyOf(changes);
    failures = List.copyOf(failures);
    notFor = List.copyOf(notFor);
    downloads = List.copyOf(downloads);
  }

  /**
   * A fact about the study.
   *
   * @param name what
   * @param value value
   */
  public record Fact(String name, String value) {}

  /**
   * A file to take away.
   *
   * @param path path from the page
   * @param description what is in it
   */
  public record Download(String path, String description) {}
}
