package org.inferencefrontier.gui.map;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.visual.AgentColours;
import org.inferencefrontier.visual.Palette;
import org.inferencefrontier.world.profile.OperatorProfile;

/**
 * Owners that are or were among the largest of a run have a colour of their own, which means them
 * to the end of the run: who looked at a colour before need not look at the legend again.
 */
final class OwnerColours implements SiteColour {
  private static final int LARGEST = 6;
  private static final Color OTHERS = new Color(138, 146, 155);

  /** As many as the legend has room for; who becomes large after all are given has none. */
  private static final List<Color> COLOURS =
      List.of(
          Palette.BLUE,
          Palette.VERMILLION,
          Palette.GREEN,
          Palette.ORANGE,
          Palette.PURPLE,
          Palette.SKY,
          Palette.INK,
          Palette.WINE);

  private final LiveRun run;
  private final SiteMap sites;

  // By index of the operator, in the order in which they became large.
  private final Map<Integer, Color> given = new LinkedHashMap<>();
  private FrontierModel model;
  private long version = -1;

  OwnerColours(LiveRun run, SiteMap sites) {
    this.run = run;
    this.sites = sites;
  }

  @Override
  public String title() {
    return "Sites by owner";
  }

  @Override
  public Color of(Site site) {
    look();
    return given.getOrDefault(site.operator(), OTHERS);
  }

  @Override
  public List<LegendBlock.Key> keys() {
    look();
    List<LegendBlock.Key> keys = new ArrayList<>();
    given.forEach((owner, colour) -> keys.add(LegendBlock.Key.circle(colour, 5, name(owner))));
    keys.add(LegendBlock.Key.circle(OTHERS, 5, "everybody else"));
    return keys;
  }

  private String name(int owner) {
    return run.world().operators().get(owner).name();
  }

  /** Gives colours to who has become large since the last look. */
  private void look() {
    if (version == run.version()) {
      return;
    }
    version = run.version();
    if (model != run.model()) {
      model = run.model();
      given.clear();
    }
    for (int owner : largest()) {
      if (!given.containsKey(owner)) {
        free(run.world().operators().get(owner).id()).ifPresent(free -> given.put(owner, free));
      }
    }
  }

  private List<Integer> largest() {
    Map<Integer, Double> megawatts = new HashMap<>();
    sites.sites().forEach(site -> megawatts.merge(site.operator(), site.megawatts(), Double::sum));
    return megawatts.keySet().stream()
        .sorted(
            Comparator.comparing((Integer owner) -> -megawatts.get(owner))
                .thenComparing(Comparator.naturalOrder()))
        .limit(LARGEST)
        .toList();
  }

  /** The colour that was chosen for an operator, else the first that nobody has or waits for. */
  private Optional<Color> free(String operator) {
    List<Color> awaited =
        run.world().operators().stream()
            .map(OperatorProfile::id)
            .map(AgentColours::chosen)
            .flatMap(Optional::stream)
            .toList();
    return Stream.of(
            AgentColours.chosen(operator).stream(),
            COLOURS.stream().filter(colour -> !awaited.contains(colour)),
            COLOURS.stream())
        .flatMap(Function.identity())
        .filter(colour -> !given.containsValue(colour))
        .findFirst();
  }
}
