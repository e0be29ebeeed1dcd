package org.inferencefrontier.gui;

import org.inferencefrontier.report.text.LogWords;
import org.inferencefrontier.world.World;

/** The words that the program gives its console. */
record TestWords(LogWords words) implements DecisionWords {
  TestWords(World world) {
    this(new LogWords(world));
  }

  @Override
  public String alternative(String text) {
    return words.alternative(text);
  }

  @Override
  public String reason(String text) {
    return words.reason(text);
  }

  @Override
  public String quantity(double score) {
    return LogWords.quantity(score);
  }
}
