package org.inferencefrontier.study.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.study.Synthetic;
import org.inferencefrontier.world.evidence.Grade;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.Prior;
import org.inferencefrontier.world.parameter.PriorKind;
import org.junit.jupiter.api.Test;

class PriorCubeTest {
  private static final ParameterDefinition WIDE =
      Synthetic.parameter("wide", PriorKind.UNIFORM, 10.0, 30.0, null, null);
  private static final ParameterDefinition FIXED =
      Synthetic.parameter("fixed", PriorKind.FIXED, null, null, null, null);
  private static final ParameterDefinition OPEN =
      Synthetic.parameter("open", PriorKind.NORMAL, null, null, 3.0, 2.0);
  private static final ParameterDefinition LISTED =
      new ParameterDefinition(
          "listed",
          "1",
          "test",
          4,
          new Prior(
              PriorKind.DISCRETE,
              null,
              null,
              null,
              null,
              null,
              null,
              List.of(0.5, 4.0),
              null,
              null),
          Grade.ESTIMATE,
          "test",
          null,
          null);
  private static final PriorCube CUBE = new PriorCube(new ParameterSet(List.of(WIDE, FIXED, OPEN)));

  @Test
  void aCoordinateStandsForEachParameter() {
    assertThat(CUBE.dimensions()).isEqualTo(3);
    assertThat(IntStream.range(0, 3).filter(CUBE::isFixed)).containsExactly(1);
    assertThat(CUBE.quantile(0, 0.25)).isCloseTo(15, within(1e-12));
    double[] point = {0.25, 0.9, 0.5};
    assertThat(CUBE.at(point).get("wide")).isCloseTo(15, within(1e-12));
    assertThat(CUBE.at(point).get("open")).isCloseTo(3, within(1e-12));
    assertThat(point).as("left as it was").containsExactly(0.25, 0.9, 0.5);
  }

  @Test
  void aHypercubeUsesEverySliceOfEachCoordinateOnce() {
    double[][] points = CUBE.hypercube(50, 7, "wave 1");
    for (int column = 0; column < 3; column++) {
      int at = column;
      double[] places = Arrays.stream(points).mapToDouble(point -> point[at] * 50).toArray();
      assertThat(Arrays.stream(places).mapToInt(place -> (int) place).sorted())
          .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
      assertThat(Arrays.stream(places).map(place -> place % 1).distinct().count()).isEqualTo(50);
    }
    assertThat(CUBE.hypercube(50, 7, "wave 1")).isDeepEqualTo(points);
    assertThat(CUBE.hypercube(50, 7, "wave 2")[0]).isNotEqualTo(points[0]);
  }

  @Test
  void onlyRoundingIsMovedIntoThePriorsBounds() {
    assertThat(PriorCube.inSupport(WIDE, 30.00001)).isEqualTo(30);
    assertThat(PriorCube.inSupport(WIDE, 9.999995)).isEqualTo(10);
    assertThat(PriorCube.inSupport(WIDE, 12.3)).isEqualTo(12.3);
    assertThat(PriorCube.inSupport(WIDE, 30.001)).isNaN();
    assertThat(PriorCube.inSupport(WIDE, 9.999)).isNaN();
    assertThat(PriorCube.inSupport(OPEN, -1e9)).isEqualTo(-1e9);
    assertThat(PriorCube.inSupport(LISTED, 4.000001)).isEqualTo(4);
    assertThat(PriorCube.inSupport(LISTED, 0.5000005)).isEqualTo(0.5);
    assertThat(PriorCube.inSupport(LISTED, 2)).isNaN();
  }
}
