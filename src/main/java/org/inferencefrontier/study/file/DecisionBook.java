package org.inferencefrontier.study.file;

import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.ReasonTerm;

/**
 * What a study kept of the decisions of its run 0, shortened for reading: of each kind of an
 * agent's decision the latest month, with the alternatives that stood first.
 *
 * @param kept whether the study kept decisions at all
 * @param options alternatives by agent, kind, month, then those taken first and by score
 * @param courses what was taken in every month, of the kinds whose score moves month by month and
 *     of plants: by agent, kind and month
 */
public record DecisionBook(boolean kept, List<Option> options, List<Step> courses) {
  /** A study that kept nothing. */
  public static final DecisionBook NONE = new DecisionBook(false, List.of(), List.of());

  /** Kinds of a utility's decisions: outside of the US and China its id is its state's, too. */
  public static final List<String> PLANT_KINDS = List.of("order plant", "build for energy");

  public DecisionBook {
    options = List.copyOf(options);
    courses = List.copyOf(courses);
  }

  /**
   * One alternative of a decision.
   *
   * @param month months since January 2023
   * @param agent id of who decided
   * @param decision kind of the decision
   * @param name what stood for choice
   * @param score its score in the rule's own unit, NaN for none
   * @param chosen whether it was taken
   * @param reason the terms of the score in words
   * @param alternatives alternatives of the decision in the month, with those that are not told
   */
  public record Option(
      int month,
      String agent,
      String decision,
      String name,
      double score,
      boolean chosen,
      String reason,
      int alternatives) {}

  /**
   * A month of a course.
   *
   * @param month months since January 2023
   * @param agent id of who decided
   * @param decision kind of the decision
   * @param name what was taken
   * @param score its score in the rule's own unit, NaN for none
   * @param numbers terms of the score, in their units
   * @param names terms that are names
   */
  public record Step(
      int month,
      String agent,
      String decision,
      String name,
      double score,
      Map<ReasonTerm, Double> numbers,
      Map<ReasonTerm, String> names) {
    public Step {
      numbers = Map.copyOf(numbers);
      names = Map.copyOf(names);
    }

    /** A number of the reason, NaN if it has none. */
    public double number(ReasonTerm term) {
      return numbers.getOrDefault(term, Double.NaN);
    }
  }

  /** What an agent decided. */
  public List<Option> of(String agent) {
    return options.stream().filter(option -> option.agent().equals(agent)).toList();
  }

  /** What a utility decided last, without what the state of its id did. */
  public List<Option> ofUtility(String utility) {
    return of(utility).stream().filter(option -> PLANT_KINDS.contains(option.decision())).toList();
  }

  /** The plants that a utility ordered over the years. */
  public List<Step> plantsOf(String utility) {
    return courseOf(utility).stream()
        .filter(step -> PLANT_KINDS.contains(step.decision()))
        .toList();
  }

  /** What an agent took month by month. */
  public List<Step> courseOf(String agent) {
    return courses.stream().filter(step -> step.agent().equals(agent)).toList();
  }
}
