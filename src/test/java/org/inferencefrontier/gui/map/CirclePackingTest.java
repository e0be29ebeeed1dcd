package org.inferencefrontier.gui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class CirclePackingTest {
  @Property(tries = 300)
  void circlesDoNotOverlap(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0.1, max = 30) Double> list) {
    double[] radii = list.stream().mapToDouble(Double::doubleValue).toArray();
    CirclePacking packing = new CirclePacking(radii);
    for (int i = 0; i < radii.length; i++) {
      for (int j = 0; j < i; j++) {
        double distance = Math.hypot(packing.x(i) - packing.x(j), packing.y(i) - packing.y(j));
        assertThat(distance).isGreaterThan(radii[i] + radii[j] - 1e-4);
      }
    }
  }

  @Property(tries = 300)
  void theCentreOfAreaIsTheOriginAndThePackIsTight(
      @ForAll @Size(min = 3, max = 60) List<@DoubleRange(min = 1, max = 10) Double> list) {
    double[] radii = list.stream().mapToDouble(Double::doubleValue).toArray();
    CirclePacking packing = new CirclePacking(radii);
    double x = 0;
    double y = 0;
    double area = 0;
    double reach = 0;
    for (int i = 0; i < radii.length; i++) {
      x += radii[i] * radii[i] * packing.x(i);
      y += radii[i] * radii[i] * packing.y(i);
      area += radii[i] * radii[i];
      reach = Math.max(reach, Math.hypot(packing.x(i), packing.y(i)) + radii[i]);
    }
    assertThat(x / area).isCloseTo(0, within(1e-9));
    assertThat(y / area).isCloseTo(0, within(1e-9));
    // The circles fill a good part of the circle that they need.
    assertThat(area / (reach * reach)).isGreaterThan(0.25);
  }
}
