package org.inferencefrontier.study.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Goes through the rows of a table of comma-separated values that know their lines. */
final class CsvRows implements AutoCloseable {
  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .build();

  private final CsvParser parser;
  private final List<String> cells = new ArrayList<>();
  private int line = 1;

  CsvRows(String text) throws IOException {
    // What Excel writes first.
    parser = FACTORY.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text);
    parser.nextToken();
  }

  /** Goes to the next row; false if there is none. */
  boolean advance() throws IOException {
    cells.clear();
    if (next() != JsonToken.START_ARRAY) {
      return false;
    }
    while (next() != JsonToken.END_ARRAY) {
      if (cells.isEmpty()) {
        line = parser.currentTokenLocation().getLineNr();
      }
      cells.add(parser.getText().strip());
    }
    return true;
  }

  private JsonToken next() throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException problem) {
      line = parser.currentTokenLocation().getLineNr();
      throw problem;
    }
  }

  /** The cells of the row, without what quotes and spaces are around them. */
  String[] cells() {
    return cells.toArray(String[]::new);
  }

  /** Whether nothing stands in the row's line. */
  boolean isBlank() {
    return cells.isEmpty() || cells.size() == 1 && cells.get(0).isEmpty();
  }

  /**
   * Line on which the row begins, as a quoted cell may span lines; that of a cell which cannot be
   * read.
   */
  int line() {
    return line;
  }

  /** Why the cells cannot be told apart. */
  static String reason(JsonProcessingException problem) {
    return problem.getOriginalMessage().startsWith("Missing closing quote")
        ? "a quote is opened and not closed"
        : "something stands after a cell's closing quote; expected a comma or the end of the line";
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
