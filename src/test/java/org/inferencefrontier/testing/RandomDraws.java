package org.inferencefrontier.testing;

import java.util.Random;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.parameter.PriorKind;

/**
 * Parameter draws anywhere between the bounds of the priors: flatter than the priors themselves, so
 * that corners are met.
 */
public final class RandomDraws {
  private RandomDraws() {}

  /** The draw of this number; always the same. */
  public static ParameterValues draw(ParameterSet set, int number) {
    Random random = new Random(20_230_101L + number);
    double[] values = set.referenceValues().toArray();
    for (int i = 0; i < values.length; i++) {
      ParameterDefinition definition = set.definitions().get(i);
      double uniform = random.nextDouble();
      Double low = definition.prior().low();
      Double high = definition.prior().high();
      if (definition.prior().kind() != PriorKind.FIXED && low != null && high != null) {
        values[i] = low + uniform * (high - low);
      }
    }
    return new ParameterValues(set, values);
  }
}
