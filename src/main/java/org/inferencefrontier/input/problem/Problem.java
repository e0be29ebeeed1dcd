package org.inferencefrontier.input.problem;

/**
 * One mistake in the inputs.
 *
 * @param file file as the user would write it, or {@code --set}
 * @param line line from 1, 0 if none
 * @param field dotted path of the field or name of the column, empty if none
 * @param message what is wrong and what was expected
 * @param suggestion nearest valid name, or null
 */
public record Problem(String file, int line, String field, String message, String suggestion) {
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (!field.isEmpty()) {
      text.append(": ").append(field);
    }
    text.append(": ").append(message);
    if (suggestion != null) {
      text.append("; did you mean '").append(suggestion).append("'?");
    }
    return text.toString();
  }
}
