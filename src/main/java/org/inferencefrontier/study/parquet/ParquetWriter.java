package org.inferencefrontier.study.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes a Parquet file (parquet.apache.org, version 1 pages), group of rows by group of rows, so
 * that memory does not grow with the table. The same groups give the same bytes.
 *
 * <p>A general library would have brought Hadoop along; through DuckDB's tables, appending and
 * compressing took several times the time.
 */
public final class ParquetWriter implements AutoCloseable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private final List<Column> columns;
  private final FileChannel channel;
  private final List<Group> groups = new ArrayList<>();
  private long position;
  private long rows;

  /** A group that was written. */
  private record Group(int rows, List<Part> parts) {}

  /** What the table of contents says of a column of a group; its pages are gone to the disk. */
  private record Part(ColumnBuffer.Chunk chunk, long at, long size) {}

  /**
   * Creates the file.
   *
   * @param columns its columns, at least one
   */
  public ParquetWriter(Path file, List<Column> columns) throws IOException {
    this.columns = List.copyOf(columns);
    this.channel =
        FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    write(MAGIC, MAGIC.length);
  }

  private void write(byte[] bytes, int length) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
    while (rest.hasRemaining()) {
      position += channel.write(rest);
    }
  }

  /** Appends rows; a group without any is left out. */
  public void write(RowGroup group) throws IOException {
    if (group.rows() == 0) {
      return;
    }
    List<Part> parts = new ArrayList<>();
    for (ColumnBuffer.Chunk chunk : group.chunks()) {
      long at = position;
      write(chunk.pages().array(), chunk.pages().size());
      parts.add(new Part(chunk.withoutPages(), at, position - at));
    }
    groups.add(new Group(group.rows(), parts));
    rows += group.rows();
  }

  /** Writes the table of contents: only then it is a Parquet file. */
  public void finish() throws IOException {
    Bytes contents = new Bytes(1 << 14);
    CompactStruct.write(
        contents,
        file ->
            file.int32(1, 1)
                .structs(2, schema(), (element, set) -> set.to(element))
                .int64(3, rows)
                .structs(4, groups, ParquetWriter::group)
                .text(6, "Inference Frontier")
                .structs(7, columns, (order, column) -> order.struct(1, natural -> {})));
    write(contents.array(), contents.size());
    Bytes end = new Bytes(Integer.BYTES);
    end.putInt(contents.size());
    write(end.array(), Integer.BYTES);
    write(MAGIC, MAGIC.length);
  }

  /** A node of the tree of columns. */
  @FunctionalInterface
  private interface Element {
    void to(CompactStruct element);
  }

  private List<Element> schema() {
    List<Element> elements = new ArrayList<>();
    elements.add(root -> root.text(4, "table").int32(5, columns.size()));
    for (Column column : columns) {
      String name = column.name();
      switch (column.type()) {
        case TEXT ->
            elements.add(
                e ->
                    e.int32(1, Format.BYTE_ARRAY)
                        .int32(3, Format.OPTIONAL)
                        .text(4, name)
                        .int32(6, Format.UTF8)
                        .struct(10, logical -> logical.struct(1, text -> {})));
        case INTEGER -> elements.add(e -> plain(e, Format.INT32, name));
        case FLAG -> elements.add(e -> plain(e, Format.BOOLEAN, name));
        case NUMBER -> elements.add(e -> plain(e, Format.DOUBLE, name));
        case FLOATS -> {
          elements.add(
              e ->
                  e.int32(3, Format.OPTIONAL)
                      .text(4, name)
                      .int32(5, 1)
                      .int32(6, Format.LIST)
                      .struct(10, logical -> logical.struct(3, list -> {})));
          elements.add(e -> e.int32(3, Format.REPEATED).text(4, "list").int32(5, 1));
          elements.add(e -> plain(e, Format.FLOAT, "element"));
        }
      }
    }
    return elements;
  }

  private static void plain(CompactStruct element, int type, String name) {
    element.int32(1, type).int32(3, Format.OPTIONAL).text(4, name);
  }

  private static void group(CompactStruct struct, Group group) {
    long uncompressed = group.parts().stream().mapToLong(part -> part.chunk().uncompressed()).sum();
    long compressed = group.parts().stream().mapToLong(Part::size).sum();
    struct
        .structs(1, group.parts(), ParquetWriter::part)
        .int64(2, uncompressed)
        .int64(3, group.rows())
        .int64(5, group.parts().get(0).at())
        .int64(6, compressed);
  }

  private static void part(CompactStruct struct, Part part) {
    struct.int64(2, part.at()).struct(3, contents -> contents(contents, part));
  }

  private static void contents(CompactStruct struct, Part part) {
    ColumnBuffer.Chunk chunk = part.chunk();
    Column column = chunk.column();
    struct
        .int32(1, type(column.type()))
        .ints(2, chunk.encodings())
        .texts(
            3,
            column.type() == Column.Type.FLOATS
                ? List.of(column.name(), "list", "element")
                : List.of(column.name()))
        .int32(4, Format.LZ4_RAW)
        .int64(5, chunk.values())
        .int64(6, chunk.uncompressed())
        .int64(7, part.size())
        .int64(9, part.at() + chunk.dictionarySize());
    if (chunk.dictionarySize() > 0) {
      struct.int64(11, part.at());
    }
    struct.struct(12, statistics -> statistics(statistics, chunk));
  }

  private static void statistics(CompactStruct struct, ColumnBuffer.Chunk chunk) {
    struct.int64(3, chunk.missing());
    if (chunk.least() != null) {
      struct.binary(5, chunk.most()).binary(6, chunk.least());
    }
  }

  private static int type(Column.Type type) {
    return switch (type) {
      case TEXT -> Format.BYTE_ARRAY;
      case INTEGER -> Format.INT32;
      case FLAG -> Format.BOOLEAN;
      case NUMBER -> Format.DOUBLE;
      case FLOATS -> Format.FLOAT;
    };
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
