package org.inferencefrontier.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whether a text of SQL is one statement, and one that reads. DuckDB's own parser tells: it makes
 * JSON of statements that select, and of no others.
 */
final class ReadingStatement {
  /** Kind of the answer to statements that the parser knows and that do not select. */
  private static final String OTHER_STATEMENT = "not implemented";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReadingStatement() {}

  /**
   * Refuses anything else but what cannot be parsed: of that nothing is carried out, and who
   * prepares it is told where it is wrong.
   *
   * @throws StudyDatabase.QueryException if it is no statement, several, or one that changes
   */
  static void check(Connection database, String sql)
      throws SQLException, StudyDatabase.QueryException {
    JsonNode parsed = parse(database, sql);
    if (parsed.path("error").asBoolean()) {
      if (parsed.path("error_type").asText().equals(OTHER_STATEMENT)) {
        throw notReading();
      }
      return;
    }
    int statements = parsed.path("statements").size();
    if (statements == 0) {
      throw notReading();
    }
    if (statements > 1) {
      throw new StudyDatabase.QueryException("expected one statement, got several");
    }
  }

  private static StudyDatabase.QueryException notReading() {
    return new StudyDatabase.QueryException(
        "expected a statement that reads, such as SELECT or DESCRIBE; PIVOT must name its columns");
  }

  private static JsonNode parse(Connection database, String sql) throws SQLException {
    try (PreparedStatement parser =
        database.prepareStatement("select json_serialize_sql(?::varchar)")) {
      parser.setString(1, sql);
      try (ResultSet result = parser.executeQuery()) {
        result.next();
        return JSON.readTree(result.getString(1));
      }
    } catch (JsonProcessingException problem) {
      throw new SQLException("DuckDB's parser did not answer in JSON", problem);
    }
  }
}
