package org.inferencefrontier.world.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.testing.Priors;
import org.inferencefrontier.world.evidence.Grade;
import org.junit.jupiter.api.Test;

class ParameterRangeTest {
  private static ParameterDefinition parameter(
      String name, String unit, double value, PriorKind kind, Double low, Double high) {
    Prior prior = Priors.of(kind, low, high, null, null);
    return new ParameterDefinition(
        name, unit, "test", value, prior, Grade.ESTIMATE, "test", null, null);
  }

  private static ParameterRange range(String name, String unit, double value, Double... ends) {
    PriorKind kind = ends.length == 0 ? PriorKind.FIXED : PriorKind.UNIFORM;
    Double low = ends.length == 0 ? null : ends[0];
    Double high = ends.length == 0 ? null : ends[1];
    return ParameterRange.of(parameter(name, unit, value, kind, low, high));
  }

  @Test
  void followsThePriorByThePlainRule() {
    assertThat(range("a", "USD", 1, 0.95, 1.4)).isEqualTo(new ParameterRange(0.0095, 140));
    assertThat(range("a", "USD", 1, 0.0, 1.4)).isEqualTo(new ParameterRange(0, 140));
    assertThat(range("a", "USD", 1, -2.0, 1.4)).isEqualTo(new ParameterRange(-200, 200));
    assertThat(range("a", "USD", 8.6)).isEqualTo(new ParameterRange(0.086, 860));
    assertThat(range("a", "USD", 0)).isEqualTo(new ParameterRange(0, Double.MAX_VALUE));
    assertThat(range("a", "log/year", 0.6, 0.4, 0.75)).isEqualTo(new ParameterRange(-4.6, 5.75));
    assertThat(range("a.b-share", "1", 0.5, 0.2, 1.0)).isEqualTo(new ParameterRange(0.002, 1));
    assertThat(range("a.b-share", "1", 0.5, 0.2, 1.1)).isEqualTo(new ParameterRange(0.002, 110));
    assertThat(range("a", "0 or 1", 1)).isEqualTo(new ParameterRange(0, 1));
  }

  @Test
  void ownBoundsWinOverTheRule() {
    ParameterDefinition plain = parameter("a", "1", 1, PriorKind.UNIFORM, 0.5, 2.0);
    ParameterDefinition own =
        new ParameterDefinition(
            "a", "1", "test", 1, plain.prior(), Grade.ESTIMATE, "test", 0.0, 3.0);
    assertThat(ParameterRange.of(own)).isEqualTo(new ParameterRange(0, 3));
  }

  @Test
  void saysWhatWasExpected() {
    assertThat(new ParameterRange(0.0095, 140).expected()).isEqualTo("a number from 0.0095 to 140");
    assertThat(range("a", "USD", 0).expected()).isEqualTo("a number, at least 0");
    assertThat(new ParameterRange(0, 1).contains(Double.NaN)).isFalse();
  }

  @Test
  void everyShippedPriorLiesInside() throws Exception {
    InputLocation shipped = new InputLocation(Path.of("world-data"), Path.of("agents"));
    for (ParameterDefinition parameter :
        WorldReader.read(shipped, "base", List.of()).parameters().definitions()) {
      ParameterRange range = ParameterRange.of(parameter);
      assertThat(range.contains(parameter.value())).as(parameter.name()).isTrue();
      for (Double end : new Double[] {parameter.prior().low(), parameter.prior().high()}) {
        assertThat(end == null || range.contains(end)).as(parameter.name()).isTrue();
      }
      assertThat(range.most()).as(parameter.name()).isLessThan(Double.MAX_VALUE);
    }
  }
}
