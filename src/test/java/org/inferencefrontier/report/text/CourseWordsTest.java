package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inferencefrontier.agent.Clause;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.study.file.DecisionBook.Step;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** What moves a rule is read out of the terms that the model's log has. */
class CourseWordsTest {
  private static final int MONTHS = 48;
  private static final int STRETCH = 6;
  private static final Set<String> COURSES =
      Set.of("price", "training budget", "reasoning depth", "expansion");

  /** What agents took month by month in a run, by agent, kind and what stood for choice. */
  private static Map<List<String>, List<Step>> courses() {
    Map<List<String>, List<Step>> courses = new LinkedHashMap<>();
    DecisionWatch watch =
        new DecisionWatch(
            entry -> {
              if (entry.chosen() && COURSES.contains(entry.decision())) {
                courses
                    .computeIfAbsent(
                        List.of(entry.agent(), entry.decision(), entry.alternative()),
                        key -> new ArrayList<>())
                    .add(step(entry));
              }
            });
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()), RealWorld.reference(), 1, 0, true, watch);
    model.start();
    Models.step(model, MONTHS);
    return courses;
  }

  private static Step step(DecisionEntry entry) {
    Map<ReasonTerm, Double> numbers = new EnumMap<>(ReasonTerm.class);
    Map<ReasonTerm, String> names = new EnumMap<>(ReasonTerm.class);
    for (Clause clause : entry.reason().clauses()) {
      if (clause instanceof Clause.Number number) {
        numbers.put(number.term(), number.value());
      } else if (clause instanceof Clause.Name name) {
        names.put(name.term(), name.name());
      }
    }
    return new Step(
        entry.month(),
        entry.agent(),
        entry.decision(),
        entry.alternative(),
        entry.score(),
        numbers,
        names);
  }

  @Test
  void everyTermIsFoundInWhatTheModelLogs() {
    Map<List<String>, List<Step>> courses = courses();
    Map<CourseWords, String> told =
        courses.values().stream()
            .collect(
                Collectors.groupingBy(
                    course -> CourseWords.of(course.get(0)),
                    Collectors.flatMapping(
                        course ->
                            Stream.of(course, turned(course)).map(CourseWordsTest::inStretches),
                        Collectors.joining("\n"))));

    assertThat(told).containsOnlyKeys(CourseWords.values());
    assertThat(told.get(CourseWords.VENDOR_PRICE))
        .contains("; backlog ", "share of shipments ", "booked packaging left idle ")
        .contains("margin at parity with the alternative ");
    assertThat(told.get(CourseWords.TRAINING_BUDGET))
        .contains("use of its models $", "expected growth of services a year ");
    assertThat(told.get(CourseWords.REASONING_DEPTH)).contains("compute of a million tokens $");
    assertThat(told.get(CourseWords.LAB_PRICE))
        .contains("share of the segment ", "compute unserved ");
    assertThat(told.get(CourseWords.EXPANSION))
        .containsPattern("its packaging (near|from) [\\d,]+")
        .contains("orders ", "; mostly set by: ");
    assertThat(String.join("\n", told.values())).doesNotContain("NaN", Wording.NONE);
  }

  /** What rose falls, with the terms as they are: budgets rise while growth does not. */
  private static List<Step> turned(List<Step> course) {
    return course.stream()
        .map(
            step ->
                new Step(
                    step.month(),
                    step.agent(),
                    step.decision(),
                    step.name(),
                    1 / Math.max(1e-3, step.score()),
                    step.numbers(),
                    step.names()))
        .toList();
  }

  private static String inStretches(List<Step> course) {
    CourseWords words = CourseWords.of(course.get(0));
    List<String> told = new ArrayList<>();
    for (int from = 0; from + STRETCH < course.size(); from += STRETCH) {
      told.add(words.stretch("", course.subList(from, from + STRETCH + 1)));
    }
    return String.join("\n", told);
  }
}
