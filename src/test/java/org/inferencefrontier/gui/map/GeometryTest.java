package org.inferencefrontier.gui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.place.GridArea;
import org.junit.jupiter.api.Test;

class GeometryTest {
  private final Geometry geometry = new Geometry(RealWorld.world());

  @Test
  void everyAreaHasAShapeExceptCityStates() {
    List<String> without = new ArrayList<>();
    List<GridArea> areas = RealWorld.world().areas();
    for (int a = 0; a < areas.size(); a++) {
      if (geometry.area(a) == null) {
        without.add(areas.get(a).id());
      }
    }
    assertThat(without).containsExactly("sgp");
  }

  @Test
  void aPlaceLiesInOneAreaAtMost() {
    int areas = RealWorld.world().areas().size();
    for (double y = 5; y < Geometry.HEIGHT; y += 11.3) {
      for (double x = 5; x < Geometry.WIDTH; x += 11.3) {
        int hits = 0;
        for (int a = 0; a < areas; a++) {
          Shape shape = geometry.area(a);
          hits += shape != null && shape.contains(x, y) ? 1 : 0;
        }
        assertThat(hits).as("%f %f", x, y).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void areasOfTheUnitedStatesAreCutBetweenTheirLoadCentres() {
    List<GridArea> areas = RealWorld.world().areas();
    for (int a = 0; a < areas.size(); a++) {
      if (areas.get(a).country().equals("usa") && !areas.get(a).id().equals("florida")) {
        Point2D.Double centre = geometry.centre(a);
        assertThat(geometry.area(a).contains(centre)).as(areas.get(a).id()).isTrue();
      }
    }
  }

  @Test
  void aThousandKilometresAtFortyDegreesIsAboutAThirtiethOfTheWorld() {
    // The parallel of 40 degrees is 30,700 km long and spans 0.9 of the map's width.
    assertThat(Geometry.unitsPerKilometre() * 30_700 / Geometry.WIDTH).isBetween(0.8, 0.95);
  }
}
