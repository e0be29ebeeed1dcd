package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.inferencefrontier.agent.operator.CustomSilicon;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;

/** What is measured of custom-silicon programmes; empty for operators that have none. */
final class ProgrammeMeasures {
  private ProgrammeMeasures() {}

  static List<Measure> all() {
    return List.of(
        monthly(
            "operator.programme_generation",
            "generation",
            EntityKind.OPERATOR,
            "Newest generation of own silicon in volume, 0 before the first; empty without a"
                + " programme.",
            (m, o) -> sum(m, o, CustomSilicon::generation)),
        monthly(
            "operator.own_silicon_h100e",
            "H100e/month",
            EntityKind.OPERATOR,
            "H100-equivalents of own silicon bought in the month; empty without a programme.",
            (m, o) ->
                m.operators()[o].programmes().length == 0
                    ? Double.NaN
                    : m.operators()[o].boughtOwnH100e),
        monthly(
            "operator.programmes_in_design",
            "generations",
            EntityKind.OPERATOR,
            "Generations of own silicon in design; empty without a programme.",
            (m, o) -> sum(m, o, programme -> programme.designs().size())),
        monthly(
            "operator.programme_value",
            "USD",
            EntityKind.OPERATOR,
            "Present value of what the next generation of own silicon saves, at the last review;"
                + " empty before it and without a programme.",
            (m, o) -> sum(m, o, CustomSilicon::lastValueUsd)),
        monthly(
            "operator.programme_threshold",
            "USD",
            EntityKind.OPERATOR,
            "Value that it had to reach to be begun: cost times the threshold of the real option;"
                + " empty before a review and without a programme.",
            (m, o) -> sum(m, o, CustomSilicon::lastThresholdUsd)),
        monthly(
            "operator.programme_nre",
            "USD",
            EntityKind.OPERATOR,
            "Spent on designs of own silicon since January 2023, no part of capital expenditure;"
                + " empty without a programme.",
            (m, o) -> sum(m, o, CustomSilicon::nonRecurringUsd)));
  }

  private static double sum(
      FrontierModel model, int operator, ToDoubleFunction<CustomSilicon> figure) {
    CustomSilicon[] programmes = model.operators()[operator].programmes();
    double sum = programmes.length == 0 ? Double.NaN : 0;
    for (CustomSilicon programme : programmes) {
      sum += figure.applyAsDouble(programme);
    }
    return sum;
  }
}
