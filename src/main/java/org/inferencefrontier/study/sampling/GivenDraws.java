package org.inferencefrontier.study.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.world.WrittenNumber;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterRange;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.parameter.PriorKind;

/**
 * Draws that a file gives, such as a calibrated posterior: a CSV table with a parameter's name at
 * the head of each column and a run in each row. Parameters without a column keep their reference
 * value, and so do those that are fixed by their prior, a scenario or a setting; a column {@code
 * run} or {@code weight} is passed over.
 */
public final class GivenDraws {
  /** Names a file's problem in a line. */
  public static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The column's name if the problem is that no parameter has it, else null. */
    private final String unknownName;

    UnusableException(String message, String unknownName) {
      super(message);
      this.unknownName = unknownName;
    }

    /** The name that no parameter has, null if the problem is another one. */
    public String unknownName() {
      return unknownName;
    }
  }

  private static final String CURE =
      "make a new one with 'frontier calibrate', or sample the priors with --prior";
  private static final String REMEDY = "; the posterior is older than the parameters: " + CURE;

  private static final Set<String> PASSED_OVER = Set.of("run", "weight");

  /** For each column the parameter's name, null where it is passed over. */
  private final String[] names;

  private final List<double[]> rows;

  /** What a posterior belongs to, else null. */
  private final ParameterSet calibrated;

  private GivenDraws(String[] names, List<double[]> rows, ParameterSet calibrated) {
    this.names = names;
    this.rows = rows;
    this.calibrated = calibrated;
  }

  /**
   * Reads a file.
   *
   * @param parameters those of the inputs without scenario and settings
   * @throws UnusableException if it is not such a table
   */
  public static GivenDraws read(Path file, ParameterSet parameters) throws UnusableException {
    String text = text(file);
    try (CsvRows table = new CsvRows(text)) {
      return draws(file, table, text, parameters);
    } catch (IOException problem) {
      throw new UncheckedIOException("a text in memory cannot be read", problem);
    }
  }

  private static GivenDraws draws(Path file, CsvRows table, String text, ParameterSet parameters)
      throws UnusableException, IOException {
    try {
      if (!table.advance() || table.isBlank()) {
        throw problem(file, 1, "expected a line of parameter names");
      }
      String[] header = table.cells();
      if (header.length == 1 && header[0].matches(".*[;\t].*")) {
        String found = header[0].contains(";") ? "semicolons" : "tabs";
        throw problem(file, 1, "has " + found + " between the columns; expected commas");
      }
      String[] names = names(file, header, parameters);
      ParameterRange[] ranges = ranges(names, parameters);
      List<double[]> rows = new ArrayList<>();
      while (table.advance()) {
        if (!table.isBlank()) {
          rows.add(row(file, table.line(), table.cells(), names, ranges));
        }
      }
      if (rows.isEmpty()) {
        throw problem(file, (int) text.lines().count() + 1, "expected at least one row of values");
      }
      return new GivenDraws(names, rows, null);
    } catch (JsonProcessingException problem) {
      throw problem(file, table.line(), "is not a valid table: " + CsvRows.reason(problem));
    }
  }

  private static String text(Path file) throws UnusableException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException problem) {
      throw new UnusableException(file + ": is not a text in UTF-8", null);
    } catch (NoSuchFileException problem) {
      throw new UnusableException(file + ": cannot be read: there is no such file", null);
    } catch (IOException problem) {
      throw new UnusableException(file + ": cannot be read; is it a file?", null);
    }
  }

  /**
   * Reads the calibrated posterior of a set of parameters.
   *
   * @param parameters those of the inputs without scenario and settings
   * @throws UnusableException if the file is no such table, or belongs to other parameters: one
   *     that may vary has no column, or a value lies outside its prior
   */
  public static GivenDraws posterior(Path file, ParameterSet parameters) throws UnusableException {
    GivenDraws draws;
    try {
      draws = read(file, parameters);
    } catch (UnusableException problem) {
      // A name that is no parameter's any more is a sign of age; a damaged table is none.
      String remedy = problem.unknownName() == null ? "; " + CURE : REMEDY;
      throw new UnusableException(problem.getMessage() + remedy, null);
    }
    List<String> columns = Arrays.asList(draws.names);
    for (ParameterDefinition parameter : parameters.definitions()) {
      if (parameter.prior().kind() != PriorKind.FIXED && !columns.contains(parameter.name())) {
        throw new UnusableException(
            file + ":1: has no column for '" + parameter.name() + "'" + REMEDY, null);
      }
    }
    for (int i = 0; i < draws.names.length; i++) {
      if (draws.names[i] != null) {
        draws.checkSupport(i, file, parameters);
      }
    }
    return new GivenDraws(draws.names, draws.rows, parameters);
  }

  private void checkSupport(int column, Path file, ParameterSet parameters)
      throws UnusableException {
    ParameterDefinition parameter = parameters.definitions().get(parameters.indexOf(names[column]));
    if (parameter.prior().kind() == PriorKind.FIXED) {
      return;
    }
    for (int row = 0; row < rows.size(); row++) {
      double value = rows.get(row)[column];
      double inside = PriorCube.inSupport(parameter, value);
      if (Double.isNaN(inside)) {
        throw new UnusableException(
            file
                + ": draw "
                + (row + 1)
                + " has "
                + parameter.name()
                + " = "
                + NumberText.of(value)
                + ", outside its prior"
                + REMEDY,
            null);
      }
      rows.get(row)[column] = inside;
    }
  }

  private static String[] names(Path file, String[] header, ParameterSet parameters)
      throws UnusableException {
    String[] names = new String[header.length];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.length; i++) {
      if (!seen.add(header[i])) {
        throw problem(file, 1, "names '" + header[i] + "' twice");
      }
      if (PASSED_OVER.contains(header[i])) {
        continue;
      }
      if (!parameters.contains(header[i])) {
        throw new UnusableException(
            file + ":1: there is no parameter '" + header[i] + "'", header[i]);
      }
      names[i] = header[i];
    }
    if (Arrays.stream(names).allMatch(Objects::isNull)) {
      throw problem(file, 1, "names no parameter; expected a column for one at least");
    }
    return names;
  }

  private static ParameterRange[] ranges(String[] names, ParameterSet parameters) {
    return Arrays.stream(names)
        .map(
            name ->
                name == null
                    ? null
                    : ParameterRange.of(parameters.definitions().get(parameters.indexOf(name))))
        .toArray(ParameterRange[]::new);
  }

  private static double[] row(
      Path file, int number, String[] cells, String[] names, ParameterRange[] ranges)
      throws UnusableException {
    if (cells.length != names.length) {
      throw problem(file, number, "expected " + names.length + " values, got " + cells.length);
    }
    double[] values = new double[names.length];
    for (int i = 0; i < cells.length; i++) {
      if (names[i] != null) {
        values[i] = number(file, number, names[i], cells[i]);
        if (!ranges[i].contains(values[i])) {
          throw problem(
              file,
              number,
              names[i] + ": expected " + ranges[i].expected() + ", got '" + cells[i] + "'");
        }
      }
    }
    return values;
  }

  private static double number(Path file, int line, String name, String cell)
      throws UnusableException {
    try {
      return WrittenNumber.parse(cell);
    } catch (NumberFormatException notANumber) {
      throw problem(file, line, name + ": expected a number, got '" + cell + "'");
    }
  }

  private static UnusableException problem(Path file, int line, String what) {
    return new UnusableException(file + ":" + line + ": " + what, null);
  }

  /** Number of draws. */
  public int size() {
    return rows.size();
  }

  /** A design of the first draws. */
  SamplingDesign first(int runs, ParameterSet parameters) {
    if (runs > rows.size()) {
      throw new IllegalArgumentException("expected at most " + rows.size() + " runs, got " + runs);
    }
    return run -> values(rows.get(run), parameters);
  }

  /**
   * A design over all draws in an order of the seed's own. More runs than draws begin again from
   * the first, so that every draw is used as often as any other, or once more; more runs leave the
   * first ones as they were. A parameter to which a scenario or a setting gave a prior of its own
   * is drawn from that one.
   */
  SamplingDesign shuffled(ParameterSet parameters, long seed) {
    PriorTransform priors = new PriorTransform(parameters);
    int[] own = ownPriors(parameters);
    UniformStream[] streams =
        Arrays.stream(own)
            .mapToObj(column -> parameters.definitions().get(column).name())
            .map(name -> new UniformStream(seed, "draws of " + name))
            .toArray(UniformStream[]::new);
    int[] order = new int[rows.size()];
    UniformStream stream = new UniformStream(seed, "order of the posterior");
    for (int i = 0; i < order.length; i++) {
      int other = (int) (stream.at(i) * (i + 1));
      order[i] = order[other];
      order[other] = i;
    }
    return new SamplingDesign() {
      @Override
      public ParameterValues draw(int run) {
        double[] values = values(rows.get(source(run)), parameters).toArray();
        for (int i = 0; i < own.length; i++) {
          values[own[i]] = priors.value(own[i], streams[i].at(run));
        }
        return new ParameterValues(parameters, values);
      }

      @Override
      public int source(int run) {
        return order[run % order.length];
      }
    };
  }

  /** Parameters to which a scenario or a setting gave another prior than the calibrated one. */
  private int[] ownPriors(ParameterSet parameters) {
    return IntStream.range(0, parameters.size())
        .filter(column -> hasOwnPrior(parameters.definitions().get(column)))
        .toArray();
  }

  private boolean hasOwnPrior(ParameterDefinition parameter) {
    if (calibrated == null || parameter.prior().kind() == PriorKind.FIXED) {
      return false;
    }
    int before = calibrated.indexOf(parameter.name());
    return !parameter.prior().equals(calibrated.definitions().get(before).prior());
  }

  /** Values of a parameter over the draws, null if it has no column. */
  public double[] column(String name) {
    int column = Arrays.asList(names).indexOf(name);
    return column < 0 ? null : rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  private ParameterValues values(double[] row, ParameterSet parameters) {
    double[] values = parameters.referenceValues().toArray();
    for (int i = 0; i < names.length; i++) {
      if (names[i] != null) {
        int position = parameters.indexOf(names[i]);
        if (parameters.definitions().get(position).prior().kind() != PriorKind.FIXED) {
          values[position] = row[i];
        }
      }
    }
    return new ParameterValues(parameters, values);
  }
}
