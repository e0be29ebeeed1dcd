package org.inferencefrontier.report.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.Finding;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;

/** Where power is short: the longest waits, the tightest grid, and when chips wait for power. */
final class PowerFinding {
  private static final String IDLE_CHIPS = "world.unpowered_h100e";
  private static final String WORLD = "";
  private static final DoubleFunction<String> WHOLE = value -> Long.toString(Math.round(value));

  private final Ensemble ensemble;
  private final Names names;
  private final Horizon horizon;
  private final PowerShortage shortage;

  PowerFinding(Ensemble ensemble, Names names, Horizon horizon, PowerShortage shortage) {
    this.ensemble = ensemble;
    this.names = names;
    this.horizon = horizon;
    this.shortage = shortage;
  }

  /** The finding; empty if the study has no waits of areas that count. */
  Optional<Finding> find() {
    int month = horizon.headline();
    Optional<String> queued = shortage.longestQueue(month);
    Optional<String> first = queued.or(() -> shortage.longestWait(month));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(longest(first.get(), queued.isPresent()));
    shortage
        .longestWait(month)
        .filter(area -> waited(area, month) > waited(first.get(), month))
        .map(this::longer)
        .ifPresent(sentences::add);
    shortage.tightest(month).map(this::tightest).ifPresent(sentences::add);
    idleChips().ifPresent(sentences::add);
    sentences.add("Brackets hold nine runs in ten.");
    return Optional.of(
        new Finding(
            waited(first.get(), month) + " months",
            "The wait for power",
            String.join(" ", sentences),
            List.of(),
            Anchors.GRIDS));
  }

  private long waited(String area, int month) {
    return Math.round(ensemble.median(PowerShortage.QUEUE, area, month));
  }

  private String longest(String area, boolean queued) {
    int month = horizon.headline();
    double before = ensemble.median(PowerShortage.QUEUE, area, horizon.observed());
    return "Of the grid areas "
        + (queued
            ? "where requests of at least " + least() + " wait"
            : "with at least " + least() + " of data centres")
        + ", a new data centre waits longest in "
        + names.inSentence(area)
        + ": "
        + interval(area)
        + " months in "
        + Wording.longMonth(month)
        + (horizon.observed() < month && Double.isFinite(before)
            ? ", " + WHOLE.apply(before) + " in " + Wording.longMonth(horizon.observed())
            : "")
        + ".";
  }

  /** Where next to nothing waits the wait is as long as a request is studied. */
  private String longer(String area) {
    double waiting = ensemble.median(PowerShortage.WAITING, area, horizon.headline());
    return "Where less waits, a first request takes longest in "
        + names.inSentence(area)
        + ": "
        + interval(area)
        + " months"
        + (waiting < 0.5
            ? ", though its queue is empty: the study of a request takes that long, or new"
                + " connections are stopped."
            : ".");
  }

  private String interval(String area) {
    return ensemble.interval(PowerShortage.QUEUE, area, horizon.headline()).text(WHOLE);
  }

  private String tightest(String area) {
    return "Of areas with at least "
        + least()
        + " of data centres, the tightest grid is "
        + names.inSentence(area)
        + " with a reserve margin of "
        + ensemble.interval(PowerShortage.RESERVE, area, horizon.headline()).text(Wording::percent)
        + ".";
  }

  private static String least() {
    return WHOLE.apply(PowerShortage.LEAST_MEGAWATTS) + " MW";
  }

  /** The month whose median is greatest: there power binds most. */
  private Optional<String> idleChips() {
    OptionalInt peak =
        IntStream.range(0, ensemble.months())
            .filter(month -> ensemble.median(IDLE_CHIPS, WORLD, month) > 0)
            .reduce(
                (best, month) ->
                    ensemble.median(IDLE_CHIPS, WORLD, month)
                            > ensemble.median(IDLE_CHIPS, WORLD, best)
                        ? month
                        : best);
    if (peak.isEmpty()) {
      return Optional.empty();
    }
    Interval chips = ensemble.interval(IDLE_CHIPS, WORLD, peak.getAsInt());
    return Optional.of(
        "Most chips wait for power in "
            + Wording.longMonth(peak.getAsInt())
            + ": "
            + chips.text(Wording::shortNumber)
            + " H100-equivalents by the median of each month.");
  }
}
