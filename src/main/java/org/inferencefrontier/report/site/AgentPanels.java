package org.inferencefrontier.report.site;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.figure.FigureMaker;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.Section;

/** Panels of one agent, place or the world. */
public final class AgentPanels {
  private final String id;
  private final String name;
  private final Color colour;

  /**
   * @param id id, empty for the world
   * @param name name
   * @param colour colour of panels with one line
   */
  public AgentPanels(String id, String name, Color colour) {
    this.id = id;
    this.name = name;
    this.colour = colour;
  }

  /**
   * A chapter of one figure of the agent's, {@code figure-} and the chapter's id; none where the
   * study has no values for it.
   *
   * @param figureTitle what goes on after the agent's name
   */
  public Optional<Section> chapter(
      FigureMaker maker,
      String chapter,
      String title,
      String lead,
      String figureTitle,
      List<Panel> drawn) {
    return maker
        .figure(
            "figure-" + chapter,
            name + ", " + figureTitle,
            "Every panel has its own scale.",
            drawn,
            false)
        .map(figure -> new Section(chapter, title, lead, List.of(figure), List.of()));
  }

  /** A panel of one series. */
  public Panel one(String title, Measure measure, String indicator) {
    return new Panel(title, measure, new Line(indicator, id, name, colour));
  }

  /** A panel of several. */
  public Panel several(String title, Measure measure, Line... lines) {
    return new Panel(title, measure, Double.NaN, List.of(lines));
  }

  /** A line of a panel of several. */
  public Line line(String label, String indicator, Color lineColour) {
    return new Line(indicator, id, label, lineColour);
  }
}
