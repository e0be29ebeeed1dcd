package org.inferencefrontier.report.credibility;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.inferencefrontier.analysis.sensitivity.Condition;
import org.inferencefrontier.indicator.IndicatorTitle;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.indicator.ValueName;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.time.Timeline;

/** What is looked for, {@code world.ai_twh@2030-12 > 1000}, in words. */
final class HappeningWords {
  private HappeningWords() {}

  /** As it stands where it is of another form. */
  static String of(String what, Names names) {
    try {
      Condition condition = Condition.parse(what);
      ValueName value = condition.value();
      return (value.entity().isEmpty()
              ? IndicatorTitle.of(value.indicator())
              : names.of(value.entity()) + ", " + IndicatorTitle.inSentence(value.indicator()))
          + verb(condition.relation())
          + value(value.indicator(), condition.bound())
          + value.month().map(HappeningWords::when).orElse("");
    } catch (DateTimeException | IllegalArgumentException notOfThisForm) {
      return what;
    }
  }

  private static String verb(Condition.Relation relation) {
    return switch (relation) {
      case ABOVE -> " over ";
      case AT_LEAST -> " of at least ";
      case BELOW -> " under ";
      case AT_MOST -> " of at most ";
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
    return " in " + Wording.longMonth(Timeline.indexOf(YearMonth.parse(month)));
  }
}
