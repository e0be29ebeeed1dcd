package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowLayoutTest {
  @ParameterizedTest
  @CsvSource({"800,600", "1280,800", "1366,728", "1920,1080", "2560,1400", "3840,2160"})
  void windowsFillTheScreenWithoutOverlap(int width, int height) {
    Rectangle screen = new Rectangle(10, 20, width, height);
    WindowLayout layout = WindowLayout.of(screen);
    assertThat(layout.map().intersects(layout.console())).isFalse();
    assertThat(layout.map().intersects(layout.charts())).isFalse();
    assertThat(layout.charts().intersects(layout.console())).isFalse();
    assertThat(layout.map().union(layout.console()).union(layout.charts())).isEqualTo(screen);
    assertThat(layout.charts().height).isGreaterThanOrEqualTo((int) (0.29 * height));
    assertThat(layout.mapWidth()).isBetween(layout.map().width * 0.5, layout.map().width * 1.0);
  }
}
