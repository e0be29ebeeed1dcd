package org.inferencefrontier.report.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.Finding;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.visual.Region;
import org.inferencefrontier.world.World;

/** The headline findings in plain words. A finding whose series are missing is left out. */
final class Findings {
  private static final String NVIDIA = "nvidia";
  private static final String WORLD = "";
  private static final String STATE_CAPACITY = "state.inference_capacity_h100e";

  private final World world;
  private final Ensemble ensemble;
  private final Names names;
  private final Horizon horizon;
  private final PowerShortage stress;

  Findings(World world, Ensemble ensemble, Names names, Horizon horizon, PowerShortage stress) {
    this.world = world;
    this.ensemble = ensemble;
    this.names = names;
    this.horizon = horizon;
    this.stress = stress;
  }

  /** All findings that the study has numbers for, most important first. */
  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    crossover().ifPresent(findings::add);
    leader("training", "vendor.training_compute_share", Anchors.VENDORS).ifPresent(findings::add);
    leader("inference", "vendor.inference_compute_share", Anchors.VENDORS).ifPresent(findings::add);
    customSilicon().ifPresent(findings::add);
    electricity().ifPresent(findings::add);
    places().ifPresent(findings::add);
    new PowerFinding(ensemble, names, horizon, stress).find().ifPresent(findings::add);
    rental().ifPresent(findings::add);
    return findings;
  }

  private String when() {
    return Wording.longMonth(horizon.headline());
  }

  private Optional<Finding> leader(String use, String indicator, String anchor) {
    List<String> top = ensemble.top(indicator, horizon.headline(), 2);
    if (top.isEmpty()) {
      return Optional.empty();
    }
    String leader = top.get(0);
    Interval share = ensemble.interval(indicator, leader, horizon.headline());
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
        .append(" in nine runs of ten)");
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
            anchor));
  }

  private String shareOf(String vendor, String indicator) {
    Interval share = ensemble.interval(indicator, vendor, horizon.headline());
    return names.of(vendor)
        + " with "
        + Wording.percent(share.median())
        + " ("
        + share.band(Wording::percent)
        + ")";
  }

  private Optional<Finding> crossover() {
    String indicator = "world.crossover_month";
    if (ensemble.entities(indicator).isEmpty() || ensemble.runs() == 0) {
      return Optional.empty();
    }
    Interval month = ensemble.interval(indicator, WORLD, 0);
    String text =
        month.exists()
            ? "Inference takes more computing than training from "
                + dated(month.median())
                + " in the median run ("
                + month.band(Findings::dated)
                + " in nine of ten); "
                + reached(indicator, " gets there.", " get there.")
            : "No run gets to the month in which inference takes more computing than training.";
    List<String> points = new ArrayList<>();
    otherDefinition("Accelerator spend", indicator + "_spend").ifPresent(points::add);
    otherDefinition("Electricity", indicator + "_energy").ifPresent(points::add);
    otherDefinition("Labs' compute budget", indicator + "_lab_budget").ifPresent(points::add);
    return Optional.of(
        new Finding(
            month.exists() ? dated(month.median()) : "not reached",
            "When inference overtakes training",
            text,
            points,
            Anchors.CROSSOVER));
  }

  private static String dated(double month) {
    return Wording.month((int) Math.round(month));
  }

  /** By the same rule as the first definition, of the runs that get there. */
  private Optional<String> otherDefinition(String name, String indicator) {
    if (ensemble.entities(indicator).isEmpty()) {
      return Optional.empty();
    }
    Interval month = ensemble.interval(indicator, WORLD, 0);
    return Optional.of(
        name
            + ": "
            + (month.exists()
                ? month.text(Findings::dated) + "; " + reached(indicator, "", "")
                : "no run gets there"));
  }

  private String reached(String indicator, String one, String many) {
    int reached = ensemble.count(indicator, WORLD, 0);
    return reached == ensemble.runs()
        ? "every run" + one
        : reached + " of " + ensemble.runs() + " runs" + many;
  }

  private Optional<Finding> customSilicon() {
    return worldFinding(
        "world.custom_silicon_share",
        Wording::percent,
        "Own silicon against merchant chips",
        "Chips that operators have made for themselves are %s of the H100-equivalents added in "
            + when()
            + " (%s in nine runs of ten), against %s in "
            + Wording.longMonth(horizon.observed())
            + ".",
        Anchors.CUSTOM);
  }

  private Optional<Finding> rental() {
    return worldFinding(
        "world.rental_usd_per_h100e_hour",
        Measure::usd,
        "What computing costs",
        "One H100-equivalent rents for %s an hour in "
            + when()
            + " (%s in nine runs of ten), against %s in "
            + Wording.longMonth(horizon.observed())
            + ".",
        Anchors.PRICES);
  }

  private Optional<Finding> worldFinding(
      String indicator, DoubleFunction<String> write, String title, String text, String anchor) {
    Interval value = ensemble.interval(indicator, WORLD, horizon.headline());
    if (!value.exists()) {
      return Optional.empty();
    }
    double before = ensemble.median(indicator, WORLD, horizon.observed());
    return Optional.of(
        new Finding(
            write.apply(value.median()),
            title,
            String.format(
                Locale.ROOT,
                text,
                write.apply(value.median()),
                value.band(write),
                write.apply(before)),
            List.of(),
            anchor));
  }

  private Optional<Finding> electricity() {
    Interval ai = ensemble.interval("world.ai_twh", WORLD, horizon.headline());
    Interval all = ensemble.interval("world.datacenter_twh", WORLD, horizon.headline());
    if (!ai.exists()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("At the pace of ");
    text.append(when())
        .append(", AI uses ")
        .append(Wording.number(ai.median()))
        .append(" TWh of electricity a year (")
        .append(ai.band(Wording::number))
        .append(" in nine runs of ten)");
    if (all.exists()) {
      text.append(". All data centres use ")
          .append(Wording.number(all.median()))
          .append(" TWh (")
          .append(all.band(Wording::number))
          .append("), so AI is about ")
          .append(Wording.percent(ai.median() / all.median()))
          .append(" of it");
    }
    text.append('.');
    return Optional.of(
        new Finding(
            Measure.TERAWATT_HOURS.write().apply(ai.median()),
            "Electricity for AI",
            text.toString(),
            List.of(),
            Anchors.ENERGY));
  }

  private Optional<Finding> places() {
    List<String> top = ensemble.top(STATE_CAPACITY, horizon.headline(), 3);
    double total = ensemble.sumOfMedians(STATE_CAPACITY, horizon.headline());
    if (top.isEmpty() || !(total > 0)) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (String state : top) {
      Interval capacity = ensemble.interval(STATE_CAPACITY, state, horizon.headline());
      parts.add(
          names.of(state)
              + ": "
              + Wording.percent(capacity.median() / total)
              + ", "
              + capacity.text(Wording::shortNumber));
    }
    double gulf = 0;
    for (String state : ensemble.entities(STATE_CAPACITY)) {
      double median = ensemble.median(STATE_CAPACITY, state, horizon.headline());
      gulf += Region.of(world, state) == Region.GULF && Double.isFinite(median) ? median : 0;
    }
    return Optional.of(
        new Finding(
            Wording.percent(
                ensemble.median(STATE_CAPACITY, top.get(0), horizon.headline()) / total),
            "Where inference sits: " + names.of(top.get(0)) + " first",
            "Share of inference capacity in "
                + when()
                + " (ratio of medians), then H100-equivalents with nine runs in ten. The Gulf states"
                + " together hold "
                + Wording.percent(gulf / total)
                + ".",
            parts,
            Anchors.MAP));
  }
}
