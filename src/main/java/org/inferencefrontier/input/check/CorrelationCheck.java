package org.inferencefrontier.input.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.Values;

/** Rank correlations between priors: known names, each pair once, and none against the others. */
final class CorrelationCheck {
  /** A pair's correlation and where it is written. */
  private record Pair(Entry parameter, String pointer, String first, String second, double rank) {}

  private final Inputs inputs;
  private final Problems problems;

  private CorrelationCheck(Inputs inputs, Problems problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  static void check(Inputs inputs, Problems problems) {
    new CorrelationCheck(inputs, problems).check();
  }

  private void check() {
    List<Pair> pairs = new ArrayList<>();
    boolean sound = true;
    for (Entry parameter : inputs.of(Section.PARAMETERS)) {
      for (Map.Entry<String, JsonNode> other : named(parameter)) {
        String pointer =
            "/prior/correlation/" + other.getKey().replace("~", "~0").replace("/", "~1");
        Pair pair =
            new Pair(
                parameter,
                pointer,
                parameter.id(),
                other.getKey(),
                other.getValue().asDouble(Double.NaN));
        sound &= isSound(pair, pairs);
        pairs.add(pair);
      }
    }
    if (sound && !pairs.isEmpty()) {
      together(pairs);
    }
  }

  private static Set<Map.Entry<String, JsonNode>> named(Entry parameter) {
    JsonNode correlation = parameter.at("/prior/correlation");
    return correlation.isObject() ? correlation.properties() : Set.of();
  }

  private boolean isSound(Pair pair, List<Pair> before) {
    Set<String> names = inputs.ids(Section.PARAMETERS);
    if (!names.contains(pair.second())) {
      add(pair, "there is no parameter '" + pair.second() + "'", Nearest.to(pair.second(), names));
      return false;
    }
    if (pair.first().equals(pair.second())) {
      add(pair, "a parameter cannot be correlated with itself", null);
      return false;
    }
    if (before.stream()
        .anyMatch(
            other -> other.first().equals(pair.second()) && other.second().equals(pair.first()))) {
      add(pair, "is named at both parameters; leave one of them out", null);
      return false;
    }
    if (!(Math.abs(pair.rank()) < 1)) {
      add(pair, Values.number(pair.rank()) + " is out of range; expected above -1, below 1", null);
      return false;
    }
    return true;
  }

  /** Three parameters cannot all run against each other: the matrix must be positive definite. */
  private void together(List<Pair> pairs) {
    Map<String, Integer> positions = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (Pair pair : pairs) {
      for (String name : List.of(pair.first(), pair.second())) {
        if (names.add(name)) {
          positions.put(name, positions.size());
        }
      }
    }
    RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(positions.size());
    for (Pair pair : pairs) {
      int row = positions.get(pair.first());
      int column = positions.get(pair.second());
      // Pearson's correlation of the normal numbers that have this rank correlation.
      double pearson = 2 * StrictMath.sin(Math.PI * pair.rank() / 6);
      matrix.setEntry(row, column, pearson);
      matrix.setEntry(column, row, pearson);
    }
    try {
      new CholeskyDecomposition(matrix);
    } catch (NonPositiveDefiniteMatrixException contradiction) {
      add(pairs.get(0), "contradicts the other correlations; no draws can have all of them", null);
    }
  }

  private void add(Pair pair, String message, String suggestion) {
    problems.add(
        pair.parameter().position(pair.pointer()),
        pair.parameter().field(pair.pointer()),
        message,
        suggestion);
  }
}
