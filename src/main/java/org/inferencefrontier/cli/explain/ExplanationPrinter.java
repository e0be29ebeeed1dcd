package org.inferencefrontier.cli.explain;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.cli.terminal.Figures;
import org.inferencefrontier.report.text.LogWords;
import org.inferencefrontier.world.time.Timeline;

/** Prints an agent's decisions of a month, and the latest ones before where it made none. */
final class ExplanationPrinter {
  /** What is smaller would have an exponent. */
  private static final double LEAST_PLAIN = 1e-3;

  private final PrintWriter out;
  private final LogWords words;

  /** Legends that stand above already. */
  private final Set<String> told = new HashSet<>();

  ExplanationPrinter(PrintWriter out, LogWords words) {
    this.out = out;
    this.words = words;
  }

  /**
   * @param id the agent's id
   * @param month tick that is asked about
   * @param entries the agent's decisions to that month and after, in order
   */
  void print(String id, int month, List<DecisionEntry> entries) {
    String agent = words.name(id);
    int latest =
        entries.stream()
            .mapToInt(DecisionEntry::month)
            .filter(made -> made <= month)
            .max()
            .orElse(-1);
    if (latest < 0) {
      out.printf(Locale.ROOT, "%s made no decision to %s.%n", agent, Timeline.month(month));
      return;
    }
    if (latest < month) {
      out.printf(
          Locale.ROOT,
          "%s made no decision in %s; the latest before, in %s:%n",
          agent,
          Timeline.month(month),
          Timeline.month(latest));
    } else {
      out.printf(Locale.ROOT, "%s in %s:%n", agent, Timeline.month(month));
    }
    latestOfEachKind(month, entries)
        .forEach(
            (decision, made) -> {
              if (made.get(0).month() == latest) {
                out.println();
                decision(decision, made);
              }
            });
    earlier(latest, latestOfEachKind(month, entries));
  }

  /** The alternatives of the last decision of each kind to a month. */
  private static Map<String, List<DecisionEntry>> latestOfEachKind(
      int month, List<DecisionEntry> entries) {
    Map<String, List<DecisionEntry>> latest = new LinkedHashMap<>();
    for (DecisionEntry entry : entries) {
      if (entry.month() <= month) {
        List<DecisionEntry> made =
            latest.computeIfAbsent(entry.decision(), any -> new ArrayList<>());
        if (!made.isEmpty() && made.get(0).month() < entry.month()) {
          made.clear();
        }
        made.add(entry);
      }
    }
    return latest;
  }

  private void decision(String decision, List<DecisionEntry> alternatives) {
    out.println(DecisionWording.title(decision));
    String legend = DecisionWording.legend(decision);
    if (told.add(legend)) {
      legend.lines().forEach(line -> out.println("    " + line));
    }
    String reason = null;
    for (DecisionEntry entry : alternatives) {
      out.printf(
          Locale.ROOT,
          "  %s %s%s%n",
          entry.chosen() ? "*" : "-",
          words.alternative(entry.alternative()),
          score(decision, entry.score()));
      String text = entry.reason().text();
      if (!text.isEmpty() && !text.equals(reason)) {
        out.printf(Locale.ROOT, "      %s%n", words.reason(text));
      }
      reason = text;
    }
  }

  /** Kinds of decision that were last made earlier still, the latest of them first. */
  private void earlier(int latest, Map<String, List<DecisionEntry>> kinds) {
    List<Map.Entry<String, List<DecisionEntry>>> before =
        kinds.entrySet().stream()
            .filter(kind -> month(kind) < latest)
            .sorted(Comparator.comparingInt(kind -> -month(kind)))
            .toList();
    if (!before.isEmpty()) {
      out.printf(Locale.ROOT, "%nDecided before, the latest first:%n");
    }
    for (Map.Entry<String, List<DecisionEntry>> kind : before) {
      out.printf(Locale.ROOT, "%n%s, ", Timeline.month(month(kind)));
      decision(kind.getKey(), kind.getValue());
    }
  }

  private static int month(Map.Entry<String, List<DecisionEntry>> kind) {
    return kind.getValue().get(0).month();
  }

  /** Nothing for what stood for no choice, as a dated event. */
  private static String score(String decision, double score) {
    if (Double.isNaN(score)) {
      return "";
    }
    return DecisionWording.isPolicy(decision)
        ? String.format(Locale.ROOT, ": chance %.2g", score)
        : ": " + score(score);
  }

  private static String score(double score) {
    return score == 0 ? "0" : LogWords.large(score).orElseGet(() -> digits(score));
  }

  private static String digits(double score) {
    double size = Math.abs(score);
    return size < LEAST_PLAIN
        ? Figures.number(score)
        : String.format(Locale.ROOT, size >= 100 ? "%.0f" : "%.4g", score);
  }
}
