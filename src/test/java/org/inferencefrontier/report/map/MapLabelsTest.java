package org.inferencefrontier.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inferencefrontier.report.map.MapLabels.Circle;
import org.inferencefrontier.report.map.MapLabels.Spot;
import org.junit.jupiter.api.Test;

class MapLabelsTest {
  @Test
  void aLonelyCircleHasItsNameBelowIt() {
    Spot spot = MapLabels.of(List.of(new Circle(300, 150, 20, 40)), 7, 720, 350).get(0);
    assertThat(spot.apart()).isFalse();
    assertThat(spot.box().getY()).isEqualTo(172);
    assertThat(spot.box().getCenterX()).isEqualTo(300);
  }

  /** Circles that lie over each other, as the grids of one country do. */
  @Test
  void noNameStandsOnACircleOrOnAnotherName() {
    List<Circle> circles =
        List.of(
            new Circle(150, 120, 40, 50),
            new Circle(165, 135, 36, 30),
            new Circle(180, 118, 34, 44),
            new Circle(172, 150, 30, 60),
            new Circle(140, 140, 28, 26));

    List<Spot> spots = MapLabels.of(circles, 7, 720, 350);

    assertThat(spots).hasSize(5).anyMatch(Spot::apart);
    for (Spot spot : spots) {
      for (Circle circle : circles) {
        double x = Math.max(spot.box().getX(), Math.min(circle.x(), spot.box().getMaxX()));
        double y = Math.max(spot.box().getY(), Math.min(circle.y(), spot.box().getMaxY()));
        assertThat(Math.hypot(x - circle.x(), y - circle.y()))
            .isGreaterThanOrEqualTo(circle.radius());
      }
      assertThat(spots)
          .filteredOn(other -> other != spot)
          .noneMatch(other -> other.box().intersects(spot.box()));
    }
  }

  /** ERCOT and SPP stood side by side as ERCOTSPP. */
  @Test
  void namesSideBySideAreApart() {
    List<Spot> spots =
        MapLabels.of(
            List.of(new Circle(100, 100, 10, 60), new Circle(163, 100, 10, 60)), 7, 720, 350);

    assertThat(spots).hasSize(2);
    assertThat(spots.get(1).box().getY()).isNotEqualTo(spots.get(0).box().getY());
  }
}
