package org.inferencefrontier.study.parquet;

import java.util.List;

/** The values of a column in a group of rows: taken one by one, then written as pages. */
abstract class ColumnBuffer {
  /** Definition levels of a value that is there and of one that is missing. */
  private static final int PRESENT = 1;

  private static final int MISSING = 0;

  private static final int CAPACITY = 4096;

  final Column column;
  private final Bytes levels = new Bytes(CAPACITY);
  private final RunLengths presence = new RunLengths(levels, PRESENT);
  private int missing;
  private int rows;

  ColumnBuffer(Column column) {
    this.column = column;
  }

  static ColumnBuffer of(Column column) {
    return switch (column.type()) {
      case TEXT -> new TextBuffer(column);
      case INTEGER -> new IntegerBuffer(column);
      case FLAG -> new FlagBuffer(column);
      case NUMBER -> new NumberBuffer(column);
      case FLOATS -> new FloatsBuffer(column);
    };
  }

  final void present() {
    presence.add(PRESENT, 1);
    rows++;
  }

  void missing() {
    presence.add(MISSING, 1);
    missing++;
    rows++;
  }

  /**
   * A column chunk, ready to be put into a file.
   *
   * @param pages headers and compressed pages
   * @param dictionarySize length of the first page with its header if it is a dictionary, else 0
   * @param uncompressed size of the pages with their headers before they were compressed
   * @param values number of values, missing ones included
   * @param missing number of missing ones
   * @param encodings those of the pages
   * @param least smallest value as bytes, null if not worth knowing
   * @param most largest value
   */
  record Chunk(
      Column column,
      Bytes pages,
      int dictionarySize,
      long uncompressed,
      long values,
      long missing,
      List<Integer> encodings,
      byte[] least,
      byte[] most) {

    /** What the table of contents needs. */
    Chunk withoutPages() {
      return new Chunk(
          column, null, dictionarySize, uncompressed, values, missing, encodings, least, most);
    }
  }

  /** The chunk of all values taken; nothing can be taken after that. */
  abstract Chunk chunk();

  /** The start of a page of plain values: which of them are there. */
  final Bytes pageOfPresence() {
    presence.end();
    Bytes page = new Bytes(CAPACITY);
    page.putInt(levels.size());
    page.put(levels);
    return page;
  }

  /** A chunk of one page without a dictionary. */
  final Chunk single(Bytes page, int encoding, byte[] least, byte[] most) {
    Pages pages = new Pages();
    pages.data(page, rows, encoding);
    return new Chunk(
        column,
        pages.written(),
        0,
        pages.uncompressed(),
        rows,
        missing,
        List.of(encoding, Format.RLE),
        least,
        most);
  }

  final Chunk withDictionary(Bytes dictionary, int entries, Bytes page, byte[] least, byte[] most) {
    Pages pages = new Pages();
    pages.dictionary(dictionary, entries);
    int dictionarySize = pages.written().size();
    pages.data(page, rows, Format.RLE_DICTIONARY);
    return new Chunk(
        column,
        pages.written(),
        dictionarySize,
        pages.uncompressed(),
        rows,
        missing,
        List.of(Format.PLAIN, Format.RLE_DICTIONARY, Format.RLE),
        least,
        most);
  }
}
