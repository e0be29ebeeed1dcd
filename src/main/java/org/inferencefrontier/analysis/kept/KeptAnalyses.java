package org.inferencefrontier.analysis.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whatever results are kept.
 *
 * @param calibration how parameters were fitted
 * @param backcast how they do on the record
 * @param sensitivity what drives the headlines
 * @param discovery under which parameters something happens
 */
public record KeptAnalyses(
    Optional<KeptCalibration> calibration,
    Optional<KeptBackcast> backcast,
    Optional<KeptSensitivity> sensitivity,
    Optional<KeptDiscovery> discovery) {
  /** Nothing is kept. */
  public static final KeptAnalyses NONE =
      new KeptAnalyses(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Reads what is kept; an analysis of which there is no file is empty.
   *
   * @param folder where results are kept, whether or not it is there
   * @throws UnusableException if a table is missing beside others of its analysis, or is malformed
   */
  public static KeptAnalyses read(Path folder) throws IOException, UnusableException {
    return new KeptAnalyses(
        isKept(Kind.CALIBRATION, folder)
            ? Optional.of(KeptCalibration.read(made(Kind.CALIBRATION, folder), folder))
            : Optional.empty(),
        isKept(Kind.BACKCAST, folder)
            ? Optional.of(KeptBackcast.read(made(Kind.BACKCAST, folder), folder))
            : Optional.empty(),
        isKept(Kind.SENSITIVITY, folder)
            ? Optional.of(KeptSensitivity.read(made(Kind.SENSITIVITY, folder), folder))
            : Optional.empty(),
        isKept(Kind.DISCOVERY, folder)
            ? Optional.of(KeptDiscovery.read(made(Kind.DISCOVERY, folder), folder))
            : Optional.empty());
  }

  /** Analyses that are not kept. */
  public List<Kind> missing() {
    return Stream.of(Kind.values())
        .filter(
            kind ->
                switch (kind) {
                  case CALIBRATION -> calibration.isEmpty();
                  case BACKCAST -> backcast.isEmpty();
                  case SENSITIVITY -> sensitivity.isEmpty();
                  case DISCOVERY -> discovery.isEmpty();
                })
        .toList();
  }

  private static boolean isKept(Kind kind, Path folder) throws UnusableException {
    List<Path> files =
        Stream.concat(kind.tables().stream(), Stream.of(kind.madeTable()))
            .map(folder::resolve)
            .toList();
    if (files.stream().noneMatch(Files::isRegularFile)) {
      return false;
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new UnusableException(file, kind);
      }
    }
    return true;
  }

  private static Made made(Kind kind, Path folder) throws IOException, UnusableException {
    KeptTable<Made.Column> table =
        new KeptTable<>(folder.resolve(kind.madeTable()), kind, Made.Column.class);
    return table.only(
        row ->
            new Made(
                table.text(row, Made.Column.VERSION),
                table.text(row, Made.Column.COMMIT),
                table.text(row, Made.Column.SCENARIO),
                table.whole(row, Made.Column.RUNS),
                table.text(row, Made.Column.SEED),
                table.text(row, Made.Column.POSTERIOR_SHA256),
                table.text(row, Made.Column.INPUTS_SHA256)));
  }
}
