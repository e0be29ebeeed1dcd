package org.inferencefrontier.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.inferencefrontier.analysis.sensitivity.Condition.Relation;
import org.inferencefrontier.indicator.ValueName;
import org.junit.jupiter.api.Test;

class ConditionTest {
  @Test
  void readsIndicatorEntityMonthSignAndBound() {
    assertThat(Condition.parse(" vendor.revenue:nvidia@2030-12>=1e9 "))
        .isEqualTo(
            new Condition(
                "vendor.revenue:nvidia@2030-12>=1e9",
                new ValueName("vendor.revenue", "nvidia", Optional.of("2030-12")),
                Relation.AT_LEAST,
                1e9));
    assertThat(Condition.parse("world.luck < -1").value())
        .isEqualTo(new ValueName("world.luck", "", Optional.empty()));
    assertThat(Condition.parse("a <= 1").relation()).isEqualTo(Relation.AT_MOST);
    assertThat(Condition.parse("a > 1").relation()).isEqualTo(Relation.ABOVE);
    assertThat(Condition.parse("a < 1").relation()).isEqualTo(Relation.BELOW);
  }

  @Test
  void onlySomeRelationsHoldAtTheBound() {
    assertThat(Relation.values())
        .filteredOn(relation -> relation.holds(2, 2))
        .containsExactly(Relation.AT_LEAST, Relation.AT_MOST);
    assertThat(Relation.values())
        .filteredOn(relation -> relation.holds(3, 2))
        .containsExactly(Relation.ABOVE, Relation.AT_LEAST);
    assertThat(Relation.values())
        .filteredOn(relation -> relation.holds(1, 2))
        .containsExactly(Relation.BELOW, Relation.AT_MOST);
  }

  @Test
  void noRelationHoldsForWhatDoesNotExist() {
    assertThat(Relation.values()).noneMatch(relation -> relation.holds(Double.NaN, 2));
  }

  @Test
  void saysWhatWasExpected() {
    assertMessage(
        "world.ai_twh 1000",
        "world.ai_twh 1000: expected INDICATOR[:ENTITY][@YYYY-MM] with >, >=, < or <= and a number,"
            + " such as \"world.ai_twh@2030-12 > 1000\"");
    assertMessage(
        " ",
        "nothing said: expected INDICATOR[:ENTITY][@YYYY-MM] with >, >=, < or <= and a number, such"
            + " as \"world.ai_twh@2030-12 > 1000\"");
    assertMessage(
        "@2030-12 > 1", "@2030-12 > 1: expected INDICATOR[:ENTITY][@YYYY-MM], got '@2030-12'");
    assertMessage("a > many", "a > many: expected a number, got 'many'");
    assertMessage("a > 1e400", "a > 1e400: expected a number, got '1e400'");
  }

  private static void assertMessage(String text, String message) {
    assertThatThrownBy(() -> Condition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
