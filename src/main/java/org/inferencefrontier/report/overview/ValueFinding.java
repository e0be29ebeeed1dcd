package org.inferencefrontier.report.overview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.page.Finding;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Wording;

/** Who is paid for AI in data centres, layer by layer. */
final class ValueFinding {
  private static final String SHARE = "world.value_share_in_data_centres_";
  private static final String WORLD = "";

  /** Layers as they are recorded and called. */
  private static final Map<String, String> LAYERS = new LinkedHashMap<>();

  static {
    LAYERS.put("compute", "compute");
    LAYERS.put("merchant", "merchant chips");
    LAYERS.put("custom", "own silicon");
    LAYERS.put("power", "electricity");
  }

  private final Ensemble ensemble;
  private final Horizon horizon;

  ValueFinding(Ensemble ensemble, Horizon horizon) {
    this.ensemble = ensemble;
    this.horizon = horizon;
  }

  /** The finding; empty if the study has no layers. */
  Optional<Finding> find() {
    List<String> layers = ranked(horizon.headline());
    if (layers.isEmpty()) {
      return Optional.empty();
    }
    String first = layers.get(0);
    String text =
        "Shares of what AI in data centres turns over in "
            + Wording.longMonth(horizon.headline())
            + ", nine runs in ten in brackets: "
            + layers.stream().map(this::share).collect(Collectors.joining(", "))
            + "."
            + before()
            + " Compute is what is used times the rental price, rented or not. It pays for chips"
            + " and electricity, which count once more as revenue of those who sell them: so this"
            + " is turnover, not value added.";
    return Optional.of(
        new Finding(
            Wording.percent(median(first, horizon.headline())),
            "Who is paid: " + LAYERS.get(first) + " first",
            text,
            List.of(),
            SitePage.VENDORS.file() + "#" + Anchors.VALUE));
  }

  private List<String> ranked(int month) {
    return LAYERS.keySet().stream()
        .filter(layer -> Double.isFinite(median(layer, month)))
        .sorted(Comparator.comparingDouble((String layer) -> -median(layer, month)))
        .toList();
  }

  private double median(String layer, int month) {
    return ensemble.median(SHARE + layer, WORLD, month);
  }

  private String share(String layer) {
    Interval share = ensemble.interval(SHARE + layer, WORLD, horizon.headline());
    return LAYERS.get(layer) + " " + share.text(Wording::percent);
  }

  /** A sentence on who came first at the end of the record. */
  private String before() {
    List<String> layers = ranked(horizon.observed());
    return horizon.observed() >= horizon.headline() || layers.isEmpty()
        ? ""
        : " In "
            + Wording.longMonth(horizon.observed())
            + " "
            + LAYERS.get(layers.get(0))
            + " came first with "
            + Wording.percent(median(layers.get(0), horizon.observed()))
            + ".";
  }
}
