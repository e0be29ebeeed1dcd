package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.junit.jupiter.api.Test;

class ParameterWordsTest {
  @Test
  void plainWordsAreOfParametersThatAreThere() {
    assertThat(RealWorld.world().parameters().definitions())
        .extracting(ParameterDefinition::name)
        .containsAll(ParameterWords.PLAIN.keySet());
  }

  @Test
  void whatHasNoPlainWordsKeepsItsDescription() {
    ParameterWords words = new ParameterWords(RealWorld.world());

    assertThat(words.plain("demand.initial-share-agentic"))
        .isEqualTo("Weight of agentic services in demand at the start");
    assertThat(words.plain("demand.initial-share-chat"))
        .isEqualTo(words.of("demand.initial-share-chat"));
  }
}
