package org.inferencefrontier.input.entry;

/** Column names of tables. */
final class SnakeCase {
  private SnakeCase() {}

  /**
   * Column name of a record component: {@code populationMillions} to {@code population_millions}.
   */
  static String of(String component) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char letter = component.charAt(i);
      if (Character.isUpperCase(letter)) {
        name.append('_').append(Character.toLowerCase(letter));
      } else {
        name.append(letter);
      }
    }
    return name.toString();
  }
}
