package org.inferencefrontier.study;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.EntityKind;

/** Reads {@code summary.csv} back, by parts on several threads. */
final class SummaryReader {
  private static final int BYTES_OF_PART = 1 << 20;

  private final Path file;
  private final Map<String, IndicatorDefinition> definitions = new HashMap<>();
  private final List<Rows> series = new ArrayList<>();

  private SummaryReader(Path file) {
    this.file = file;
    Indicators.definitions().forEach(each -> definitions.put(each.name(), each));
  }

  /** The rows of one series: stretches that follow each other, each in the next part. */
  private record Rows(SummaryPart.Stretch first, List<Place> places) {
    record Place(SummaryPart part, int stretch) {}

    int months() {
      return places.stream().mapToInt(place -> place.part().rows(place.stretch())).sum();
    }

    SeriesStatistics statistics(int months) {
      SeriesStatistics statistics = new SeriesStatistics(months);
      int month = 0;
      for (Place place : places) {
        place.part().fill(place.stretch(), statistics, month);
        month += place.part().rows(place.stretch());
      }
      return statistics;
    }
  }

  /**
   * Reads the file.
   *
   * @param finished runs that finished
   * @param failed runs that failed
   * @throws StudyFolderException if the file is something else
   */
  static EnsembleSummary read(Path file, int finished, int failed) throws IOException {
    return new SummaryReader(file).summary(finished, failed);
  }

  private EnsembleSummary summary(int finished, int failed) throws IOException {
    List<SummaryPart> parts = parts();
    check(parts, SummaryPart::wrongRow, "");
    check(parts, SummaryPart::wrongNumber, "no number where one should be: ");
    parts.forEach(this::add);
    int months = series.stream().mapToInt(Rows::months).max().orElse(0);
    SeriesStatistics[] statistics =
        series.parallelStream()
            .map(rows -> rows.statistics(months))
            .toArray(SeriesStatistics[]::new);
    List<SeriesCatalog.Series> entries =
        series.stream()
            .map(Rows::first)
            .map(first -> new SeriesCatalog.Series(definition(first), first.entity()))
            .toList();
    return new EnsembleSummary(
        new SeriesCatalog(entries, months), finished + failed, failed, statistics);
  }

  /** The file without its first row, in parts of whole rows. */
  private List<SummaryPart> parts() throws IOException {
    byte[] text = Files.readAllBytes(file);
    int size = text.length / BYTES_OF_PART + 1;
    int[] starts = new int[size + 1];
    for (int part = 0; part <= size; part++) {
      starts[part] = afterRow(text, (int) ((long) text.length * part / size));
    }
    List<SummaryPart> parts =
        IntStream.range(0, size)
            .parallel()
            .mapToObj(part -> SummaryPart.of(text, starts[part], starts[part + 1]))
            .toList();
    return parts.stream().allMatch(SummaryPart::isPlain) ? parts : List.of(readByLibrary());
  }

  private SummaryPart readByLibrary() throws IOException {
    try (MappingIterator<String[]> rows =
        CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build()
            .readerFor(String[].class)
            .readValues(file.toFile())) {
      return SummaryPart.of(rows);
    }
  }

  /** Where the row after the one at a place begins, at the latest at the end. */
  private static int afterRow(byte[] text, int place) {
    int at = place;
    while (at < text.length && text[at] != '\n') {
      at++;
    }
    return Math.min(text.length, at + 1);
  }

  private void check(List<SummaryPart> parts, Function<SummaryPart, String> wrong, String words)
      throws StudyFolderException {
    for (SummaryPart part : parts) {
      if (!wrong.apply(part).isEmpty()) {
        throw new StudyFolderException(
            file
                + " is damaged, or was written by another version of the program: it has "
                + words
                + wrong.apply(part));
      }
    }
  }

  private void add(SummaryPart part) {
    for (int i = 0; i < part.stretches().size(); i++) {
      SummaryPart.Stretch stretch = part.stretches().get(i);
      boolean isMore =
          i == 0
              && !series.isEmpty()
              && series.get(series.size() - 1).first().isOfSameSeries(stretch);
      if (!isMore) {
        series.add(new Rows(stretch, new ArrayList<>()));
      }
      series.get(series.size() - 1).places().add(new Rows.Place(part, i));
    }
  }

  private IndicatorDefinition definition(SummaryPart.Stretch first) {
    return definitions.computeIfAbsent(first.indicator(), name -> unknown(first));
  }

  /** An indicator of another version of the program, by what its name and rows tell. */
  private static IndicatorDefinition unknown(SummaryPart.Stretch first) {
    String kind = first.indicator().split("\\.")[0].toUpperCase(Locale.ROOT);
    EntityKind of =
        Arrays.stream(EntityKind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElse(EntityKind.WORLD);
    return new IndicatorDefinition(first.indicator(), "", of, first.perRun(), "");
  }

  /** The inverse of {@link NumberText}. */
  static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
