package org.inferencefrontier.gui.map;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.visual.AgentColours;
import org.inferencefrontier.visual.Palette;
import org.inferencefrontier.world.OperatorProfile;

/** What the colour of a site tells. */
enum SiteColour {
  OWNER {
    @Override
    Color colour(LiveRun run, Site site) {
      String id = run.world().operators().get(site.operator()).id();
      return AgentColours.isNamed(id) ? AgentColours.of(id) : OTHERS;
    }

    @Override
    List<LegendBlock.Key> keys(LiveRun run, List<Site> sites) {
      Map<Integer, Double> megawatts = new HashMap<>();
      sites.forEach(site -> megawatts.merge(site.operator(), site.megawatts(), Double::sum));
      List<LegendBlock.Key> keys = new ArrayList<>();
      megawatts.keySet().stream()
          .filter(o -> AgentColours.isNamed(run.world().operators().get(o).id()))
          .sorted(Comparator.comparing((Integer o) -> -megawatts.get(o)))
          .forEach(
              o -> {
                OperatorProfile operator = run.world().operators().get(o);
                keys.add(
                    LegendBlock.Key.circle(AgentColours.of(operator.id()), 5, operator.name()));
              });
      keys.add(LegendBlock.Key.circle(OTHERS, 5, "everybody else"));
      return keys;
    }
  },
  USE {
    @Override
    Color colour(LiveRun run, Site site) {
      return site.use() == SitePower.TRAINING ? Palette.VERMILLION : Palette.BLUE;
    }

    @Override
    List<LegendBlock.Key> keys(LiveRun run, List<Site> sites) {
      return List.of(
          LegendBlock.Key.circle(Palette.VERMILLION, 5, "training campus"),
          LegendBlock.Key.circle(Palette.BLUE, 5, "inference site"));
    }
  };

  private static final Color OTHERS = new Color(138, 146, 155);

  abstract Color colour(LiveRun run, Site site);

  abstract List<LegendBlock.Key> keys(LiveRun run, List<Site> sites);
}
