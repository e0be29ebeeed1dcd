package org.inferencefrontier.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the ends of lines, moved apart where they would touch. */
final class EndLabels {
  private static final double GAP = 3;
  private static final double LEADER = 14;
  private static final String TO = " to ";
  private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

  private EndLabels() {}

  /**
   * A name.
   *
   * @param lines its lines, the first set bold
   * @param colour colour of its dot; the text itself is in ink for contrast
   * @param x end of the line
   * @param y height of the line's end
   */
  record Label(List<String> lines, Color colour, double x, double y) {}

  /** Width of a text in the axes' type. */
  static double plainWidth(String text) {
    return HouseTheme.TEXT.getStringBounds(text, METRICS).getWidth();
  }

  /** Room that a name needs to the right of the data. */
  static double width(List<String> lines) {
    double width = 0;
    for (int i = 0; i < lines.size(); i++) {
      Font font = i == 0 ? HouseTheme.STRONG : HouseTheme.TEXT;
      width = Math.max(width, font.getStringBounds(lines.get(i), METRICS).getWidth());
    }
    return LEADER + width + GAP;
  }

  /**
   * The lines as they fit: of a name that is too long the end goes, the value after it stays; a
   * band that is too long goes on in a line of its own. Numbers are never cut, as what is left
   * would read as another number.
   *
   * @param room to the right of the data
   */
  static List<String> fitted(List<String> lines, double room) {
    String shown = cut(lines.get(0), room);
    List<String> fitted = new ArrayList<>();
    fitted.add(shown);
    for (String line : lines.subList(1, lines.size())) {
      fitted.addAll(broken(line, room));
    }
    return fitted;
  }

  /**
   * A name with its value, cut to the room. Cut to whole words it would read as another's name, as
   * "OpenAI Stargate" for "OpenAI": then its first word is cut to a letter instead.
   */
  private static String cut(String whole, double room) {
    int value = whole.lastIndexOf(' ');
    int end = value;
    String shown = whole;
    while (end > 1 && width(List.of(shown)) > room) {
      end--;
      shown = whole.substring(0, end).stripTrailing() + "…" + whole.substring(value);
    }
    int word = whole.indexOf(' ');
    boolean isOthers = end < value && word > 2 && end <= word + 1;
    return isOthers ? cut(whole.charAt(0) + "." + whole.substring(word), room) : shown;
  }

  /**
   * The same, but where the name fits without its value, the value goes on below it; where it does
   * not, the name goes on below between two of its words.
   */
  static List<String> wrapped(List<String> lines, double room) {
    String whole = lines.get(0);
    int value = whole.lastIndexOf(' ');
    if (value < 1 || width(List.of(whole)) <= room) {
      return fitted(lines, room);
    }
    int between = width(List.of(name(whole))) <= room ? value : name(whole).lastIndexOf(' ');
    if (between < 1
        || width(List.of(whole.substring(0, between), whole.substring(between + 1))) > room) {
      return fitted(lines, room);
    }
    List<String> wrapped =
        new ArrayList<>(List.of(whole.substring(0, between), whole.substring(between + 1)));
    lines.subList(1, lines.size()).forEach(line -> wrapped.addAll(broken(line, room)));
    return wrapped;
  }

  private static String name(String label) {
    return label.substring(0, label.lastIndexOf(' '));
  }

  /** A band in two lines, broken after what stands between its ends, if it is too wide for one. */
  private static List<String> broken(String band, double room) {
    int between = band.indexOf(TO) >= 0 ? band.indexOf(TO) + TO.length() : band.indexOf('–') + 1;
    if (LEADER + plainWidth(band) + GAP <= room || between <= 0) {
      return List.of(band);
    }
    return List.of(band.substring(0, between).stripTrailing(), band.substring(between));
  }

  static void draw(Graphics2D graphics, List<Label> labels, Rectangle2D area, double lineHeight) {
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble(Label::y));
    double[] tops =
        spread(
            sorted.stream().mapToDouble(l -> l.y() - l.lines().size() * lineHeight / 2).toArray(),
            sorted.stream().mapToDouble(l -> l.lines().size() * lineHeight + GAP).toArray(),
            area.getMinY() - 6,
            area.getMaxY() + 8);
    for (int i = 0; i < tops.length; i++) {
      Label label = sorted.get(i);
      double middle = tops[i] + label.lines().size() * lineHeight / 2;
      double textX = area.getMaxX() + LEADER;
      graphics.setPaint(label.colour());
      graphics.fill(new Ellipse2D.Double(label.x() - 3.2, label.y() - 3.2, 6.4, 6.4));
      graphics.setStroke(HouseTheme.HAIRLINE);
      graphics.draw(new Line2D.Double(label.x(), label.y(), textX - 3, middle));
      for (int line = 0; line < label.lines().size(); line++) {
        graphics.setPaint(line == 0 ? HouseTheme.INK : HouseTheme.MUTED);
        graphics.setFont(line == 0 ? HouseTheme.STRONG : HouseTheme.TEXT);
        graphics.drawString(
            label.lines().get(line),
            (float) textX,
            (float) (tops[i] + (line + 1) * lineHeight - 3.5));
      }
    }
  }

  /**
   * Moves boxes apart as little as a pass down and a pass up allow.
   *
   * @param tops wanted upper edges, ascending
   * @param heights heights with the gap below
   * @param low no box starts above
   * @param high no box ends below, if they all fit
   */
  static double[] spread(double[] tops, double[] heights, double low, double high) {
    double[] result = tops.clone();
    double floor = low;
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.max(result[i], floor);
      floor = result[i] + heights[i];
    }
    double ceiling = high;
    for (int i = result.length - 1; i >= 0; i--) {
      result[i] = Math.min(result[i], ceiling - heights[i]);
      ceiling = result[i];
    }
    return result;
  }
}
