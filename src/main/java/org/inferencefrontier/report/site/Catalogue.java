package org.inferencefrontier.report.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.market.Roofline;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.technology.Accelerator;
import org.inferencefrontier.world.time.Timeline;

/** Roadmaps: a vendor's chips in the catalogue with their dates, then what the runs make of it. */
public final class Catalogue {
  private final ReportContext context;

  /** The world's agents under their names. */
  public Catalogue(ReportContext context) {
    this.context = context;
  }

  /** Month of first volume, months since January 2023; may be negative. */
  public static int month(Accelerator chip) {
    return Timeline.indexOf(YearMonth.parse(chip.releaseMonth()));
  }

  /** {@code SOVEREIGN_CLOUD} as {@code Sovereign cloud}. */
  public static String title(Enum<?> value) {
    String words = WrittenName.of(value);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Roadmap of a vendor; empty if it has no chips. */
  public Optional<DataTable> roadmap(String vendor, String tableId) {
    List<List<String>> rows = new ArrayList<>();
    context.world().accelerators().stream()
        .filter(chip -> chip.vendor().equals(vendor))
        .sorted(Comparator.comparing(Accelerator::releaseMonth).thenComparing(Accelerator::id))
        .forEach(chip -> rows.add(row(chip)));
    context
        .ensemble()
        .fan("vendor.new_generations", vendor)
        .map(ReleaseDates::of)
        .orElse(List.of())
        .forEach(dates -> rows.add(row(dates)));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DataTable(
            tableId,
            "Roadmap of "
                + context.names().of(vendor)
                + ": the catalogue (sources and grades of each figure in"
                + " world-data/accelerators.csv), then the chips that the runs add, versions for"
                + " serving among them and not those for export, with median month and nine runs in"
                + " ten",
            List.of(
                DataTable.Column.words("Chip"),
                DataTable.Column.words("Month"),
                DataTable.Column.words("Status"),
                DataTable.Column.words("Made for"),
                DataTable.Column.words("Customer"),
                DataTable.Column.numbers("H100-equivalents, peak"),
                DataTable.Column.numbers("Watts"),
                DataTable.Column.numbers("Memory, GB"),
                DataTable.Column.words("Grade")),
            rows));
  }

  private List<String> row(Accelerator chip) {
    String made = WrittenName.of(chip.orientation());
    return List.of(
        chip.name(),
        Wording.month(YearMonth.parse(chip.releaseMonth())),
        WrittenName.of(chip.status()),
        chip.exportVariant() ? made + ", export variant" : made,
        chip.customer() == null || chip.customer().isBlank()
            ? "anybody"
            : context.names().of(chip.customer()),
        Wording.shortNumber(Roofline.peakH100e(chip.eightBitTeraflops())),
        Wording.number(chip.boardPowerWatts()),
        Wording.number(chip.memoryGigabytes()),
        rowGrade(chip));
  }

  /** Grade of most of a row; the file tells which columns differ. */
  private static String rowGrade(Accelerator chip) {
    int end = chip.grade().indexOf(';');
    return end < 0 ? chip.grade() : chip.grade().substring(0, end) + ", with exceptions";
  }

  private static List<String> row(ReleaseDates dates) {
    return List.of(
        "Chip " + dates.count() + " beside the catalogue",
        dates.text(),
        "generated",
        Wording.NONE,
        "anybody",
        Wording.NONE,
        Wording.NONE,
        Wording.NONE,
        "runs");
  }
}
