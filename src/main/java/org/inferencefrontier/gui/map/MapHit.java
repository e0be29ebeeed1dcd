package org.inferencefrontier.gui.map;

import java.util.List;

/**
 * What lies under the pointer.
 *
 * @param sites sites, the one on top first
 * @param area index of the grid area, -1 for the sea and for land without one
 */
public record MapHit(List<Site> sites, int area) {
  public MapHit {
    sites = List.copyOf(sites);
  }

  /** Whether there is nothing to look at. */
  boolean isEmpty() {
    return sites.isEmpty() && area < 0;
  }
}
