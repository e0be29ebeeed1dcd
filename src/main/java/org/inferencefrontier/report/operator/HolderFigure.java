package org.inferencefrontier.report.operator;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.GroupFigure;
import org.inferencefrontier.report.figure.GroupFigure.Group;
import org.inferencefrontier.report.figure.GroupFigure.Words;
import org.inferencefrontier.report.figure.NamedOperators;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.visual.AgentColours;

/** Who runs how much of the compute: the largest operators beside all others. */
final class HolderFigure {
  private static final String INSTALLED = "operator.installed_h100e";
  private static final int NAMED = 6;

  private static final Words WORDS =
      new Words(
          Anchors.HOLDERS,
          "Who runs the compute",
          "Medians of each operator, and the sum of the others' medians; bands cannot be added, so"
              + " none are shown. By dense 8-bit peak of the chips that run, for training and"
              + " inference.",
          "Operator",
          "all operators");

  private HolderFigure() {}

  /** The figure; empty without the indicator. */
  static Optional<Figure> make(ReportContext context) {
    Ensemble ensemble = context.ensemble();
    List<String> named =
        NamedOperators.top(
            context.world(), ensemble, INSTALLED, context.horizon().headline(), NAMED);
    List<Color> colours = AgentColours.distinct(named);
    Map<Group, double[]> levels = new LinkedHashMap<>();
    for (int i = 0; i < named.size(); i++) {
      String id = named.get(i);
      String name = context.names().of(id);
      double[] path = new double[ensemble.months()];
      GroupFigure.add(ensemble.fan(INSTALLED, id), path);
      levels.put(new Group(id, name, name, colours.get(i)), path);
    }
    double[] rest = new double[ensemble.months()];
    List<String> others =
        ensemble.entities(INSTALLED).stream().filter(id -> !named.contains(id)).toList();
    others.forEach(id -> GroupFigure.add(ensemble.fan(INSTALLED, id), rest));
    if (!others.isEmpty()) {
      levels.put(new Group("others", "All other operators", "Others", HouseTheme.MUTED), rest);
    }
    return new GroupFigure(WORDS, context.horizon(), levels).make(context.maker().source());
  }
}
