package org.inferencefrontier.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EqualEarthTest {
  private final EqualEarth projection = new EqualEarth(1000, 90);

  @Test
  void centreOfTheMapIsTheMiddle() {
    assertThat(projection.project(EqualEarth.CENTRE, 0).x).isEqualTo(500, within(1e-9));
    assertThat(projection.project(EqualEarth.CENTRE, 90).y).isEqualTo(0, within(1e-9));
  }

  @Test
  void widthOverHeightIsThatOfTheProjection() {
    assertThat(1000 / projection.height(90, -90)).isEqualTo(2.05458, within(1e-4));
  }

  @Test
  void areasAreTrue() {
    assertThat(cell(60) / cell(0))
        .isEqualTo(
            (Math.sin(Math.toRadians(61)) - Math.sin(Math.toRadians(60)))
                / (Math.sin(Math.toRadians(1))),
            within(2e-3));
  }

  /** Area of a cell of one degree by one degree north of a latitude. */
  private double cell(double latitude) {
    double width =
        projection.project(12, latitude + 0.5).x - projection.project(11, latitude + 0.5).x;
    double height = projection.project(11, latitude).y - projection.project(11, latitude + 1).y;
    return width * height;
  }

  @Test
  void longitudesWrap() {
    assertThat(EqualEarth.wrapped(190)).isEqualTo(-170);
    assertThat(EqualEarth.wrapped(-190)).isEqualTo(170);
    assertThat(EqualEarth.wrapped(-180)).isEqualTo(-180);
    assertThat(EqualEarth.wrapped(11)).isEqualTo(11);
  }
}
