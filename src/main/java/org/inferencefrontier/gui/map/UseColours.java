package org.inferencefrontier.gui.map;

import java.awt.Color;
import java.util.List;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.visual.Palette;

/** Sites that train against sites that serve. */
final class UseColours implements SiteColour {
  @Override
  public String title() {
    return "Sites by use";
  }

  @Override
  public Color of(Site site) {
    return site.use() == SitePower.TRAINING ? Palette.VERMILLION : Palette.BLUE;
  }

  @Override
  public List<LegendBlock.Key> keys() {
    return List.of(
        LegendBlock.Key.circle(Palette.VERMILLION, 5, "training campus"),
        LegendBlock.Key.circle(Palette.BLUE, 5, "inference site"));
  }
}
