package org.inferencefrontier.report.credibility;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inferencefrontier.indicator.IndicatorTitle;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.time.Timeline;

/** What is looked for, {@code world.ai_twh@2030-12 > 1000}, in words. */
final class HappeningWords {
  private static final Pattern CONDITION =
      Pattern.compile(
          "([a-z_0-9.]+?)(?::([a-z0-9-]+))?(?:@(\\d{4}-\\d{2}))?\\s*(<=|>=|<|>)\\s*([-0-9.eE+]+)");

  private HappeningWords() {}

  /** As it stands where it is of another form. */
  static String of(String what, Names names) {
    Matcher parts = CONDITION.matcher(what.strip());
    if (!parts.matches()) {
      return what;
    }
    String indicator = parts.group(1);
    String entity = parts.group(2);
    try {
      return (entity == null
              ? IndicatorTitle.of(indicator)
              : names.of(entity) + ", " + IndicatorTitle.inSentence(indicator))
          + verb(parts.group(4))
          + value(indicator, Double.parseDouble(parts.group(5)))
          + when(parts.group(3));
    } catch (DateTimeException | NumberFormatException notOfThisForm) {
      return what;
    }
  }

  private static String verb(String sign) {
    return switch (sign) {
      case ">" -> " over ";
      case ">=" -> " of at least ";
      case "<" -> " under ";
      default -> " of at most ";
    };
  }

  private static String value(String indicator, double value) {
    Optional<String> unit =
        Indicators.definitions().stream()
            .filter(definition -> definition.name().equals(indicator))
            .map(definition -> definition.unit().replace("/", " a "))
            .findFirst();
    if (unit.isPresent() && unit.get().equals("0-1")) {
      return Wording.percent(value);
    }
    String text = Wording.number(value);
    return unit.filter(any -> !any.isEmpty() && !any.equals("1"))
        .map(any -> text + " " + any)
        .orElse(text);
  }

  private static String when(String month) {
    return month == null
        ? ""
        : " in " + Wording.longMonth(Timeline.indexOf(YearMonth.parse(month)));
  }
}
