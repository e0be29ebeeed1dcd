package org.inferencefrontier.study.file;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * A table function whose rows DuckDB takes while it writes, some thousand at a time, so that
 * neither side ever holds them all. A table that is filled first may not fit: a group of rows of
 * hundreds of columns has to stay in memory.
 *
 * @param columns names and types, in order
 */
record RowFunction(LinkedHashMap<String, DuckDBColumnType> columns, Rows rows)
    implements DuckDBTableFunction<Object, Object, Object> {
  private static final Object NOTHING = new Object();

  /** Gives rows, as many as fit, none when there are no more. */
  @FunctionalInterface
  interface Rows {
    int fill(DuckDBDataChunkWriter rows) throws IOException;
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo table) throws SQLException {
    for (Map.Entry<String, DuckDBColumnType> column : columns.entrySet()) {
      table.addResultColumn(column.getKey(), column.getValue());
    }
    return NOTHING;
  }

  @Override
  public Object init(DuckDBTableFunctionInitInfo info) {
    return NOTHING;
  }

  @Override
  public Object localInit(DuckDBTableFunctionInitInfo info) {
    return NOTHING;
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk)
      throws IOException {
    return rows.fill(chunk);
  }
}
