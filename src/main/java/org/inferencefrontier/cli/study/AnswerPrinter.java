package org.inferencefrontier.cli.study;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.study.StudyDatabase;

/** Prints what a query gives. */
interface AnswerPrinter extends StudyDatabase.Answer {
  /** All rows were told. */
  void end();

  /** A table for people: aligned, seven digits, not without end. */
  final class Table implements AnswerPrinter {
    private static final int MOST_ROWS = 1000;
    private static final MathContext DIGITS = new MathContext(7);

    private final PrintWriter out;
    private TextTable table;
    private long rows;

    Table(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void columns(List<String> names) {
      table = new TextTable(names.toArray(String[]::new));
    }

    @Override
    public void row(List<Object> values) {
      rows++;
      if (rows <= MOST_ROWS) {
        table.row(values.stream().map(Table::shown).toArray(String[]::new));
      }
    }

    private static String shown(Object value) {
      if (value == null) {
        return "";
      }
      boolean fraction = value instanceof Double || value instanceof Float;
      if (!fraction || !Double.isFinite(((Number) value).doubleValue())) {
        return value.toString();
      }
      BigDecimal rounded = new BigDecimal(value.toString()).round(DIGITS).stripTrailingZeros();
      boolean everyday = rounded.scale() < 12 && rounded.precision() - rounded.scale() < 16;
      return everyday ? rounded.toPlainString() : rounded.toString();
    }

    @Override
    public void end() {
      table.print(out);
      if (rows > MOST_ROWS) {
        out.println("and " + (rows - MOST_ROWS) + " rows more; --csv prints all");
      }
      out.flush();
    }
  }

  /** A table for programs. */
  final class Csv implements AnswerPrinter {
    /** Letters that are printed at once; a line each would take many times as long. */
    private static final int BLOCK = 1 << 16;

    private final StringWriter block = new StringWriter();
    private final SequenceWriter rows;
    private final PrintWriter out;

    Csv(PrintWriter out) {
      this.out = out;
      try {
        this.rows =
            CsvMapper.builder()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .build()
                .writerFor(String[].class)
                .with(CsvSchema.emptySchema().withLineSeparator(System.lineSeparator()))
                .writeValues(block);
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }

    @Override
    public void columns(List<String> names) {
      line(names);
    }

    @Override
    public void row(List<Object> values) {
      line(values);
    }

    private void line(List<?> values) {
      String[] cells = new String[values.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = values.get(i) == null ? "" : values.get(i).toString();
      }
      try {
        rows.write(cells);
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
      if (block.getBuffer().length() > BLOCK) {
        print();
      }
    }

    /** Not by the rows themselves: they would wrap what says that nobody reads any more. */
    private void print() {
      out.print(block.getBuffer());
      out.flush();
      block.getBuffer().setLength(0);
    }

    @Override
    public void end() {
      print();
    }
  }
}
