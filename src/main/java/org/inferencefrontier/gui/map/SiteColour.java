package org.inferencefrontier.gui.map;

import java.awt.Color;
import java.util.List;

/** What the colour of a site tells. */
interface SiteColour {
  /** What the sites are told apart by, for the legend. */
  String title();

  Color of(Site site);

  /** The colours that are on the map now. */
  List<LegendBlock.Key> keys();
}
