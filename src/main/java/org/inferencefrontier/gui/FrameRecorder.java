package org.inferencefrontier.gui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * Writes a picture of the map after every month, {@code frame-000.png} and so on, for films made
 * with a program of one's choice.
 */
final class FrameRecorder {
  private final Supplier<BufferedImage> picture;
  private Optional<Path> folder = Optional.empty();

  FrameRecorder(Supplier<BufferedImage> picture) {
    this.picture = picture;
  }

  /** Begins to record into a folder, which is made. */
  void start(Path into) throws IOException {
    folder = Optional.of(Files.createDirectories(into));
  }

  void stop() {
    folder = Optional.empty();
  }

  boolean isRecording() {
    return folder.isPresent();
  }

  /**
   * Records a month, if asked to.
   *
   * @param months months simulated so far
   */
  void record(int months) {
    folder.ifPresent(
        into -> {
          try {
            Path file = into.resolve(String.format(Locale.ROOT, "frame-%03d.png", months));
            ImageIO.write(picture.get(), "png", file.toFile());
          } catch (IOException e) {
            stop();
            throw new UncheckedIOException("frames cannot be written to " + into, e);
          }
        });
  }
}
