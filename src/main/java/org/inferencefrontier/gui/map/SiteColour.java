package org.inferencefrontier.gui.map;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.visual.AgentColours;
import org.inferencefrontier.visual.Palette;

/** What the colour of a site tells. */
enum SiteColour {
  OWNER {
    @Override
    Map<Integer, Color> owners(LiveRun run, List<Site> sites) {
      Map<Integer, Double> megawatts = new HashMap<>();
      sites.forEach(site -> megawatts.merge(site.operator(), site.megawatts(), Double::sum));
      List<Integer> largest =
          megawatts.keySet().stream()
              .sorted(
                  Comparator.comparing((Integer o) -> -megawatts.get(o))
                      .thenComparing(Comparator.naturalOrder()))
              .limit(NAMED)
              .toList();
      List<Color> colours =
          AgentColours.distinct(
              largest.stream().map(o -> run.world().operators().get(o).id()).toList());
      Map<Integer, Color> owners = new LinkedHashMap<>();
      for (int i = 0; i < largest.size(); i++) {
        owners.put(largest.get(i), colours.get(i));
      }
      return owners;
    }

    @Override
    Color colour(Map<Integer, Color> owners, Site site) {
      return owners.getOrDefault(site.operator(), OTHERS);
    }

    @Override
    List<LegendBlock.Key> keys(LiveRun run, List<Site> sites) {
      List<LegendBlock.Key> keys = new ArrayList<>();
      owners(run, sites)
          .forEach(
              (o, colour) ->
                  keys.add(
                      LegendBlock.Key.circle(colour, 5, run.world().operators().get(o).name())));
      keys.add(LegendBlock.Key.circle(OTHERS, 5, "everybody else"));
      return keys;
    }
  },
  USE {
    @Override
    Map<Integer, Color> owners(LiveRun run, List<Site> sites) {
      return Map.of();
    }

    @Override
    Color colour(Map<Integer, Color> owners, Site site) {
      return site.use() == SitePower.TRAINING ? Palette.VERMILLION : Palette.BLUE;
    }

    @Override
    List<LegendBlock.Key> keys(LiveRun run, List<Site> sites) {
      return List.of(
          LegendBlock.Key.circle(Palette.VERMILLION, 5, "training campus"),
          LegendBlock.Key.circle(Palette.BLUE, 5, "inference site"));
    }
  };

  private static final int NAMED = 6;
  private static final Color OTHERS = new Color(138, 146, 155);

  /** Owners with a colour of their own: the largest by power now, largest first. */
  abstract Map<Integer, Color> owners(LiveRun run, List<Site> sites);

  abstract Color colour(Map<Integer, Color> owners, Site site);

  abstract List<LegendBlock.Key> keys(LiveRun run, List<Site> sites);
}
