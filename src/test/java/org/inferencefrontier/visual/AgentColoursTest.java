package org.inferencefrontier.visual;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentColoursTest {
  @Test
  void agentsOfOneChartHaveColoursOfTheirOwn() {
    List<Color> colours =
        AgentColours.distinct(
            List.of("guc", "nvidia", "broadcom", "alchip", "mediatek", "marvell", "amd"));

    assertThat(colours).doesNotHaveDuplicates().hasSize(7);
    assertThat(colours.get(1)).isEqualTo(AgentColours.of("nvidia"));
    assertThat(colours.get(2)).isEqualTo(AgentColours.of("broadcom"));
    assertThat(colours.get(3)).isEqualTo(AgentColours.of("alchip"));
  }
}
