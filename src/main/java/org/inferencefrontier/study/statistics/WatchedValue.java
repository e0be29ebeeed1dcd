package org.inferencefrontier.study.statistics;

import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.time.Timeline;

/**
 * One number of every run.
 *
 * @param indicator name of an indicator
 * @param entity entity id, empty for the world
 * @param month index of the month, 0 for an indicator that has one value a run
 */
public record WatchedValue(String indicator, String entity, int month) {
  /** Position of the series in a catalog. */
  public int series(SeriesCatalog catalog) {
    return catalog.indexOf(indicator, entity);
  }

  /** As in {@code vendor.revenue:nvidia@2030-12}; the month only where there are months. */
  public String name(SeriesCatalog catalog) {
    boolean perRun = catalog.series().get(series(catalog)).indicator().perRun();
    return indicator
        + (entity.isEmpty() ? "" : ":" + entity)
        + (perRun ? "" : "@" + Timeline.month(month));
  }
}
