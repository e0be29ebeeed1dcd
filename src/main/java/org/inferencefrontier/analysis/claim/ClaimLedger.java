package org.inferencefrontier.analysis.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.RunReader;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.evidence.Claim;

/** Holds every run of a study against the claims, and writes {@code claims.csv}. */
public final class ClaimLedger implements RunReader {
  private final Map<Integer, Integer> places = new LinkedHashMap<>();
  private final List<ClaimEntry> entries = new ArrayList<>();
  private final List<ClaimBook.Unmeasured> unmeasured = new ArrayList<>();

  /**
   * @param catalog series of the study
   * @param world has the claims in the order in which they are told, and the chips that some of
   *     them are about
   */
  public ClaimLedger(SeriesCatalog catalog, World world) {
    Map<String, ClaimReading> ofCatalogue =
        CatalogueReadings.of(world.accelerators(), world.vendors());
    for (Claim claim : world.claims()) {
      Optional<ClaimReading> reading =
          ClaimReadings.of(claim.id()).or(() -> Optional.ofNullable(ofCatalogue.get(claim.id())));
      Optional<ClaimTerms> terms = ClaimTerms.of(claim);
      if (reading.isEmpty()) {
        leaveOut(claim, ClaimGaps.why(claim.id()));
      } else if (terms.isEmpty()) {
        leaveOut(claim, "its comparison, value and date are not numbers at dates");
      } else if (!terms.get().isWithin(catalog.months())) {
        leaveOut(claim, "the study ends before its date");
      } else {
        add(claim, reading.get(), terms.get(), catalog);
      }
    }
  }

  private void add(Claim claim, ClaimReading reading, ClaimTerms terms, SeriesCatalog catalog) {
    int[] series = new int[reading.series().size()];
    for (int i = 0; i < series.length; i++) {
      ClaimReading.Source source = reading.series().get(i);
      int position = catalog.findIndexOf(source.indicator(), source.entity());
      if (position < 0) {
        leaveOut(
            claim,
            ClaimGaps.find(claim.id()).orElse("the study does not record " + source.indicator()));
        return;
      }
      series[i] = places.computeIfAbsent(position, key -> places.size());
    }
    entries.add(new ClaimEntry(claim, reading, terms, series));
  }

  private void leaveOut(Claim claim, String why) {
    unmeasured.add(new ClaimBook.Unmeasured(claim, why));
  }

  @Override
  public int[] series() {
    return places.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public void read(double[][] values) {
    entries.forEach(entry -> entry.add(values));
  }

  /** What the runs that were read say. */
  public ClaimBook book() {
    List<ClaimBook.Unmeasured> without = new ArrayList<>(unmeasured);
    entries.stream()
        .filter(entry -> !entry.hasRuns())
        .forEach(
            entry -> without.add(new ClaimBook.Unmeasured(entry.claim(), "no run has a value")));
    return new ClaimBook(
        entries.stream().filter(ClaimEntry::hasRuns).map(ClaimEntry::result).toList(), without);
  }

  @Override
  public void write(Path data) throws IOException {
    ClaimCsv.write(book(), data.resolve(ClaimCsv.FILE));
  }
}
