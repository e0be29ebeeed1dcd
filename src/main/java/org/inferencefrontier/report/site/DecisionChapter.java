package org.inferencefrontier.report.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.text.DecisionTerms;
import org.inferencefrontier.report.text.LogWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.file.DecisionBook;
import org.inferencefrontier.world.time.Timeline;

/** Why an agent did what it did in run 0: what stood for choice, and the scores. */
public final class DecisionChapter {
  private static final String SILICON = "custom silicon ";

  /** Titles of the kinds, in the order in which they are told. */
  private static final Map<String, String> TITLES =
      ordered(
          "site inference", "Where to ask for power to serve",
          "site training", "Where to ask for power to train",
          "power of inference site", "How to power sites that serve",
          "power of training site", "How to power sites that train",
          "stages of inference site", "What holds back halls that serve",
          "stages of training site", "What holds back halls that train",
          "power purchase agreement", "Whose power to contract",
          "chip choice", "Which chips to buy",
          "orders taken back", "What would come too late",
          "power for new chips", "What power costs where chips will go",
          "orders", "How much to spend on chips and halls",
          "second-hand", "Used chips to sell or buy",
          "retirement", "Chips that leave the fleet",
          "use", "What the fleet does",
          "price", "What to charge",
          "training budget", "How much to spend on training",
          "reasoning depth", "How long to think",
          "expansion", "How much packaging to add",
          "export variant", "Whether to make a chip for states under export limits",
          "serving variant", "Whether to make a chip for serving",
          "roadmap", "The next generation of chips",
          "booking", "Packaging to book at foundries",
          "order plant", "Plants for the peak",
          "build for energy", "Plants for their energy");

  private final ReportContext context;
  private final String title;

  /**
   * @param title heading of the chapter
   */
  public DecisionChapter(ReportContext context, String title) {
    this.context = context;
    this.title = title;
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** The chapter; empty where decisions were kept and none is the agent's. */
  public Optional<Section> ofWhoDecided(String agent) {
    DecisionBook book = context.decisions();
    return book.kept() && book.of(agent).isEmpty() ? Optional.empty() : Optional.of(of(agent));
  }

  /** The chapter; without kept decisions it says how to keep them. */
  public Section of(String agent) {
    return of(agent, context.decisions().of(agent));
  }

  /** The same of a utility, without what the state of its id did. */
  public Section ofUtility(String utility) {
    return of(utility, context.decisions().ofUtility(utility));
  }

  private Section of(String agent, List<DecisionBook.Option> decided) {
    List<DecisionBook.Option> options = new ArrayList<>(decided);
    options.sort(Comparator.comparingInt(option -> place(option.decision())));
    Optional<DataTable> table = options.isEmpty() ? Optional.empty() : Optional.of(table(options));
    return new Section(
        "decisions",
        title,
        lead(agent, options),
        points(options),
        List.of(),
        table.map(List::of).orElse(List.of()),
        List.of());
  }

  /** What the terms mean of the decisions that are told. */
  private static List<String> points(List<DecisionBook.Option> options) {
    return options.stream()
        .map(option -> DecisionTerms.of(option.decision(), option.name()))
        .filter(terms -> !terms.isEmpty())
        .distinct()
        .toList();
  }

  private String lead(String agent, List<DecisionBook.Option> options) {
    // Some decide once a year: of most months there would be nothing to explain.
    int month =
        options.stream()
            .mapToInt(DecisionBook.Option::month)
            .max()
            .orElse(context.horizon().headline());
    String ask = "frontier explain --agent " + agent + " --month " + Timeline.month(month);
    if (!context.decisions().kept()) {
      return "This study kept no decisions. frontier montecarlo --decisions 1 keeps those of run 0."
          + " Any month of a run at the reference values: "
          + ask
          + ".";
    }
    return "Run 0, one run among many: of each kind of decision the latest"
        + (hasReviews(options) ? ", of new chips the last reviews" : "")
        + ", with the alternatives that stood first. A score is in its rule's own unit;"
        + " the higher is preferred, and where a rule spreads its choice several are taken. Any"
        + " other month of this run: "
        + ask
        + " --study, followed by the folder of this report.";
  }

  /** Whether one kind is told of several months. */
  private static boolean hasReviews(List<DecisionBook.Option> options) {
    return options.stream()
        .collect(
            Collectors.groupingBy(
                DecisionBook.Option::decision,
                Collectors.mapping(DecisionBook.Option::month, Collectors.toSet())))
        .values()
        .stream()
        .anyMatch(months -> months.size() > 1);
  }

  private static int place(String decision) {
    int place = new ArrayList<>(TITLES.keySet()).indexOf(decision);
    if (place >= 0) {
      return place;
    }
    return decision.startsWith(SILICON) ? TITLES.size() : TITLES.size() + 1;
  }

  private static String title(String decision) {
    if (decision.startsWith(SILICON)) {
      return "Own chip " + decision.substring(SILICON.length());
    }
    String title = TITLES.get(decision);
    return title != null
        ? title
        : Character.toUpperCase(decision.charAt(0)) + decision.substring(1);
  }

  private DataTable table(List<DecisionBook.Option> options) {
    LogWords words = new LogWords(context.world());
    List<List<String>> rows = new ArrayList<>();
    for (DecisionBook.Option option : options) {
      rows.add(
          List.of(
              title(option.decision()),
              Wording.month(option.month()),
              words.alternative(option.name()),
              DecisionTerms.outcome(option.decision(), option.chosen()),
              Wording.shortNumber(option.score()),
              Integer.toString(option.alternatives()),
              LogWords.together(LogWords.dated(words.reason(option.reason())))));
    }
    return new DataTable(
        "table-decisions",
        "Decisions of run 0: alternatives, scores and the terms behind them",
        List.of(
            Column.words("Decision"),
            Column.words("Month"),
            Column.words("Alternative"),
            Column.words("Outcome"),
            Column.numbers("Score"),
            Column.numbers("Alternatives"),
            Column.words("Terms of the score")),
        rows);
  }
}
