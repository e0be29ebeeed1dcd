package org.inferencefrontier.cli.option;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.inferencefrontier.world.time.Timeline;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a simulated month. */
public final class MonthConverter implements ITypeConverter<YearMonth> {
  @Override
  public YearMonth convert(String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (!month.isBefore(Timeline.START) && !month.isAfter(Timeline.END)) {
        return month;
      }
    } catch (DateTimeParseException notAMonth) {
      // The message is the same as for a month that is not simulated.
    }
    throw new TypeConversionException(
        "expected a month from "
            + Timeline.START
            + " to "
            + Timeline.END
            + " as YYYY-MM, got '"
            + text
            + "'");
  }
}
