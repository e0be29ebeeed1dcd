package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.inferencefrontier.gui.map.MapHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sim.display.Display2D;
import sim.portrayal.Inspector;

/** The map on a display: what it shows, and what a pointer does to it. */
class MapGuiIT extends OpenConsole {
  @TempDir private Path folder;

  @Test
  void aClickOnTheMapOpensWhatLiesThere() {
    robot.startPaused();
    robot.step(2);
    Display2D display = robot.windows.map().display();
    Point site = ConsoleRobot.get(() -> somePlace(true));
    ConsoleRobot.click(display.insideDisplay, site.x, site.y);
    assertThat(inspectors())
        .extracting(Inspector::getTitle)
        .anyMatch(title -> title.startsWith("Site: "))
        .anyMatch(title -> title.startsWith("Operator: "))
        .anyMatch(title -> title.startsWith("Utility: "))
        .anyMatch(title -> title.startsWith("State: "));

    Point land = ConsoleRobot.get(() -> somePlace(false));
    ConsoleRobot.click(display.insideDisplay, land.x, land.y);
    robot.step(1);
  }

  /** A pixel of the map on a site, or on a grid area without one. */
  private Point somePlace(boolean withSite) {
    Display2D display = robot.windows.map().display();
    for (int y = 0; y < display.insideDisplay.getHeight(); y += 4) {
      for (int x = 0; x < display.insideDisplay.getWidth(); x += 4) {
        MapHit hit = robot.windows.map().hit(new Point(x, y));
        if (hit.area() >= 0 && hit.sites().isEmpty() != withSite) {
          return new Point(x, y);
        }
      }
    }
    throw new AssertionError("nothing there");
  }

  @Test
  void theLineUnderTheMapFollowsTheMonths() {
    robot.startPaused();
    robot.step(2);
    Display2D display = robot.windows.map().display();
    Point land = ConsoleRobot.get(this::inland);
    ConsoleRobot.point(display.insideDisplay, MouseEvent.MOUSE_MOVED, land);
    String told = robot.windows.map().status();
    robot.step(24);
    // The pointer rests: the same place, as it is now.
    assertThat(robot.windows.map().status())
        .startsWith(told.substring(0, told.indexOf(':')))
        .isNotEqualTo(told);
    String now = robot.windows.map().status();
    ConsoleRobot.point(display.insideDisplay, MouseEvent.MOUSE_MOVED, land);
    assertThat(robot.windows.map().status()).isEqualTo(now);

    ConsoleRobot.point(display.insideDisplay, MouseEvent.MOUSE_EXITED, land);
    assertThat(robot.windows.map().status()).isBlank();

    ConsoleRobot.point(display.insideDisplay, MouseEvent.MOUSE_MOVED, land);
    assertThat(robot.windows.map().status()).isNotBlank();
    ConsoleRobot.on(robot.console::pressStop);
    robot.startPaused();
    ConsoleRobot.settle();
    assertThat(robot.windows.map().status()).isBlank();
  }

  @Test
  void aSmallWindowOfTheMapHasAllItsChoices() {
    for (int width : new int[] {700, 420, 1300, 700}) {
      ConsoleRobot.on(() -> robot.windows.map().frame().setBounds(0, 0, width, 420));
      ConsoleRobot.settle();
      ConsoleRobot.on(() -> robot.windows.map().frame().validate());
      ConsoleRobot.settle();
      assertReachable(button("Flows", JCheckBox.class), width);
      assertReachable(button("Record frames", RecordButton.class), width);
      assertReachable(robot.windows.map().display().layersbutton, width);
      assertReachable(robot.windows.map().display().optionButton, width);
    }
  }

