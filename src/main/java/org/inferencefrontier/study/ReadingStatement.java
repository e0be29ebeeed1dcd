package org.inferencefrontier.study;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text of SQL is one statement, and one that reads. */
final class ReadingStatement {
  private static final Set<String> READING =
      Set.of(
          "select", "with", "from", "describe", "summarize", "show", "explain", "values", "pivot");

  /** What may stand before the statement that counts: EXPLAIN ANALYZE carries it out. */
  private static final Pattern BEFORE = Pattern.compile("^[(\\s]+|^explain\\s+(analyze\\b)?");

  private static final Pattern TAG = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

  private final String sql;
  private final StringBuilder bare = new StringBuilder();
  private int at;

  private ReadingStatement(String sql) {
    this.sql = sql;
  }

  /**
   * Refuses anything else.
   *
   * @throws StudyDatabase.QueryException if it is no statement, several, or one that changes
   */
  static void check(String sql) throws StudyDatabase.QueryException {
    String[] statements = new ReadingStatement(sql).withoutTexts().split(";");
    String only = null;
    for (String statement : statements) {
      if (!statement.isBlank()) {
        if (only != null) {
          throw new StudyDatabase.QueryException("expected one statement, got several");
        }
        only = statement.strip().toLowerCase(Locale.ROOT);
      }
    }
    if (only == null || !reads(only)) {
      throw new StudyDatabase.QueryException(
          "expected a statement that reads, such as SELECT or DESCRIBE");
    }
  }

  private static boolean reads(String statement) {
    String rest = statement;
    String before;
    do {
      before = rest;
      rest = BEFORE.matcher(rest).replaceFirst("");
    } while (!rest.equals(before));
    return READING.contains(rest.split("[^a-z]", 2)[0]);
  }

  /** The text with a space for every quoted part and comment, whose semicolons end nothing. */
  private String withoutTexts() {
    while (at < sql.length()) {
      char here = sql.charAt(at);
      if (here == '\'') {
        skipQuoted('\'', escapes());
      } else if (here == '"') {
        skipQuoted('"', false);
      } else if (sql.startsWith("--", at)) {
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
          at++;
        }
        bare.append(' ');
      } else if (sql.startsWith("/*", at)) {
        skipComment();
      } else if (here == '$' && !inName(at - 1)) {
        skipDollars();
      } else {
        bare.append(here);
        at++;
      }
    }
    return bare.toString();
  }

  /** Whether the quote is that of a text with backslashes, {@code E'...'}. */
  private boolean escapes() {
    return at > 0 && Character.toLowerCase(sql.charAt(at - 1)) == 'e' && !inName(at - 2);
  }

  private boolean inName(int position) {
    return position >= 0
        && (Character.isLetterOrDigit(sql.charAt(position))
            || sql.charAt(position) == '_'
            || sql.charAt(position) == '$');
  }

  /** A doubled quote ends the text and begins another, which comes to the same. */
  private void skipQuoted(char quote, boolean backslashes) {
    at++;
    while (at < sql.length() && sql.charAt(at) != quote) {
      at += backslashes && sql.charAt(at) == '\\' ? 2 : 1;
    }
    if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
      at++;
      skipQuoted(quote, backslashes);
      return;
    }
    at++;
    bare.append(' ');
  }

  private void skipComment() {
    int depth = 0;
    do {
      if (sql.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (sql.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < sql.length());
    bare.append(' ');
  }

  private void skipDollars() {
    var tag = TAG.matcher(sql).region(at, sql.length());
    if (!tag.lookingAt()) {
      bare.append('$');
      at++;
      return;
    }
    int end = sql.indexOf(tag.group(), tag.end());
    at = end < 0 ? sql.length() : end + tag.group().length();
    bare.append(' ');
  }
}
