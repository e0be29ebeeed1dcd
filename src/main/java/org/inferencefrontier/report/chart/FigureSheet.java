package org.inferencefrontier.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure as one picture for slides and documents: its title, panels side by side with their
 * names, and the source line, dark on white.
 *
 * @param title over everything
 * @param panels names over the panels
 * @param pictures the panels, as many as names
 * @param columns panels in a row
 * @param source under everything
 */
public record FigureSheet(
    String title, List<String> panels, List<Picture> pictures, int columns, String source) {
  private static final int MARGIN = 22;
  private static final int GAP = 18;
  private static final int TITLE_HEIGHT = 34;
  private static final int NAME_HEIGHT = 22;
  private static final int LINE_HEIGHT = 16;
  private static final double PIXELS_ACROSS = 1500;

  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 20);
  private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 14);
  private static final Font SOURCE = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

  public FigureSheet {
    panels = List.copyOf(panels);
    pictures = List.copyOf(pictures);
  }

  /** The sheet as a PNG file, about 1,500 pixels wide. */
  public byte[] png() {
    int across = Math.min(columns, Math.max(1, pictures.size()));
    int cellWidth = pictures.stream().mapToInt(Picture::width).max().orElse(1);
    int width = 2 * MARGIN + across * cellWidth + (across - 1) * GAP;
    List<String> title = wrapped(this.title, TITLE, width - 2 * MARGIN);
    List<String> source = wrapped(this.source, SOURCE, width - 2 * MARGIN);
    int cellHeight = NAME_HEIGHT + pictures.stream().mapToInt(Picture::height).max().orElse(1);
    int rows = (pictures.size() + across - 1) / across;
    int top = MARGIN + TITLE_HEIGHT * title.size();
    int height =
        top + rows * (cellHeight + GAP) + LINE_HEIGHT * source.size() + MARGIN - LINE_HEIGHT / 2;
    double scale = PIXELS_ACROSS / width;
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(width * scale),
            (int) Math.round(height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      prepare(graphics, image, scale);
      lines(graphics, title, TITLE, HouseTheme.INK, MARGIN + 18, TITLE_HEIGHT);
      for (int i = 0; i < pictures.size(); i++) {
        int x = MARGIN + (i % across) * (cellWidth + GAP);
        int y = top + (i / across) * (cellHeight + GAP);
        panel(graphics, panels.get(i), pictures.get(i), x, y);
      }
      lines(
          graphics,
          source,
          SOURCE,
          HouseTheme.MUTED,
          top + rows * (cellHeight + GAP) + LINE_HEIGHT / 2,
          LINE_HEIGHT);
    } finally {
      graphics.dispose();
    }
    return PngFile.of(image);
  }

  private static void prepare(Graphics2D graphics, BufferedImage image, double scale) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
  }

  private static void panel(Graphics2D graphics, String name, Picture picture, int x, int y) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.setFont(NAME);
    graphics.setColor(HouseTheme.INK);
    graphics.drawString(name, 2, NAME_HEIGHT - 6);
    graphics.translate(0, NAME_HEIGHT);
    Graphics2D own = (Graphics2D) graphics.create();
    try {
      picture.drawing().accept(own);
    } finally {
      own.dispose();
    }
    graphics.setTransform(before);
  }

  private static void lines(
      Graphics2D graphics, List<String> lines, Font font, Color colour, int y, int step) {
    graphics.setFont(font);
    graphics.setColor(colour);
    for (int i = 0; i < lines.size(); i++) {
      graphics.drawString(lines.get(i), MARGIN, y + i * step);
    }
  }

  private static List<String> wrapped(String text, Font font, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringBounds(longer, METRICS).getWidth() > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
