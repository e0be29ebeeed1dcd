package org.inferencefrontier.study.file;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Path;

/** Rows of a table of comma-separated values, the head first, as the cells that they have. */
public final class CsvCells {
  private static final ObjectReader READER =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);

  private CsvCells() {}

  /**
   * Opens a file; to be closed by who reads it.
   *
   * @throws IOException if it cannot be opened; while it is read, also if it is no table
   */
  public static MappingIterator<String[]> open(Path file) throws IOException {
    return READER.readValues(file.toFile());
  }
}
