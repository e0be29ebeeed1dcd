package org.inferencefrontier.cli.option;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inferencefrontier.cli.terminal.UnknownName;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.ValueName;
import org.inferencefrontier.study.PrecisionTarget;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.world.WrittenNumber;
import org.inferencefrontier.world.time.Timeline;

/** Reads which number of every run the user means. */
public final class WatchedValueReader {
  private static final Pattern TARGET = Pattern.compile("([^=]+)=(.+)");

  private WatchedValueReader() {}

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
    WatchedValue value = value(shown, name, catalog);
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
  public static WatchedValue value(String shown, ValueName name, SeriesCatalog catalog) {
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
      throw wrong(
          text,
          "there is no indicator '" + indicator + "'" + UnknownName.hint(indicator, names, ""));
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
                      : indicator
                          + " has no '"
                          + entity
                          + "'"
                          + UnknownName.hint(entity, entities, ""));
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

  private static UserMistakeException wrong(String text, String what) {
    return new UserMistakeException(text + ": " + what);
  }
}
