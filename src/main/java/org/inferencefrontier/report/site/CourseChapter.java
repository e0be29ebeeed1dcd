package org.inferencefrontier.report.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.text.CourseWords;
import org.inferencefrontier.study.file.DecisionBook.Step;

/** How what an agent decides month by month moved through run 0: a few stretches, each with why. */
public final class CourseChapter {
  /** Turns of a course, with its ends. */
  private static final int MOST_TURNS = 6;

  /** What is nearer to the line than this part of a course's range is no turn. */
  private static final double LEAST_TURN = 0.05;

  /** Fewer months make no course. */
  private static final int LEAST_MONTHS = 12;

  private final ReportContext context;
  private final String title;

  /**
   * @param title heading of the chapter
   */
  public CourseChapter(ReportContext context, String title) {
    this.context = context;
    this.title = title;
  }

  /** The chapter; empty where the study kept no such decisions of the agent. */
  public Optional<Section> of(String agent) {
    Map<CourseWords, Map<String, List<Step>>> courses = new EnumMap<>(CourseWords.class);
    for (Step step : context.decisions().courseOf(agent)) {
      CourseWords words = CourseWords.of(step);
      courses
          .computeIfAbsent(words, key -> new LinkedHashMap<>())
          .computeIfAbsent(words.part(step.name()), key -> new ArrayList<>())
          .add(step);
    }
    List<String> points = new ArrayList<>();
    courses.forEach((words, parts) -> points.addAll(told(words, parts)));
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Section.ofPoints(
                "course",
                title,
                "Run 0, one run among many, told in stretches between the months where its path"
                    + " turns most. After the semicolon stand the terms of its rule that pulled"
                    + " the same way, at the first and the last month of the stretch.",
                points));
  }

  /** Parts that went alike are told once. */
  private static List<String> told(CourseWords words, Map<String, List<Step>> parts) {
    Map<List<String>, List<String>> alike = new LinkedHashMap<>();
    parts.forEach(
        (part, course) -> {
          if (course.size() >= LEAST_MONTHS) {
            alike.computeIfAbsent(stretches(words, "", course), key -> new ArrayList<>()).add(part);
          }
        });
    return alike.values().stream()
        .flatMap(
            same -> {
              String of = same.size() == parts.size() ? "" : words.of(same);
              return stretches(words, of, parts.get(same.get(0))).stream();
            })
        .toList();
  }

  private static List<String> stretches(CourseWords words, String of, List<Step> course) {
    Optional<String> held = words.held(of, course);
    if (held.isPresent()) {
      return List.of(held.get());
    }
    double[] heights = course.stream().mapToDouble(words::height).toArray();
    double range =
        Arrays.stream(heights).max().orElseThrow() - Arrays.stream(heights).min().orElseThrow();
    List<Integer> turns =
        TurningPoints.of(heights, Math.max(words.least(), LEAST_TURN * range), MOST_TURNS);
    List<String> told = new ArrayList<>();
    for (int i = 1; i < turns.size(); i++) {
      told.add(words.stretch(of, course.subList(turns.get(i - 1), turns.get(i) + 1)));
    }
    return told;
  }
}
