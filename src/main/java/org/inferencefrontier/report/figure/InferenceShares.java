package org.inferencefrontier.report.figure;

import java.util.List;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;

/** Inference's share in the four definitions, which are different questions and are never mixed. */
public final class InferenceShares {
  /** Where inference overtakes training. */
  private static final double HALF = 0.5;

  private InferenceShares() {}

  /** A panel for each definition. */
  public static List<Panel> panels() {
    return List.of(
        panel("Share of compute used", "compute"),
        panel("Share of accelerator spend", "spend"),
        panel("Share of electricity", "energy"),
        panel("Share of labs' compute budget", "lab_budget"));
  }

  private static Panel panel(String title, String definition) {
    String indicator = "world.inference_share_of_" + definition;
    return new Panel(
        title, Measure.SHARE, HALF, List.of(new Line(indicator, "", title, HouseTheme.BLUE)));
  }
}
