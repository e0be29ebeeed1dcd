package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;

/**
 * Writes a row a run: its number, whether and why it failed, and its parameter values. Group by
 * group, so that it takes the same memory for any number of runs; DuckDB's {@code copy} of so many
 * columns took more with every group (docs/performance.md, Memory).
 */
public final class DrawsParquet {
  private static final int COLUMNS_BEFORE_VALUES = 3;
  private static final int ROW_GROUP = 2048;

  /** Drawn values hardly ever repeat: a dictionary of them would be made in vain. */
  private static final ParquetProperties LAYOUT =
      ParquetProperties.builder()
          .withAllocator(HeapByteBufferAllocator.getInstance())
          .withDictionaryEncoding(false)
          .build();

  private final SamplingDesign design;
  private final MessageType schema;
  private final Map<Integer, String> messages = new HashMap<>();

  private DrawsParquet(
      SamplingDesign design, List<ParameterDefinition> parameters, List<FailedRun> failures) {
    this.design = design;
    this.schema = schema(parameters);
    failures.forEach(failure -> messages.put(failure.run(), failure.message()));
  }

  private static MessageType schema(List<ParameterDefinition> parameters) {
    Types.GroupBuilder<MessageType> columns =
        Types.buildMessage()
            .required(PrimitiveTypeName.INT32)
            .named("run")
            .required(PrimitiveTypeName.BOOLEAN)
            .named("failed")
            .optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("message");
    for (ParameterDefinition parameter : parameters) {
      columns.required(PrimitiveTypeName.DOUBLE).named(parameter.name());
    }
    return columns.named("draws");
  }

  /**
   * Writes the runs up to a number.
   *
   * @param file to be created
   */
  public static void write(
      SamplingDesign design, ParameterSet parameters, int runs, List<FailedRun> failures, Path file)
      throws IOException {
    DrawsParquet draws = new DrawsParquet(design, parameters.definitions(), failures);
    try (ParquetFileWriter target = ParquetFile.begin(file, draws.schema)) {
      for (int first = 0; first < runs; first += ROW_GROUP) {
        draws.writeGroup(first, Math.min(first + ROW_GROUP, runs), target);
      }
      target.end(Map.of());
    }
  }

  private void writeGroup(int from, int to, ParquetFileWriter file) throws IOException {
    try (ColumnChunkPageWriteStore pages =
            new ColumnChunkPageWriteStore(
                new AsItIs(), schema, LAYOUT.getAllocator(), ParquetFile.MOST_BYTES_OF_BOUND);
        ColumnWriteStore columns = LAYOUT.newColumnWriteStore(schema, pages, pages)) {
      MessageColumnIO shape = new ColumnIOFactory().getColumnIO(schema);
      RecordConsumer rows = shape.getRecordWriter(columns);
      for (int run = from; run < to; run++) {
        writeRow(run, rows);
      }
      rows.flush();
      columns.flush();
      file.startBlock(to - from);
      pages.flushToFileWriter(file);
      file.endBlock();
    }
  }

  private void writeRow(int run, RecordConsumer row) {
    String message = messages.get(run);
    row.startMessage();
    begin(row, 0);
    row.addInteger(run);
    end(row, 0);
    begin(row, 1);
    row.addBoolean(message != null);
    end(row, 1);
    if (message != null) {
      begin(row, 2);
      row.addBinary(Binary.fromString(message));
      end(row, 2);
    }
    double[] draw = design.draw(run).toArray();
    for (int value = 0; value < draw.length; value++) {
      begin(row, COLUMNS_BEFORE_VALUES + value);
      row.addDouble(draw[value]);
      end(row, COLUMNS_BEFORE_VALUES + value);
    }
    row.endMessage();
  }

  private void begin(RecordConsumer row, int column) {
    row.startField(schema.getFieldName(column), column);
  }

  private void end(RecordConsumer row, int column) {
    row.endField(schema.getFieldName(column), column);
  }

  /** Pages go into the file uncompressed: drawn numbers have hardly a bit to spare. */
  private static final class AsItIs implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) {
      return bytes;
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.UNCOMPRESSED;
    }

    @Override
    public void release() {}
  }
}
