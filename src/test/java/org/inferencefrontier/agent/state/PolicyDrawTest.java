package org.inferencefrontier.agent.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDrawTest {
  /** More than any world has. */
  private static final int PLACES = 5000;

  @Test
  void noTwoDecisionsShareTheirLuck() throws IllegalAccessException {
    List<Integer> numbers = new ArrayList<>();
    for (Field rule : PolicyDraw.class.getDeclaredFields()) {
      if (rule.getType() == int.class && !rule.isSynthetic() && rule.trySetAccessible()) {
        int number = rule.getInt(null);
        // Where a rule looks at many, its own number is that of the first.
        if (number != PolicyDraw.partnership(0) && number != PolicyDraw.withdrawal(0)) {
          numbers.add(number);
        }
      }
    }
    for (int place = 0; place < PLACES; place++) {
      numbers.add(PolicyDraw.moratorium(place));
      numbers.add(PolicyDraw.partnership(place));
      numbers.add(PolicyDraw.withdrawal(place));
    }
    assertThat(numbers).hasSize(11 + 3 * PLACES).doesNotHaveDuplicates();
  }
}
