package org.inferencefrontier.report.vendor;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Wording;

/** The chapter of who is paid: revenue by layer of the business, as shares and rebased. */
final class ValueLayerChapter {
  private static final String WORLD = "";

  private static final Measure INDEX =
      new Measure("2023 = 100", Wording::shortNumber, Wording::shortNumber, Scale.LOGARITHMIC);

  private final ReportContext context;

  ValueLayerChapter(ReportContext context) {
    this.context = context;
  }

  /** A layer as it is recorded and drawn. */
  private enum Layer {
    COMPUTE("compute", "Compute", "Compute", HouseTheme.GREEN),
    MERCHANT("merchant", "Merchant", "Merchant chips", HouseTheme.BLUE),
    CUSTOM("custom", "Custom", "Custom silicon", HouseTheme.VERMILLION),
    POWER("power", "Power", "Electricity", HouseTheme.ORANGE),
    DEVICE("device", "Devices", "Device silicon", HouseTheme.PURPLE);

    private final String id;

    /** Short enough for the end of a line. */
    private final String label;

    private final String title;
    private final Color colour;

    Layer(String id, String label, String title, Color colour) {
      this.id = id;
      this.label = label;
      this.title = title;
      this.colour = colour;
    }

    private Line line(String indicator) {
      return new Line(indicator + id, WORLD, label, colour);
    }
  }

  /** The chapter; empty where the study has no layers. */
  Optional<Section> section() {
    List<Figure> figures =
        Stream.of(shares(), index(), revenue()).flatMap(Optional::stream).toList();
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                Anchors.VALUE,
                "Who is paid: layers of value",
                "What sellers of merchant chips, makers of custom silicon, operators and suppliers"
                    + " of electricity take in for AI; and makers of device silicon.",
                List.of(
                    "Layers pay each other: chips and electricity are bought out of what compute"
                        + " earns. What one layer pays another is counted in both, so shares are of"
                        + " turnover, not of value added.",
                    "Compute is what is used for training and inference times the rental price,"
                        + " whether it is rented or used by its owner.",
                    "Device silicon is the whole chips of phones and PCs, of which AI is a part,"
                        + " and what a chip costs after the catalogue is weakly founded: read it"
                        + " apart."),
                figures,
                List.of(),
                List.of()));
  }

  private Optional<Figure> shares() {
    return figure(
        "figure-value-shares",
        "Shares of revenue by layer",
        "Share of the layers' revenue in the month, four layers of data centres alone and with"
            + " device silicon.",
        List.of(
            panel(
                "Layers of data centres",
                Measure.SHARE,
                "world.value_share_in_data_centres_",
                Layer.COMPUTE,
                Layer.MERCHANT,
                Layer.CUSTOM,
                Layer.POWER),
            panel("With device silicon", Measure.SHARE, "world.value_share_", Layer.values())));
  }

  private Optional<Figure> index() {
    return figure(
        "figure-value-index",
        "Revenue by layer, rebased",
        "Revenue of the month over that of the mean month of 2023, which is 100, from the end of"
            + " that year; powers of ten, every panel has its own scale.",
        Stream.concat(
                Stream.of(
                    new Panel(
                        "All five layers",
                        INDEX,
                        new Line("world.value_index", WORLD, "All five layers", HouseTheme.MUTED))),
                Arrays.stream(Layer.values())
                    .map(layer -> panel(layer.title, INDEX, "world.value_index_", layer)))
            .toList());
  }

  private Optional<Figure> revenue() {
    return figure(
        "figure-value-revenue",
        "Revenue by layer",
        "USD a month; every panel has its own scale.",
        Arrays.stream(Layer.values())
            .map(
                layer ->
                    new Panel(
                        layer.title,
                        Measure.USD_PER_MONTH,
                        new Line(
                            "world.value_" + layer.id + "_usd", WORLD, layer.title, layer.colour)))
            .toList());
  }

  private static Panel panel(String title, Measure measure, String indicator, Layer... layers) {
    return new Panel(
        title,
        measure,
        Double.NaN,
        Arrays.stream(layers).map(layer -> layer.line(indicator)).toList());
  }

  private Optional<Figure> figure(String id, String title, String reading, List<Panel> panels) {
    return context.maker().figure(id, title, reading, panels, false);
  }
}
