package org.inferencefrontier.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import org.junit.jupiter.api.Test;

class PathTextTest {
  @Test
  void writesStepsFromPointToPoint() {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(52.7, 239.6);
    path.lineTo(54.2, 230.1);
    path.lineTo(54.2, 240);
    path.closePath();
    path.moveTo(1, 2);
    path.lineTo(0.9, 2.1);
    assertThat(PathText.of(path)).isEqualTo("M52.7 239.6l1.5-9.5 0 9.9ZM1 2l-.1 .1");
  }

  @Test
  void closingReturnsToTheStart() {
    Path2D.Double path = line(10, 10, 20, 10, 20, 20);
    path.closePath();
    path.lineTo(15, 15);
    assertThat(PathText.of(path)).isEqualTo("M10 10l10 0 0 10Zl5 5");
  }

  @Test
  void leavesOutPointsThatNobodySees() {
    assertThat(PathText.of(line(0, 0, 10, 0.1, 20, 0, 30, 5, 40, 0)))
        .isEqualTo("M0 0l20 0 10 5 10-5");
    assertThat(PathText.of(line(0, 0, 10, 0.7, 20, 0))).isEqualTo("M0 0l10 .7 10-.7");
    // The minus of a small exponent.
    assertThat(PathText.of(line(0, 0, 4, 0, 4, 0.5, 0, 0.5))).isEqualTo("M0 0l4 0 0 .5-4 0");
  }

  @Test
  void curvesAreStepsToo() {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(1, 1);
    path.quadTo(2, 2, 3, 1);
    path.lineTo(3, 0);
    path.closePath();
    path.curveTo(1, 2, 2, 2, 2, 1);
    assertThat(PathText.of(path)).isEqualTo("M1 1q1 1 2 0l0-1Zc0 1 1 1 1 0");
  }

  @Test
  void anOutlineWithoutPointsIsEmpty() {
    assertThat(PathText.of(new Path2D.Double())).isEmpty();
  }

  private static Path2D.Double line(double... points) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }
}
