package org.inferencefrontier.study.file;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Rows of a table of comma-separated values. */
public final class CsvCells {
  private static final ObjectReader READER =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);

  private static final ObjectReader NAMED_READER =
      new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());

  private CsvCells() {}

  /**
   * Opens a file for its cells by the name of their column; to be closed by who reads it.
   *
   * @throws IOException if it cannot be opened
   */
  public static MappingIterator<Map<String, String>> named(Path file) throws IOException {
    return NAMED_READER.readValues(file.toFile());
  }

  /**
   * Opens a file for the cells that its rows have, the head first; to be closed by who reads it.
   *
   * @throws IOException if it cannot be opened; while it is read, also if it is no table
   */
  public static MappingIterator<String[]> open(Path file) throws IOException {
    return READER.readValues(file.toFile());
  }
}
