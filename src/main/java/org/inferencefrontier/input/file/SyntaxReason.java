package org.inferencefrontier.input.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with the syntax of a file, without the words of who wrote its reader. */
final class SyntaxReason {
  /** By words of the library's sentence; the first that fit count. */
  private static final Map<String, String> YAML = new LinkedHashMap<>();

  static {
    YAML.put("quoted scalar: found unexpected end", "a quote is opened and not closed");
    YAML.put("quoted scalar: found unexpected document", "a quote is opened and not closed");
    YAML.put(
        "mapping values are not allowed",
        "a ':' where none can be; expected each field as far to the right as its neighbours, and a"
            + " text that holds ': ' in quotes");
    YAML.put("(TAB)", "a tab before a field; expected spaces");
    YAML.put("could not find expected ':'", "a line without ':'; expected 'name: value'");
    YAML.put(
        "expected <block end>",
        "a line that stands too far to the left or right; expected each field as far to the right"
            + " as its neighbours");
    YAML.put(
        "that cannot start any token", "a text that begins with a sign; expected it in quotes");
    YAML.put("Expected a field name", "a field's name that is no text; expected 'name: value'");
    YAML.put("exceeds the", "something longer or deeper than can be read");
  }

  private static final Pattern CONTEXT = Pattern.compile("^while (?:scanning|parsing) [^:]*: ");
  private static final Pattern GOT = Pattern.compile(", but (?:got|found) (.*)$");
  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected character \\('(.+?)' \\(code .*");

  private SyntaxReason() {}

  static String yaml(String message) {
    // The library repeats the lines around; its own sentences are not indented.
    String sentences =
        message
            .lines()
            .filter(sentence -> !sentence.isBlank() && !sentence.startsWith(" "))
            .collect(Collectors.joining(": "));
    return YAML.entrySet().stream()
        .filter(known -> sentences.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> tidied(sentences));
  }

  private static String tidied(String sentences) {
    String bare = CONTEXT.matcher(sentences).replaceFirst("");
    return GOT.matcher(bare)
        .replaceFirst(
            got -> ", got " + (got.group(1).contains("end>") ? "the end of the text" : "'$1'"))
        .replace("<", "")
        .replace(">", "");
  }

  static String table(String message) {
    String first = message.lines().findFirst().orElse("").strip();
    if (first.startsWith("Missing closing quote")) {
      return "a quote is opened and not closed";
    }
    return CHARACTER
        .matcher(first)
        .replaceFirst("'$1' after a cell's closing quote; expected a comma or the end of the line");
  }
}