  private AbstractButton button(String title, Class<? extends AbstractButton> kind) {
    return ConsoleRobot.find(robot.windows.map().frame().getContentPane(), kind).stream()
        .filter(found -> found.getText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private void assertReachable(AbstractButton button, int width) {
    Container window = robot.windows.map().frame().getContentPane();
    ConsoleRobot.on(
        () -> {
          assertThat(button.getVisibleRect().getSize())
              .as("%s at %d", button.getText(), width)
              .isEqualTo(button.getPreferredSize());
          Component map = robot.windows.map().display().display;
          assertThat(SwingUtilities.convertPoint(button, 0, button.getHeight(), window).y)
              .as("%s at %d", button.getText(), width)
              .isLessThanOrEqualTo(SwingUtilities.convertPoint(map, 0, 0, window).y);
        });
  }

  @Test
  void everyLayerShowsSomethingOfItsOwn() throws Exception {
    robot.startPaused();
    robot.step(40);
    JComboBox<?> grounds = choice("Ground ");
    JComboBox<?> symbols = choice("Symbols ");
    BufferedImage bare = layers(last(grounds), last(symbols), false);
    Set<Integer> seen = new HashSet<>();
    for (int ground = 0; ground < last(grounds); ground++) {
      BufferedImage picture = layers(ground, last(symbols), false);
      assertThat(difference(bare, picture)).as("ground %d", ground).isGreaterThan(20_000);
      seen.add(Arrays.hashCode(pixels(picture)));
    }
    for (int symbol = 0; symbol < last(symbols); symbol++) {
      BufferedImage picture = layers(last(grounds), symbol, false);
      assertThat(difference(bare, picture)).as("symbols %d", symbol).isGreaterThan(400);
      seen.add(Arrays.hashCode(pixels(picture)));
    }
    BufferedImage flows = layers(last(grounds), last(symbols), true);
    assertThat(difference(bare, flows)).as("flows").isGreaterThan(2_000);
    seen.add(Arrays.hashCode(pixels(flows)));
    assertThat(seen).hasSize(last(grounds) + last(symbols) + 1).hasSizeGreaterThan(5);
    ImageIO.write(flows, "png", folder.resolve("flows.png").toFile());
  }

  /** The choice beside a label of the map's bar; its last one is nothing. */
  private JComboBox<?> choice(String label) {
    return ConsoleRobot.find(robot.windows.map().frame(), JLabel.class).stream()
        .filter(shown -> label.equals(shown.getText()))
        .map(shown -> ConsoleRobot.find(shown.getParent(), JComboBox.class).get(0))
        .findFirst()
        .orElseThrow();
  }

  private static int last(JComboBox<?> choice) {
    return choice.getItemCount() - 1;
  }

  private BufferedImage layers(int ground, int symbols, boolean flows) {
    ConsoleRobot.on(
        () -> {
          choice("Ground ").setSelectedIndex(ground);
          choice("Symbols ").setSelectedIndex(symbols);
          robot.windows.map().showFlows(flows);
        });
    ConsoleRobot.settle();
    return ConsoleRobot.get(robot.windows.map()::picture);
  }

  private static long difference(BufferedImage one, BufferedImage other) {
    int[] a = pixels(one);
    int[] b = pixels(other);
    return IntStream.range(0, a.length).filter(i -> a[i] != b[i]).count();
  }

  @Test
  void framesAreRecordedMonthByMonth() throws Exception {
    robot.startPaused();
    robot.windows.recorder().start(folder.resolve("frames"));
    assertThat(robot.windows.recorder().isRecording()).isTrue();
    robot.step(3);
    try (Stream<Path> files = Files.list(folder.resolve("frames"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("frame-001.png", "frame-002.png", "frame-003.png");
    }
    BufferedImage frame = ImageIO.read(folder.resolve("frames/frame-003.png").toFile());
    assertThat(frame.getWidth())
        .isEqualTo(robot.windows.map().display().display.getViewport().getWidth());
  }

  @Test
  void zoomKeepsThePlaceUnderThePointer() {
    Display2D display = robot.windows.map().display();
    robot.startPaused();
    robot.step(1);
    Point land = ConsoleRobot.get(this::inland);
    int area = ConsoleRobot.get(() -> robot.windows.map().hit(land)).area();
    Point inPort =
        ConsoleRobot.get(
            () ->
                SwingUtilities.convertPoint(
                    display.insideDisplay, land, display.display.getViewport()));
    ConsoleRobot.on(
        () -> {
          for (int notch = 0; notch < 8; notch++) {
            Point now =
                SwingUtilities.convertPoint(
                    display.display.getViewport(), inPort, display.insideDisplay);
            display.insideDisplay.dispatchEvent(
                new java.awt.event.MouseWheelEvent(
                    display.insideDisplay,
                    java.awt.event.MouseEvent.MOUSE_WHEEL,
                    System.currentTimeMillis(),
                    0,
                    now.x,
                    now.y,
                    0,
                    false,
                    java.awt.event.MouseWheelEvent.WHEEL_UNIT_SCROLL,
                    1,
                    -1));
          }
        });
    assertThat(display.getScale()).isCloseTo(Math.pow(1.2, 8), within(1e-9));
    Point now =
        ConsoleRobot.get(
            () ->
                SwingUtilities.convertPoint(
                    display.display.getViewport(), inPort, display.insideDisplay));
    assertThat(ConsoleRobot.get(() -> robot.windows.map().hit(now)).area()).isEqualTo(area);
  }

  /** A pixel of a grid area that is not near its border, nor on a site. */
  private Point inland() {
    Display2D display = robot.windows.map().display();
    for (int y = 20; y < display.insideDisplay.getHeight(); y += 9) {
      for (int x = 20; x < display.insideDisplay.getWidth(); x += 9) {
        Set<Integer> areas = new HashSet<>();
        for (int step = -8; step <= 8; step += 8) {
          MapHit hit = robot.windows.map().hit(new Point(x + step, y + step));
          areas.add(hit.sites().isEmpty() ? hit.area() : -1);
        }
        if (areas.size() == 1 && !areas.contains(-1)) {
          return new Point(x, y);
        }
      }
    }
    throw new AssertionError("no land");
  }
}
