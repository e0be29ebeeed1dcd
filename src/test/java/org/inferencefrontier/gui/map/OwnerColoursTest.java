package org.inferencefrontier.gui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.visual.AgentColours;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

class OwnerColoursTest {
  private final Simulation simulation = new Simulation(RealWorld.world(), Timeline.MONTHS, false);
  private final LiveRun run = new LiveRun(simulation, begun());
  private final SiteMap sites = new SiteMap(run);
  private final OwnerColours colours = new OwnerColours(run, sites);

  private FrontierModel begun() {
    FrontierModel model = simulation.newModel(RealWorld.reference(), 1, 0, DecisionLog.NONE);
    model.start();
    return model;
  }

  /** ByteDance was purple, then sky; Other Western buyers lost their colour to Alibaba. */
  @Test
  void aColourMeansTheSameOwnerToTheEndOfTheRun() {
    Map<String, Color> before = legend();
    int first = before.size();
    for (int month = 0; month < Timeline.MONTHS; month++) {
      run.model().schedule.step(run.model());
      run.refresh();
      Map<String, Color> now = legend();
      assertThat(now).as("month %d", month).containsAllEntriesOf(before);
      assertThat(now.values()).doesNotHaveDuplicates();
      before = now;
    }
    assertThat(before).hasSizeGreaterThan(first);
    assertThat(before).containsEntry("Google", AgentColours.of("google"));
    assertThat(before).containsEntry("Alibaba", AgentColours.of("alibaba"));

    // The legend lists all colours that are on the map, and those alone.
    Map<Integer, Color> painted = new HashMap<>();
    sites.sites().forEach(site -> painted.put(site.operator(), colours.of(site)));
    assertThat(before.values()).hasSameElementsAs(List.copyOf(painted.values()));
    assertThat(largestOwner()).isIn(before.keySet());
  }

  @Test
  void anotherRunBeginsAnew() {
    Map<String, Color> atFirst = legend();
    for (int month = 0; month < Timeline.MONTHS; month++) {
      run.model().schedule.step(run.model());
    }
    run.refresh();
    assertThat(legend()).isNotEqualTo(atFirst);

    run.follow(simulation, begun());
    assertThat(legend()).isEqualTo(atFirst);
  }

  private String largestOwner() {
    Map<Integer, Double> megawatts = new HashMap<>();
    sites.sites().forEach(site -> megawatts.merge(site.operator(), site.megawatts(), Double::sum));
    int largest =
        megawatts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return run.world().operators().get(largest).name();
  }

  private Map<String, Color> legend() {
    Map<String, Color> legend = new LinkedHashMap<>();
    colours.keys().forEach(key -> legend.put(key.words(), key.colour()));
    return legend;
  }
}
