package org.inferencefrontier.cli.terminal;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.ValueName;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.study.PrecisionTarget;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.world.WrittenNumber;
import org.inferencefrontier.world.time.Timeline;

/** Numbers that are looked at while a study runs. */
public final class WatchedValues {
  private static final Pattern TARGET = Pattern.compile("([^=]+)=(.+)");

  private WatchedValues() {}

  /** What the progress display tells of: each at the last month. */
  public static List<WatchedValue> headlines(SeriesCatalog catalog) {
    int end = Math.max(0, catalog.months() - 1);
    return Stream.of(
            new WatchedValue("world.crossover_month", "", 0),
            new WatchedValue("world.ai_twh", "", end))
        .toList();
  }

  /** What the report shows the convergence of: at the end of 2030 or at the last month. */
  public static List<WatchedValue> followed(SeriesCatalog catalog) {
    int month =
        Math.max(0, Math.min(Timeline.indexOf(YearMonth.of(2030, 12)), catalog.months() - 1));
    return List.of(
        new WatchedValue("world.crossover_month", "", 0),
        new WatchedValue("world.inference_share_of_compute", "", month),
        new WatchedValue("vendor.inference_compute_share", "nvidia", month),
        new WatchedValue("world.custom_silicon_share", "", month),
        new WatchedValue("world.rental_usd_per_h100e_hour", "", month),
        new WatchedValue("world.ai_twh", "", month));
  }

  /** What a comparison of scenarios tells of: each at the last month. */
  public static List<WatchedValue> compared(SeriesCatalog catalog) {
    int end = Math.max(0, catalog.months() - 1);
    return Stream.of(
            new WatchedValue("world.crossover_month", "", 0),
            new WatchedValue("world.inference_share_of_compute", "", end),
            new WatchedValue("world.installed_h100e", "", end),
            new WatchedValue("world.ai_twh", "", end),
            new WatchedValue("world.custom_silicon_share", "", end),
            new WatchedValue("world.vendor_hhi", "", end),
            new WatchedValue("world.usd_per_million_tokens", "", end),
            new WatchedValue("vendor.inference_compute_share", "nvidia", end),
            new WatchedValue("vendor.revenue", "nvidia", end),
            new WatchedValue("vendor.revenue", "huawei", end),
            new WatchedValue("state.inference_capacity_h100e", "usa", end),
            new WatchedValue("state.inference_capacity_h100e", "chn", end),
            new WatchedValue("state.inference_capacity_h100e", "are", end))
        .filter(value -> catalog.findIndexOf(value.indicator(), value.entity()) >= 0)
        .toList();
  }

  /**
   * Reads INDICATOR[:ENTITY][@YYYY-MM]=WIDTH.
   *
   * @throws UserMistakeException if there is no such number
   */
  public static PrecisionTarget target(String text, SeriesCatalog catalog) {
    String shown = "--until-precision " + text;
    Matcher parts = TARGET.matcher(text);
    ValueName name =
        (parts.matches() ? ValueName.parse(parts.group(1)) : Optional.<ValueName>empty())
            .orElseThrow(() -> wrong(shown, "expected " + ValueName.FORM + "=WIDTH"));
    WatchedValue value = watched(shown, name, catalog);
    try {
      double width = WrittenNumber.parse(parts.group(2));
      if (width > 0) {
        return new PrecisionTarget(value, width);
      }
    } catch (NumberFormatException notANumber) {
      // The message is the same as for a number that cannot be.
    }
    throw wrong(shown, "expected a width above 0, got '" + parts.group(2) + "'");
  }

  /**
   * Looks a number up.
   *
   * @param shown what the user wrote, for messages
   * @throws UserMistakeException if there is no such number
   */
  public static WatchedValue watched(String shown, ValueName name, SeriesCatalog catalog) {
    SeriesCatalog.Series series = series(shown, name.indicator(), name.entity(), catalog);
    int month = month(shown, name.month().orElse(null), series, catalog);
    return new WatchedValue(name.indicator(), name.entity(), month);
  }

  private static SeriesCatalog.Series series(
      String text, String indicator, String entity, SeriesCatalog catalog) {
    List<SeriesCatalog.Series> ofIndicator =
        catalog.series().stream().filter(s -> s.indicator().name().equals(indicator)).toList();
    if (ofIndicator.isEmpty()) {
      List<String> names =
          catalog.series().stream().map(s -> s.indicator().name()).distinct().toList();
      throw wrong(text, "there is no indicator '" + indicator + "'" + nearest(indicator, names));
    }
    return ofIndicator.stream()
        .filter(s -> s.entity().equals(entity))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> entities =
                  ofIndicator.stream().map(SeriesCatalog.Series::entity).toList();
              return wrong(
                  text,
                  entity.isEmpty()
                      ? "of whom? expected one of " + String.join(", ", entities)
                      : indicator + " has no '" + entity + "'" + nearest(entity, entities));
            });
  }

  private static int month(
      String text, String month, SeriesCatalog.Series series, SeriesCatalog catalog) {
    if (series.indicator().perRun()) {
      if (month != null) {
        throw wrong(text, series.indicator().name() + " has one value a run; leave out @" + month);
      }
      return 0;
    }
    int end = catalog.months() - 1;
    if (month == null) {
      return end;
    }
    try {
      int index = Timeline.indexOf(YearMonth.parse(month));
      if (index >= 0 && index <= end) {
        return index;
      }
    } catch (DateTimeParseException notAMonth) {
      // The message is the same as for a month that is not simulated.
    }
    throw wrong(
        text,
        "expected a month from "
            + Timeline.START
            + " to "
            + Timeline.month(end)
            + ", got "
            + month);
  }

  private static String nearest(String name, List<String> names) {
    return InputListing.nearest(name, names)
        .map(nearest -> "; did you mean '" + nearest + "'?")
        .orElse("");
  }

  private static UserMistakeException wrong(String text, String what) {
    return new UserMistakeException(text + ": " + what);
  }
}
