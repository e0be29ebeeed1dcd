package org.inferencefrontier.report;

import java.awt.Color;
import java.util.List;
import org.inferencefrontier.report.FigureMaker.Line;
import org.inferencefrontier.report.FigureMaker.Panel;

/** Panels of one agent, place or the world. */
final class AgentPanels {
  private final String id;
  private final String name;
  private final Color colour;

  /**
   * @param id id, empty for the world
   * @param name name
   * @param colour colour of panels with one line
   */
  AgentPanels(String id, String name, Color colour) {
    this.id = id;
    this.name = name;
    this.colour = colour;
  }

  /** A panel of one series. */
  Panel one(String title, Measure measure, String indicator) {
    return new Panel(title, measure, new Line(indicator, id, name, colour));
  }

  /** A panel of several. */
  Panel several(String title, Measure measure, Line... lines) {
    return new Panel(title, measure, Double.NaN, List.of(lines));
  }

  /** A line of a panel of several. */
  Line line(String label, String indicator, Color lineColour) {
    return new Line(indicator, id, label, lineColour);
  }
}
