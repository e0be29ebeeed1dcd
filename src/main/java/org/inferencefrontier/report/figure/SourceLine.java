package org.inferencefrontier.report.figure;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The line under a figure that names where its numbers come from. */
final class SourceLine {
  private static final int SOURCES_NAMED = 2;
  private static final int SOURCE_LENGTH = 90;

  /** Where a source has been named and what it says begins. */
  private static final Pattern CLAUSE = Pattern.compile("(?<=.{8})[:;] ");

  private SourceLine() {}

  /**
   * @param model what says where the runs come from
   * @param sources those of the record
   * @param many what stands where these are too many to name
   */
  static String of(String model, Set<String> sources, String many) {
    if (sources.isEmpty()) {
      return model;
    }
    if (sources.size() > SOURCES_NAMED) {
      return model + " Record: " + many + ".";
    }
    String named = sources.stream().map(SourceLine::shortened).collect(Collectors.joining("; "));
    return model + " Record: " + named + (named.endsWith("…") ? "" : ".");
  }

  /** A source as far as there is room: to the end of a clause, else as many whole words. */
  private static String shortened(String source) {
    if (source.length() <= SOURCE_LENGTH) {
      return source;
    }
    Matcher clause = CLAUSE.matcher(source.substring(0, SOURCE_LENGTH));
    if (clause.find()) {
      return source.substring(0, clause.start());
    }
    int end = source.lastIndexOf(' ', SOURCE_LENGTH);
    return source.substring(0, end > 0 ? end : SOURCE_LENGTH) + " …";
  }
}
