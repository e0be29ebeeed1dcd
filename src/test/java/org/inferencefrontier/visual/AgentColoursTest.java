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

  /** MediaTek was blue in one chart and purple in the next, as Alchip was blue too. */
  @Test
  void vendorsThatLeadKeepTheirColourBesideEachOther() {
    List<String> leading =
        List.of("nvidia", "alchip", "broadcom", "amd", "huawei", "guc", "mediatek");

    assertThat(AgentColours.distinct(leading))
        .isEqualTo(leading.stream().map(AgentColours::of).toList());
  }

  /** Google and Oracle were both green, ByteDance and Meta both sky. */
  @Test
  void operatorsThatLeadKeepTheirColourBesideEachOther() {
    List<String> leading =
        List.of("amazon", "google", "microsoft", "bytedance", "oracle", "meta", "alibaba");

    assertThat(AgentColours.distinct(leading))
        .doesNotHaveDuplicates()
        .isEqualTo(leading.stream().map(AgentColours::of).toList());
  }
}
