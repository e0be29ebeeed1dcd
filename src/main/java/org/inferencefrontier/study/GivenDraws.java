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
import org.inferencefrontier.world.PriorKind;

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

  private static final Set<String> PASSED_OVER = Set.of("run", "weight");

  /** For each column the parameter's name, null where it is passed over. */
  private final String[] names;

  private final List<double[]> rows;

  private GivenDraws(String[] names, List<double[]> rows) {
    this.names = names;
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
      String[] names = names(file, cells(header), parameters);
      List<double[]> rows = new ArrayList<>();
      int number = 2;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          rows.add(row(file, number, cells(line), names));
        }
        number++;
      }
      if (rows.isEmpty()) {
        throw problem(file, number, "expected at least one row of values");
      }
      return new GivenDraws(names, rows);
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
    return names;
  }

  private static double[] row(Path file, int number, String[] cells, String[] names)
      throws UnusableException {
    if (cells.length != names.length) {
      throw problem(file, number, "expected " + names.length + " values, got " + cells.length);
    }
    double[] values = new double[names.length];
    for (int i = 0; i < cells.length; i++) {
      if (names[i] != null) {
        values[i] = number(file, number, cells[i]);
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
  SamplingDesign first(int runs, ParameterSet parameters) {
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
        return values(rows.get(run), parameters);
      }
    };
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
