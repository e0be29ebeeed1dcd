package org.inferencefrontier.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inferencefrontier.world.ParameterSet;
import org.inferencefrontier.world.ParameterValues;

/**
 * Draws that a file gives, such as a calibrated posterior: a CSV table with a parameter's name at
 * the head of each column and a run in each row. Parameters without a column keep their reference
 * value; a column {@code run} or {@code weight} is passed over.
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

  private static final Set<String> PASSED_OVER = Set.of("run", "weight");

  private final ParameterSet parameters;
  private final List<double[]> rows;

  private GivenDraws(ParameterSet parameters, List<double[]> rows) {
    this.parameters = parameters;
    this.rows = rows;
  }

  /**
   * Reads a file.
   *
   * @throws UnusableException if it is not such a table
   */
  public static GivenDraws read(Path file, ParameterSet parameters) throws UnusableException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String header = lines.readLine();
      if (header == null || header.isBlank()) {
        throw problem(file, 1, "expected a line of parameter names");
      }
      int[] columns = columns(file, cells(header), parameters);
      List<double[]> rows = new ArrayList<>();
      int number = 2;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          rows.add(row(file, number, cells(line), columns, parameters));
        }
        number++;
      }
      if (rows.isEmpty()) {
        throw problem(file, number, "expected at least one row of values");
      }
      return new GivenDraws(parameters, rows);
    } catch (MalformedInputException problem) {
      throw new UnusableException(file + ": is not a text in UTF-8", null);
    } catch (IOException problem) {
      throw new UnusableException(file + ": cannot be read; is it a file?", null);
    }
  }

  private static String[] cells(String line) {
    String[] cells = line.split(",", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip().replaceAll("^\"(.*)\"$", "$1");
    }
    return cells;
  }

  /** For each column of the file the parameter's position, -1 where it is passed over. */
  private static int[] columns(Path file, String[] names, ParameterSet parameters)
      throws UnusableException {
    int[] columns = new int[names.length];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.length; i++) {
      if (!seen.add(names[i])) {
        throw problem(file, 1, "names '" + names[i] + "' twice");
      }
      if (PASSED_OVER.contains(names[i])) {
        columns[i] = -1;
      } else if (parameters.contains(names[i])) {
        columns[i] = parameters.indexOf(names[i]);
      } else {
        throw new UnusableException(
            file + ":1: there is no parameter '" + names[i] + "'", names[i]);
      }
    }
    return columns;
  }

  private static double[] row(
      Path file, int number, String[] cells, int[] columns, ParameterSet parameters)
      throws UnusableException {
    if (cells.length != columns.length) {
      throw problem(file, number, "expected " + columns.length + " values, got " + cells.length);
    }
    double[] values = parameters.referenceValues().toArray();
    for (int i = 0; i < cells.length; i++) {
      if (columns[i] >= 0) {
        values[columns[i]] = number(file, number, cells[i]);
      }
    }
    return values;
  }

  private static double number(Path file, int line, String cell) throws UnusableException {
    double value;
    try {
      value = Double.parseDouble(cell);
    } catch (NumberFormatException notANumber) {
      value = Double.NaN;
    }
    if (!Double.isFinite(value)) {
      throw problem(file, line, "expected a number, got '" + cell + "'");
    }
    return value;
  }

  private static UnusableException problem(Path file, int line, String what) {
    return new UnusableException(file + ":" + line + ": " + what, null);
  }

  /** Number of draws. */
  public int size() {
    return rows.size();
  }

  /** A design of the first draws. */
  SamplingDesign first(int runs) {
    if (runs > rows.size()) {
      throw new IllegalArgumentException("expected at most " + rows.size() + " runs, got " + runs);
    }
    return new SamplingDesign() {
      @Override
      public int runs() {
        return runs;
      }

      @Override
      public ParameterValues draw(int run) {
        return new ParameterValues(parameters, rows.get(run));
      }
    };
  }
}
