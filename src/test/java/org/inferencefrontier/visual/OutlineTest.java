package org.inferencefrontier.visual;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private final EqualEarth projection = new EqualEarth(1000, 90);

  @Test
  void countriesAreWithoutAntarctica() {
    List<Outline> outlines = Outline.ofCountries();

    assertThat(outlines).extracting(Outline::name).contains("Chile", "Russia");
    assertThat(outlines).extracting(Outline::name).doesNotContain("Antarctica");
  }

  @Test
  void aRingIsDrawnPointByPointAndClosed() {
    Path2D path = ring(new double[] {0, 10, 10, 0}, new double[] {0, 0, 10, 10}).on(projection, 0);

    assertThat(segments(path)).isEqualTo("MLLLZ");
    assertThat(path.getWindingRule()).isEqualTo(Path2D.WIND_EVEN_ODD);
    assertThat(path.contains(projection.project(5, 5))).isTrue();
    assertThat(path.contains(projection.project(15, 5))).isFalse();
  }

  /** Measured from the last point that was drawn: many small steps add up to one that is seen. */
  @Test
  void pointsTooNearToBeSeenAreLeftOut() {
    double[] longitudes = {0, 0.5, 1, 1.5, 2, 10};
    Outline outline = ring(longitudes, new double[longitudes.length]);
    double degree = projection.project(1, 0).x - projection.project(0, 0).x;

    assertThat(segments(outline.on(projection, 0.9 * degree))).isEqualTo("MLLLZ");
    assertThat(segments(outline.on(projection, 0))).isEqualTo("MLLLLLZ");
  }

  /** A line through the whole map would cross every country on the way. */
  @Test
  void aRingOverTheEdgeBeginsAnewOnTheOtherSide() {
    double edge = EqualEarth.CENTRE - 180;
    double[] longitudes = {edge - 4, edge - 2, edge + 2, edge + 2, edge - 2};
    Outline outline = ring(longitudes, new double[] {0, 0, 0, 5, 5});

    assertThat(segments(outline.on(projection, 0))).isEqualTo("MLMLMZ");
  }

  @Test
  void aCountryWithoutRingsHasNoPath() {
    assertThat(segments(new Outline("1", "Nowhere", List.of()).on(projection, 0))).isEmpty();
    assertThat(segments(ring(new double[0], new double[0]).on(projection, 0))).isEmpty();
  }

  private static Outline ring(double[] longitudes, double[] latitudes) {
    return new Outline("1", "Somewhere", List.of(new Outline.Ring(longitudes, latitudes)));
  }

  /** A letter a segment, as in the path of an SVG picture. */
  private static String segments(Path2D path) {
    StringBuilder segments = new StringBuilder();
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      segments.append(
          switch (at.currentSegment(new double[6])) {
            case PathIterator.SEG_MOVETO -> 'M';
            case PathIterator.SEG_LINETO -> 'L';
            case PathIterator.SEG_CLOSE -> 'Z';
            default -> '?';
          });
    }
    return segments.toString();
  }
}
