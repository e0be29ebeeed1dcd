package org.inferencefrontier.report.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.page.Finding;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.SiliconWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.World;

/** Whose chips lead, and how far operators' own silicon goes, whether it is cheaper or not. */
final class SiliconFindings {
  private static final String NVIDIA = "nvidia";
  private static final String WORLD = "";
  private static final String BOUGHT = "operator.own_silicon_h100e";
  private static final String COST = "operator.own_serving_cost_ratio";

  /** Share of all own silicon bought in the month from which an operator is named. */
  private static final double LEAST_SHARE = 0.05;

  /** Costs that read the same with two decimals are the same. */
  private static final double DEARER = 1.005;

  private final Ensemble ensemble;
  private final Names names;
  private final SiliconWords silicon;
  private final Horizon horizon;

  SiliconFindings(World world, Ensemble ensemble, Names names, Horizon horizon) {
    this.ensemble = ensemble;
    this.names = names;
    this.silicon = new SiliconWords(world, names);
    this.horizon = horizon;
  }

  private String when() {
    return Wording.longMonth(horizon.headline());
  }

  /**
   * Whose chips lead a use.
   *
   * @param use use in words
   * @param indicator share of the compute installed for it
   */
  Optional<Finding> leader(String use, String indicator) {
    List<String> top = ensemble.top(indicator, horizon.headline(), 2);
    if (top.isEmpty()) {
      return Optional.empty();
    }
    String leader = top.get(0);
    Interval share = ensemble.interval(indicator, leader, horizon.headline());
    String own = silicon.owner(leader);
    StringBuilder text = new StringBuilder();
    text.append("In ")
        .append(when())
        .append(", ")
        .append(names.of(leader))
        .append(" chips are ")
        .append(Wording.percent(share.median()))
        .append(" of the compute installed for ")
        .append(use)
        .append(" (")
        .append(share.band(Wording::percent))
        .append(" in nine runs of ten)")
        .append(own.isEmpty() ? "" : ", " + own.replaceFirst("^whose chips are", "all of them"));
    if (top.size() > 1) {
      text.append("; next is ").append(shareOf(top.get(1), indicator));
    }
    Interval nvidia = ensemble.interval(indicator, NVIDIA, horizon.headline());
    if (nvidia.exists() && !top.contains(NVIDIA)) {
      text.append("; ").append(shareOf(NVIDIA, indicator));
    }
    double before = ensemble.median(indicator, leader, horizon.observed());
    text.append(". In ")
        .append(Wording.longMonth(horizon.observed()))
        .append(" it was ")
        .append(Wording.percent(before))
        .append('.');
    return Optional.of(
        new Finding(
            Wording.percent(share.median()),
            names.of(leader) + " leads " + use,
            text.toString(),
            List.of(),
            Anchors.VENDORS));
  }

  private String shareOf(String vendor, String indicator) {
    Interval share = ensemble.interval(indicator, vendor, horizon.headline());
    String own = silicon.owner(vendor);
    return names.of(vendor)
        + " with "
        + Wording.percent(share.median())
        + " ("
        + share.band(Wording::percent)
        + ")"
        + (own.isEmpty() ? "" : ", " + own);
  }

  /** How much of what is added is operators' own. */
  Optional<Finding> custom() {
    String indicator = "world.custom_silicon_share";
    Interval share = ensemble.interval(indicator, WORLD, horizon.headline());
    if (!share.exists()) {
      return Optional.empty();
    }
    String text =
        "Chips that operators have made for themselves are "
            + Wording.percent(share.median())
            + " of the H100-equivalents added in "
            + when()
            + " ("
            + share.band(Wording::percent)
            + " in nine runs of ten), against "
            + Wording.percent(ensemble.median(indicator, WORLD, horizon.observed()))
            + " in "
            + Wording.longMonth(horizon.observed())
            + "."
            + cost();
    return Optional.of(
        new Finding(
            Wording.percent(share.median()),
            "Own silicon against merchant chips",
            text,
            List.of(),
            Anchors.CUSTOM));
  }

  /** A sentence on what own chips cost their largest buyers; empty if it is not known. */
  private String cost() {
    double least = LEAST_SHARE * ensemble.sumOfMedians(BOUGHT, horizon.headline());
    List<String> buyers =
        ensemble.top(BOUGHT, horizon.headline(), Integer.MAX_VALUE).stream()
            .filter(buyer -> ensemble.median(BOUGHT, buyer, horizon.headline()) >= least)
            .filter(buyer -> Double.isFinite(ratio(buyer)))
            .sorted(Comparator.comparingDouble((String buyer) -> -ratio(buyer)))
            .toList();
    if (buyers.isEmpty()) {
      return "";
    }
    List<String> ratios = new ArrayList<>();
    buyers.forEach(
        buyer -> ratios.add(names.of(buyer) + String.format(Locale.ROOT, " %.2f", ratio(buyer))));
    boolean preferred = ratio(buyers.get(0)) > DEARER;
    return " An hour of serving on the best own chip costs its largest buyers this many times what"
        + " it costs on the leading vendor's best, by medians: "
        + String.join(", ", ratios)
        + (preferred
            ? ". Where that is above 1, it is not cost that carries the share but what the model's"
                + " operators credit own silicon with besides: sure supply, fit to their own"
                + " models."
            : ".");
  }

  private double ratio(String buyer) {
    return ensemble.median(COST, buyer, horizon.headline());
  }
}
