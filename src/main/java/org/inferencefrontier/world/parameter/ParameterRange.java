package org.inferencefrontier.world.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The values that make sense for a parameter at all, far wider than its prior. A scenario or a user
 * may try what the prior holds for impossible, but no negative price and no number that only a slip
 * of the finger explains. The rule, where the parameter names no bounds of its own:
 *
 * <ul>
 *   <li>logarithms (units log, log/year, log-odds): up to 5 beyond the ends of the prior, which is
 *       a hundredfold and some more;
 *   <li>what its prior says is positive is positive, and at most a hundredfold beyond the ends;
 *   <li>what may be 0 by its prior is from 0 to a hundredfold of the upper end;
 *   <li>anything else is up to a hundredfold of the larger end, in both directions;
 *   <li>shares, probabilities and switches end at 1 if their prior does.
 * </ul>
 *
 * @param least least value
 * @param most largest value
 */
public record ParameterRange(double least, double most) {
  private static final int DIGITS_BEYOND = 2;
  private static final double LOG_BEYOND = 5;
  private static final double SPREADS = 4;

  private static final Set<String> LOGARITHMS = Set.of("log", "log/year", "log-odds");
  private static final List<String> SHARES = List.of("share", "probability", "utilisation");
  private static final String SWITCH = "0 or 1";

  /** The range of a parameter as its file has it, before a scenario gives it another prior. */
  public static ParameterRange of(ParameterDefinition parameter) {
    ParameterRange ruled = ruled(parameter);
    return new ParameterRange(
        parameter.least() == null ? ruled.least() : parameter.least(),
        parameter.most() == null ? ruled.most() : parameter.most());
  }

  private static ParameterRange ruled(ParameterDefinition parameter) {
    double low = Math.min(parameter.value(), end(parameter, -1));
    double high = Math.max(parameter.value(), end(parameter, 1));
    if (parameter.unit().equals(SWITCH)) {
      return new ParameterRange(0, 1);
    }
    if (LOGARITHMS.contains(parameter.unit())) {
      return new ParameterRange(sum(low, -LOG_BEYOND), sum(high, LOG_BEYOND));
    }
    if (low < 0) {
      double size = shifted(Math.max(-low, Math.abs(high)), DIGITS_BEYOND);
      return new ParameterRange(-size, size);
    }
    double least = low == 0 ? 0 : shifted(low, -DIGITS_BEYOND);
    if (high <= 1 && isShare(parameter)) {
      return new ParameterRange(least, 1);
    }
    return new ParameterRange(least, high == 0 ? Double.MAX_VALUE : shifted(high, DIGITS_BEYOND));
  }

  /** The prior's lower or upper end, where a normal one has none some spreads from its mode. */
  private static double end(ParameterDefinition parameter, int side) {
    Prior prior = parameter.prior();
    Double bound = side < 0 ? prior.low() : prior.high();
    if (bound != null) {
      return bound;
    }
    return switch (prior.kind()) {
      case NORMAL -> prior.mode() + side * SPREADS * prior.spread();
      case LOG_NORMAL -> prior.mode() * StrictMath.exp(side * SPREADS * prior.spread());
      case DISCRETE ->
          prior.values().stream()
              .mapToDouble(Double::doubleValue)
              .reduce(side < 0 ? Math::min : Math::max)
              .orElse(parameter.value());
      default -> parameter.value();
    };
  }

  private static boolean isShare(ParameterDefinition parameter) {
    return parameter.description().toLowerCase(Locale.ROOT).startsWith("share of")
        || SHARES.stream().anyMatch(word -> parameter.name().endsWith("-" + word));
  }

  /** In decimals, so that a message shows a hundredfold of 1.4 as 140. */
  private static double shifted(double value, int digits) {
    return BigDecimal.valueOf(value).scaleByPowerOfTen(digits).doubleValue();
  }

  private static double sum(double value, double other) {
    return BigDecimal.valueOf(value).add(BigDecimal.valueOf(other)).doubleValue();
  }

  /** Whether a value lies inside; not a number does not. */
  public boolean contains(double value) {
    return value >= least && value <= most;
  }

  /** What was expected, for a message: {@code a number from 0.5 to 20}. */
  public String expected() {
    return most == Double.MAX_VALUE
        ? "a number, at least " + text(least)
        : "a number from " + text(least) + " to " + text(most);
  }

  private static String text(double bound) {
    BigDecimal exact = BigDecimal.valueOf(bound).stripTrailingZeros();
    return exact.scale() < 12 && exact.precision() - exact.scale() < 16
        ? exact.toPlainString()
        : Double.toString(bound);
  }
}
