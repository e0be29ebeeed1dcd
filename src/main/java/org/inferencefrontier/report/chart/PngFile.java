package org.inferencefrontier.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as PNG (W3C, Portable Network Graphics, third edition), a byte a pixel with a
 * palette. The writer of the Java library tries five filters on every line and copies each several
 * times, which was a quarter of the time of a report; charts are flat, so that none is needed.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int BITS_OF_PIXEL = 8;
  private static final int INDEXED = 3;
  private static final int EFFORT = 3;

  private PngFile() {}

  /**
   * The file.
   *
   * @param image of type {@link BufferedImage#TYPE_INT_RGB}
   */
  static byte[] of(BufferedImage image) {
    int[] colours = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    IndexedPixels palette = IndexedPixels.of(colours);
    ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(image));
      chunk(out, "PLTE", palette.colours());
      chunk(out, "IDAT", packed(palette.lines(image.getWidth())));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be written as PNG", e);
    }
    return file.toByteArray();
  }

  private static byte[] header(BufferedImage image) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(header);
    out.writeInt(image.getWidth());
    out.writeInt(image.getHeight());
    // The zeros: the only packing, the only set of filters, not interlaced.
    out.write(new byte[] {BITS_OF_PIXEL, INDEXED, 0, 0, 0});
    return header.toByteArray();
  }

  /** Packs lines; the zero before each says that no filter was used. */
  private static byte[] packed(byte[] lines) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
    Deflater deflater = new Deflater(EFFORT);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 13)) {
      out.write(lines);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) check.getValue());
  }
}
