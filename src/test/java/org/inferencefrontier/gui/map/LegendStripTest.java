package org.inferencefrontier.gui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.place.GridArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegendStripTest {
  private static final int LINES = 3;

  /** The widths of the map on screens 1024, 1400, 1920 and 2560 wide. */
  @ParameterizedTest
  @CsvSource({"604", "980", "1382", "1846"})
  void hidesNoLoadCentreOfTheWholeMap(int width) {
    Geometry geometry = new Geometry(RealWorld.world());
    MapView view = whole(width);
    Rectangle2D hidden = strip(view).place();
    List<GridArea> areas = RealWorld.world().areas();
    assertThat(areas).isNotEmpty();
    for (int a = 0; a < areas.size(); a++) {
      Point2D.Double centre = geometry.centre(a);
      assertThat(hidden.contains(view.screenX(centre), view.screenY(centre)))
          .as(areas.get(a).id())
          .isFalse();
    }
    assertThat(view.clip().contains(hidden)).as("%s", hidden).isTrue();
  }

  /** As the window stands on a screen of 1400 by 950 pixels. */
  @ParameterizedTest
  @CsvSource({"980", "1382"})
  void leavesSouthAmericaToTheSouthOfPatagonia(int width) {
    Geometry geometry = new Geometry(RealWorld.world());
    MapView view = whole(width);
    List<GridArea> areas = RealWorld.world().areas();
    int argentina = areas.stream().map(GridArea::id).toList().indexOf("arg");
    Rectangle2D land =
        view.transform().createTransformedShape(geometry.area(argentina)).getBounds2D();
    Rectangle2D hidden = strip(view).place().createIntersection(land);
    assertThat(Math.max(0, hidden.getHeight()) / land.getHeight()).isLessThan(0.2);
  }

  private static MapView whole(int width) {
    double scale = width / Geometry.WIDTH;
    double height = Math.ceil(scale * Geometry.HEIGHT) + MapWindow.legendRoom(width);
    return new MapView(scale, 0, 0, new Rectangle2D.Double(0, 0, width, height));
  }

  private static LegendStrip strip(MapView view) {
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return LegendStrip.of(graphics, view, blocks());
    } finally {
      graphics.dispose();
    }
  }

  /** The ground, and sites by owner with as many owners as may come to be named. */
  private static List<LegendBlock> blocks() {
    List<LegendBlock.Key> sites = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      sites.add(new LegendBlock.Key(LegendBlock.Sign.RING, Color.BLACK, 2 + 6 * line, "100 MW"));
    }
    Stream.of(
            "Other Western buyers",
            "Google",
            "Microsoft",
            "Meta",
            "Amazon",
            "ByteDance",
            "Alibaba",
            "Oracle",
            "everybody else")
        .forEach(name -> sites.add(LegendBlock.Key.circle(Color.BLUE, 5, name)));
    return List.of(
        new LegendBlock(
            "Reserve margin of the grid",
            Stream.of("below zero", "0 to 10%", "10 to 20%", "20% or more")
                .map(words -> LegendBlock.Key.square(Color.YELLOW, words))
                .toList()),
        new LegendBlock("Sites by owner", sites));
  }
}
