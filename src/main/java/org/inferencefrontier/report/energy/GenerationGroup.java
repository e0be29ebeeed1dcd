package org.inferencefrontier.report.energy;

import java.awt.Color;
import java.util.Arrays;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;

/** What electricity is made from, as it is recorded and drawn. */
enum GenerationGroup {
  FOSSIL("fossil", "Fossil", "Gas, coal, oil", HouseTheme.VERMILLION),
  NUCLEAR("nuclear", "Nuclear", "Nuclear", HouseTheme.PURPLE),
  WIND_AND_SUN("wind_and_sun", "Wind, sun", "Wind and sun", HouseTheme.GREEN),
  HYDRO_AND_OTHER("hydro_and_other", "Hydro", "Hydro and other", HouseTheme.BLUE);

  private final String id;

  /** Short enough for the end of a line. */
  private final String label;

  private final String title;
  private final Color colour;

  GenerationGroup(String id, String label, String title, Color colour) {
    this.id = id;
    this.label = label;
    this.title = title;
    this.colour = colour;
  }

  /** Name in full. */
  String title() {
    return title;
  }

  /** Its share of what an area's plants make. */
  String indicator() {
    return "area.generation_" + id + "_share";
  }

  /** A panel of an area's mix, a line for each. */
  static Panel panel(String title, String area) {
    return new Panel(
        title,
        Measure.SHARE,
        Double.NaN,
        Arrays.stream(values())
            .map(group -> new Line(group.indicator(), area, group.label, group.colour))
            .toList());
  }
}
