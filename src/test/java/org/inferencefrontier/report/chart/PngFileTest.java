package org.inferencefrontier.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFileTest {
  private static BufferedImage read(BufferedImage image) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(PngFile.of(image)));
  }

  @Test
  void aReaderGetsEveryPixelOfAFlatPictureBack() throws IOException {
    BufferedImage image = new BufferedImage(37, 23, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    int[] colours = {0xffffff, 0x0072b2, 0xd55e00, 0x102030, 0xe7e9ec};
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, colours[random.nextInt(colours.length)]);
      }
    }

    BufferedImage read = read(image);

    assertThat(read.getWidth()).isEqualTo(image.getWidth());
    assertThat(read.getHeight()).isEqualTo(image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
      }
    }
  }

  /** The light band beside a grid line of nearly its colour, among many mixtures. */
  @Test
  void aTintDoesNotTurnIntoAGreyThatHasLongerRuns() throws IOException {
    BufferedImage image = new BufferedImage(64, 120, BufferedImage.TYPE_INT_RGB);
    int tint = 0xdde1ff - 0x000010;
    for (int y = 0; y < 120; y++) {
      for (int x = 0; x < 64; x++) {
        int mixture = 4 * x << 16 | 2 * y << 8 | 0xb3;
        image.setRGB(x, y, y < 2 || x == 40 ? 0xdde1e5 : y < 10 && x < 32 ? tint : mixture);
      }
    }

    BufferedImage read = read(image);
    assertThat(read.getRGB(5, 5) & 0xffffff).isEqualTo(tint);
    // Nor the other way round, a thin line into a tint.
    assertThat(read.getRGB(40, 50) & 0xffffff).isEqualTo(0xdde1e5);
  }

  @Test
  void aPictureOfManyColoursKeepsItsAreasAndNearlyItsEdges() throws IOException {
    int size = 64;
    BufferedImage image = new BufferedImage(size, 2 * size, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 2 * size; y++) {
      for (int x = 0; x < size; x++) {
        // Above one area, below 4,096 mixtures.
        image.setRGB(x, y, y < size ? 0x1f77b3 : (4 * x) << 16 | (4 * (y - size)) << 8 | 0xb3);
      }
    }

    BufferedImage read = read(image);

    for (int y = 0; y < 2 * size; y++) {
      for (int x = 0; x < size; x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          int wanted = image.getRGB(x, y) >> shift & 0xff;
          assertThat(read.getRGB(x, y) >> shift & 0xff)
              .isBetween(wanted - (y < size ? 0 : 15), wanted + (y < size ? 0 : 15));
        }
      }
    }
  }
}
