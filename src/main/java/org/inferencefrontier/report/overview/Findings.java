package org.inferencefrontier.report.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.figure.NamedOperators;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.Finding;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.World;

/** The headline findings in plain words. A finding whose series are missing is left out. */
final class Findings {
  private static final String WORLD = "";
  private static final String STATE_CAPACITY = "state.inference_capacity_h100e";
  private static final String FLEETS = "operator.installed_h100e";
  private static final String EARNED = "lab.revenue";

  /** From this part of the largest on nobody is told to be second. */
  private static final double NEAR = 0.9;

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
    SiliconFindings silicon = new SiliconFindings(world, ensemble, names, horizon);
    List<Finding> findings = new ArrayList<>();
    crossover().ifPresent(findings::add);
    silicon.leader("training", "vendor.training_compute_share").ifPresent(findings::add);
    silicon.leader("inference", "vendor.inference_compute_share").ifPresent(findings::add);
    silicon.custom().ifPresent(findings::add);
    new ValueFinding(ensemble, horizon).find().ifPresent(findings::add);
    electricity().ifPresent(findings::add);
    places().ifPresent(findings::add);
    holders().ifPresent(findings::add);
    new PowerFinding(ensemble, names, horizon, stress).find().ifPresent(findings::add);
    rental().ifPresent(findings::add);
    return findings;
  }

  private String when() {
    return Wording.longMonth(horizon.headline());
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
                + " by the median of the runs"
                + (reachedByAll(indicator)
                    ? " (" + month.band(Findings::dated) + " in nine of ten); every run gets there."
                    : " that get there ("
                        + month.band(Findings::dated)
                        + " in nine of ten of these), "
                        + reached(indicator)
                        + ".")
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

  /** By the same rule as the first definition; a band of the runs that get there says so. */
  private Optional<String> otherDefinition(String name, String indicator) {
    if (ensemble.entities(indicator).isEmpty()) {
      return Optional.empty();
    }
    Interval month = ensemble.interval(indicator, WORLD, 0);
    if (!month.exists()) {
      return Optional.of(name + ": no run gets there");
    }
    return Optional.of(
        name
            + ": "
            + month.text(Findings::dated)
            + (reachedByAll(indicator)
                ? "; every run"
                : " in the runs that get there, " + reached(indicator)));
  }

  private boolean reachedByAll(String indicator) {
    return ensemble.count(indicator, WORLD, 0) == ensemble.runs();
  }

  private String reached(String indicator) {
    return ensemble.count(indicator, WORLD, 0) + " of " + ensemble.runs();
  }

  private Optional<Finding> rental() {
    String indicator = "world.rental_usd_per_h100e_hour";
    Interval price = ensemble.interval(indicator, WORLD, horizon.headline());
    if (!price.exists()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Measure.usd(price.median()),
            "What computing costs",
            "One H100-equivalent rents for "
                + Measure.usd(price.median())
                + " an hour in "
                + when()
                + " ("
                + price.band(Measure::usd)
                + " in nine runs of ten), against "
                + Measure.usd(ensemble.median(indicator, WORLD, horizon.observed()))
                + " in "
                + Wording.longMonth(horizon.observed())
                + "."
                + tokens(),
            List.of(),
            Anchors.PRICES));
  }

  /** A sentence on the list price of tokens; empty if the study has none. */
  private String tokens() {
    String indicator = "world.usd_per_million_tokens";
    Interval price = ensemble.interval(indicator, WORLD, horizon.headline());
    return price.exists()
        ? " A million tokens lists at "
            + Measure.usd(price.median())
            + " ("
            + price.band(Measure::usd)
            + "), against "
            + Measure.usd(ensemble.median(indicator, WORLD, horizon.observed()))
            + ": more efficient models and chips compound, so take the direction and not the level."
        : "";
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
    return Optional.of(
        new Finding(
            Wording.percent(
                ensemble.median(STATE_CAPACITY, top.get(0), horizon.headline()) / total),
            "Where inference sits: " + names.of(top.get(0)) + " first",
            names.sentenceStart(top.get(0))
                + " has "
                + Wording.percent(
                    ensemble.median(STATE_CAPACITY, top.get(0), horizon.headline()) / total)
                + " of the world's inference capacity in "
                + when()
                + was(STATE_CAPACITY, top.get(0))
                + "."
                + gulf()
                + " Below, H100-equivalents with nine runs in ten; shares are of the sum of all"
                + " states' medians, as the study keeps no such share of each run.",
            parts,
            Anchors.MAP));
  }

  private Optional<Finding> holders() {
    int month = horizon.headline();
    List<String> top = NamedOperators.top(world, ensemble, FLEETS, month, 3);
    double total = ensemble.sumOfMedians(FLEETS, month);
    if (top.isEmpty() || !(total > 0)) {
      return Optional.empty();
    }
    List<String> parts =
        top.stream()
            .map(
                id ->
                    names.of(id)
                        + ": "
                        + Wording.percent(ensemble.median(FLEETS, id, month) / total)
                        + ", "
                        + ensemble.interval(FLEETS, id, month).text(Wording::shortNumber))
            .toList();
    return Optional.of(
        new Finding(
            Wording.percent(ensemble.median(FLEETS, top.get(0), month) / total),
            "Who runs the compute: " + leaders(top) + " first",
            names.sentenceStart(top.get(0))
                + " runs "
                + Wording.percent(ensemble.median(FLEETS, top.get(0), month) / total)
                + " of all compute in "
                + when()
                + was(FLEETS, top.get(0))
                + "."
                + laboratories()
                + " Below, H100-equivalents with nine runs in ten; shares are of the sum of all"
                + " operators' medians.",
            parts,
            SitePage.OPERATORS.file() + "#" + Anchors.HOLDERS));
  }

  /** The first, with those that are as large but for what a few runs more would change. */
  private String leaders(List<String> top) {
    double largest = ensemble.median(FLEETS, top.get(0), horizon.headline());
    return top.stream()
        .filter(id -> ensemble.median(FLEETS, id, horizon.headline()) >= NEAR * largest)
        .map(names::of)
        .collect(Collectors.joining(" and "));
  }

  /** The share at the last month with a record; empty without a value. */
  private String was(String indicator, String id) {
    int month = horizon.observed();
    double share = ensemble.median(indicator, id, month) / ensemble.sumOfMedians(indicator, month);
    return month < horizon.headline() && Double.isFinite(share)
        ? ", against " + Wording.percent(share) + " in " + Wording.longMonth(month)
        : "";
  }

  /** A sentence on what the two laboratories earn that earn most; empty without their revenue. */
  private String laboratories() {
    List<String> top = ensemble.top(EARNED, horizon.headline(), 2);
    String earned =
        top.stream()
            .map(
                id ->
                    names.of(id)
                        + " "
                        + ensemble.interval(EARNED, id, horizon.headline()).text(Measure::usd))
            .collect(Collectors.joining(", "));
    return top.isEmpty() ? "" : " Laboratories that earn most, USD a year: " + earned + ".";
  }

  /** A sentence on the Gulf's share of each run; empty if the study has no such series. */
  private String gulf() {
    Interval share = ensemble.interval("world.gulf_inference_share", WORLD, horizon.headline());
    return share.exists()
        ? " The Gulf states together hold " + share.text(Wording::percent) + " of a run's capacity."
        : "";
  }
}
