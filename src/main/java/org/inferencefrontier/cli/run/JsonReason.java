package org.inferencefrontier.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a text that should be JSON: what is there, and what was expected. */
final class JsonReason {
  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected character \\('(.+?)' \\(code .*?\\)\\): *(.*)");
  private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(.*?)'.*");
  private static final Pattern NOT_STANDARD = Pattern.compile("Non-standard token '(.*?)'.*");
  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*?)'.*");

  /** What the library waits for, by a word of its sentence; the first that fits counts. */
  private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

  static {
    EXPECTED.put("comma to separate Object", "a comma or '}'");
    EXPECTED.put("comma to separate Array", "a comma or ']'");
    EXPECTED.put("start field name", "a name in double quotes");
    EXPECTED.put("colon", "':' and a value after the name");
    EXPECTED.put("close marker for Object", "'}'");
    EXPECTED.put("close marker for Array", "']'");
    EXPECTED.put("field name", "a name in double quotes");
    EXPECTED.put("closing quote", "'\"' at the end of a text");
    EXPECTED.put("valid value", "a number");
  }

  private JsonReason() {}

  static String of(JsonProcessingException problem) {
    String message = problem.getOriginalMessage().replaceAll("\\s*\\R\\s*", " ");
    if (message.startsWith("Unexpected end-of-input")) {
      return "ends too early; expected " + expected(message, "the rest of it, to the last '}'");
    }
    if (message.startsWith("Trailing token")) {
      return "expected one object, and nothing after it";
    }
    Matcher character = CHARACTER.matcher(message);
    if (character.matches()) {
      return "expected "
          + expected(character.group(2), "a value or its end")
          + ", got '"
          + character.group(1)
          + "'";
    }
    for (Pattern token : new Pattern[] {TOKEN, NOT_STANDARD}) {
      Matcher matcher = token.matcher(message);
      if (matcher.matches()) {
        return "expected a number, got '" + matcher.group(1) + "'";
      }
    }
    Matcher twice = TWICE.matcher(message);
    return twice.matches()
        ? "'" + twice.group(1) + "' is given twice"
        : "expected an object such as {\"name\": 1.5, \"seed\": 1}";
  }

  private static String expected(String sentence, String otherwise) {
    return EXPECTED.entrySet().stream()
        .filter(entry -> sentence.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
