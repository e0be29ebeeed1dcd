package org.inferencefrontier.gui;

import java.util.Optional;
import org.inferencefrontier.report.text.DecisionTerms;
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
  public Optional<String> large(double score) {
    return LogWords.large(score);
  }

  @Override
  public String outcome(String decision, boolean chosen) {
    return DecisionTerms.outcome(decision, chosen);
  }

  @Override
  public String terms(String decision) {
    return DecisionTerms.of(decision);
  }
}
